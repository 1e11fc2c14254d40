import type { Language } from '../../i18n/language';
import type { Settings } from '../../settings';
import { Choice } from './Choice';
import { Field, noteId } from './Field';
import type { SetSetting } from './set-setting';
import { optionsWords } from './words';

interface Props {
  settings: Settings;
  language: Language;
  /** What automatic stands for in this browser. */
  automatic: Language;
  onSetting: SetSetting;
}

/** A language is named in its own words, so that whoever reads it alone finds it. */
const NAMES: Record<Language, string> = { ko: '한국어', en: 'English' };

/** Language, the panel's first state, thumbnails. */
export function DisplaySettings({ settings, language, automatic, onSetting }: Props) {
  const words = optionsWords[language];
  return (
    <section aria-labelledby="view">
      <h2 id="view">{words.view}</h2>
      <Choice
        name="language"
        label={words.language}
        note={words.languageNote}
        value={settings.language}
        choices={[
          { value: 'auto', label: words.languageAuto(NAMES[automatic]) },
          { value: 'ko', label: NAMES.ko, lang: 'ko' },
          { value: 'en', label: NAMES.en, lang: 'en' },
        ]}
        onChoose={(value) => onSetting('language', value)}
      />
      <Choice
        name="panel"
        label={words.panel}
        note={words.panelNote}
        value={settings.panel}
        choices={[
          { value: 'open', label: words.panels.open },
          { value: 'collapsed', label: words.panels.collapsed },
        ]}
        onChoose={(value) => onSetting('panel', value)}
      />
      <Field control="thumbnails" label={words.thumbnails} note={words.thumbnailsNote}>
        <input
          type="checkbox"
          id="thumbnails"
          name="thumbnails"
          checked={settings.thumbnails}
          aria-describedby={noteId('thumbnails')}
          onChange={(event) => onSetting('thumbnails', event.currentTarget.checked)}
        />
      </Field>
    </section>
  );
}
