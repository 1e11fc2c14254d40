import type { Credit } from '../../digest/credit';
import type { Language } from '../../i18n/language';
import { optionsStrings } from '../../i18n/options';
import type { Settings } from '../../settings';
import { CreditLinks } from '../components/CreditLinks';
import { Fact } from './Field';

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
  const strings = optionsStrings[language];
  return (
    <section aria-labelledby="about">
      <h2 id="about">{strings.about}</h2>
      <dl>
        <Fact name="source" label={strings.source}>
          {credits.map((credit) => (
            <p key={credit.id} class="credit">
              <CreditLinks credit={credit} noLicence={strings.noLicence} />
            </p>
          ))}
          <p class="note">{strings.aiWritten}</p>
        </Fact>
        <Fact name="privacy" label={strings.privacy}>
          {privacy(settings, language)}
        </Fact>
        {shortcut !== null && (
          <Fact name="shortcut" label={strings.shortcut}>
            {shortcut ? <kbd>{shortcut}</kbd> : strings.shortcutNone}
            <p class="note">{shortcut ? strings.shortcutNote : strings.shortcutNoneNote}</p>
          </Fact>
        )}
        <Fact name="version" label={strings.version}>
          {version}
        </Fact>
        <Fact name="software" label={strings.software}>
          <a href="/licences.txt" target="_blank">
            {strings.softwareLicences}
          </a>
        </Fact>
      </dl>
    </section>
  );
}

/** The sentences on what leaves the browser with the settings as they are. */
function privacy({ thumbnails, liveVotes }: Settings, language: Language): string {
  const strings = optionsStrings[language];
  const sent = [thumbnails && strings.privacyThumbnails, liveVotes && strings.privacyLiveVotes].filter(
    (text) => text !== false,
  );
  return [strings.privacyLocal, strings.privacyDays, ...(sent.length > 0 ? sent : [strings.privacyNothingSent])].join(
    ' ',
  );
}
