import type { Language } from '../../i18n/language';
import type { Settings } from '../../settings';
import { Choice } from './Choice';
import type { SetSetting } from './set-setting';
import { Toggle } from './Toggle';
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

/** Language, which summaries, the panel's first state, what icon and popup show. */
export function DisplaySettings({ settings, language, automatic, onSetting }: Props) {
  const words = optionsWords[language];
  return (
    <section aria-labelledby="view">
      <h2 id="view">{words.view}</h2>
      <Choice
        name="language"
        label={words.language}
        value={settings.language}
        choices={[{ value: 'auto', label: words.languageAuto(NAMES[automatic]) }, ...LANGUAGES]}
        onChoose={(value) => onSetting('language', value)}
      />
      <Choice
        name="summaries"
        label={words.summaries}
        note={words.summariesNote}
        value={settings.summaries}
        choices={[
          { value: 'auto', label: words.summariesAuto(NAMES[language]) },
          ...LANGUAGES,
          { value: 'both', label: words.summariesBoth },
        ]}
        onChoose={(value) => onSetting('summaries', value)}
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
      {TOGGLES.map((name) => (
        <Toggle
          key={name}
          name={name}
          label={words[name]}
          note={words[`${name}Note`]}
          checked={settings[name]}
          onToggle={(on) => onSetting(name, on)}
        />
      ))}
    </section>
  );
}

const LANGUAGES = (['ko', 'en'] as const).map((value) => ({ value, label: NAMES[value], lang: value }));
const TOGGLES = ['iconVotes', 'thumbnails', 'liveVotes'] as const;
