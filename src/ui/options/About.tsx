import type { Credit } from '../../digest/credit';
import type { Language } from '../../i18n/language';
import { CreditLinks } from '../shared/CreditLinks';
import { Fact } from './Fact';
import { optionsWords } from './words';

interface Props {
  language: Language;
  credits: Credit[];
  version: string;
  /** The keys that open the popup, as the browser writes them; empty where none are set, null where not known. */
  shortcut: string | null;
  thumbnails: boolean;
}

/** Where the data is from, on which terms, what leaves the browser, and the version. */
export function About({ language, credits, version, shortcut, thumbnails }: Props) {
  const words = optionsWords[language];
  return (
    <section aria-labelledby="about">
      <h2 id="about">{words.about}</h2>
      <dl>
        <Fact name="source" label={words.source}>
          {credits.map((credit) => (
            <p key={credit.url} class="credit">
              <CreditLinks credit={credit} />
            </p>
          ))}
          <p class="note">{words.aiWritten}</p>
        </Fact>
        <Fact name="privacy" label={words.privacy}>
          {thumbnails ? words.privacyNoteThumbnails : words.privacyNote}
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
      </dl>
    </section>
  );
}
