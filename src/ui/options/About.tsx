import type { Credit } from '../../digest/credit';
import type { Language } from '../../i18n/language';
import type { Settings } from '../../settings';
import { CreditLine } from './CreditLine';
import { Fact } from './Fact';
import { optionsWords } from './words';

interface Props {
  language: Language;
  credits: Credit[];
  version: string;
  /** The keys that open the popup, as the browser writes them; empty where none are set, null where not known. */
  shortcut: string | null;
  settings: Settings;
}

/** Where the data is from, on which terms, what leaves the browser, and the version. */
export function About({ language, credits, version, shortcut, settings }: Props) {
  const words = optionsWords[language];
  return (
    <section aria-labelledby="about">
      <h2 id="about">{words.about}</h2>
      <dl>
        <Fact name="source" label={words.source}>
          {credits.map((credit) => (
            <CreditLine key={credit.id} credit={credit} language={language} />
          ))}
          <p class="note">{words.aiWritten}</p>
        </Fact>
        <Fact name="privacy" label={words.privacy}>
          {privacy(settings, language)}
        </Fact>
        {shortcut !== null && (
          <Fact name="shortcut" label={words.shortcut}>
            {shortcut ? <kbd>{shortcut}</kbd> : words.shortcutNone}
            <p class="note">{shortcut ? words.shortcutNote : words.shortcutNoneNote}</p>
          </Fact>
        )}
        <Fact name="version" label={words.version}>
          {version}
        </Fact>
        <Fact name="software" label={words.software}>
          <a href="/licences.txt" target="_blank">
            {words.softwareLicences}
          </a>
        </Fact>
      </dl>
    </section>
  );
}

/** What leaves the browser, with the settings as they are. */
function privacy({ thumbnails, liveVotes }: Settings, language: Language): string {
  const words = optionsWords[language];
  const sent = [thumbnails && words.privacyThumbnails, liveVotes && words.privacyLiveVotes].filter(
    (text) => text !== false,
  );
  return [words.privacyLocal, words.privacyDays, ...(sent.length > 0 ? sent : [words.privacyNothingSent])].join(' ');
}
