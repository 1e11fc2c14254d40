import type { ComponentChildren } from 'preact';
import type { Facts } from '../../digest/merge';
import type { Language } from '../../i18n/language';
import { formatNumber } from '../../i18n/format';
import { ExternalLink } from '../components/ExternalLink';
import { panelStrings } from '../../i18n/panel';

/** As many keywords as fit a line or two. */
const KEYWORDS = 8;

/** Further facts of a paper in a line or two: code, project page, organization, comments, keywords. */
export function FactLines({ facts, language }: { facts: Facts; language: Language }) {
  const strings = panelStrings[language];
  const { repository, projectPage, organization, comments, keywords } = facts;
  const known: [name: string, value: ComponentChildren][] = [
    [strings.code, repository && <Repository {...repository} language={language} />],
    [strings.projectPage, projectPage && <ExternalLink url={projectPage}>{shorten(projectPage)}</ExternalLink>],
    [strings.organization, organization],
    [strings.comments, comments && formatNumber(comments, language)],
    [strings.keywords, keywords.length > 0 && <span lang="en">{keywords.slice(0, KEYWORDS).join(', ')}</span>],
  ];
  const lines = known.filter(([, value]) => value);
  if (lines.length === 0) return null;
  return (
    <dl class="facts" data-field="facts">
      {lines.map(([name, value]) => (
        <div key={name}>
          <dt>{name}</dt>
          <dd>{value}</dd>
        </div>
      ))}
    </dl>
  );
}

function Repository({ url, stars, language }: NonNullable<Facts['repository']> & { language: Language }) {
  return (
    <>
      <bdi>
        <ExternalLink url={url}>{shorten(url)}</ExternalLink>
      </bdi>
      {stars !== null && <span class="stars">{`★ ${formatNumber(stars, language)}`}</span>}
    </>
  );
}

/** An address without protocol, `www.`, `github.com` and the last slash. */
function shorten(url: string): string {
  return url.replace(/^https:\/\/(?:www\.)?(?:github\.com\/)?/, '').replace(/\/$/, '');
}
