import type { Language } from '../../i18n/language';
import { optionsStrings } from '../../i18n/options';
import type { Settings } from '../../settings';
import { Choice, Toggle } from './Field';

interface Props {
  settings: Settings;
  language: Language;
  /** The language of this browser, which `auto` follows. */
  automatic: Language;
  onSetting: SetSetting;
}

/** Each language is named in itself, for readers who read no other. */
const NAMES: Record<Language, string> = { ko: '한국어', en: 'English' };

/** Settings of language, summaries, panel, icon and popup. */
export function DisplaySettings({ settings, language, automatic, onSetting }: Props) {
  const strings = optionsStrings[language];
  return (
    <section aria-labelledby="view">
      <h2 id="view">{strings.view}</h2>
      <Choice
        name="language"
        label={strings.language}
        value={settings.language}
        choices={[{ value: 'auto', label: strings.languageAuto(NAMES[automatic]) }, ...LANGUAGES]}
        onChoose={(value) => onSetting('language', value)}
      />
      <Choice
        name="summaries"
        label={strings.summaries}
        note={strings.summariesNote}
        value={settings.summaries}
        choices={[
          { value: 'auto', label: strings.summariesAuto(NAMES[language]) },
          ...LANGUAGES,
          { value: 'both', label: strings.summariesBoth },
        ]}
        onChoose={(value) => onSetting('summaries', value)}
      />
      <Choice
        name="panel"
        label={strings.panel}
        note={strings.panelNote}
        value={settings.panel}
        choices={[
          { value: 'open', label: strings.panels.open },
          { value: 'collapsed', label: strings.panels.collapsed },
        ]}
        onChoose={(value) => onSetting('panel', value)}
      />
      {TOGGLES.map((name) => (
        <Toggle
          key={name}
          name={name}
          label={strings[name]}
          note={strings[`${name}Note`]}
          checked={settings[name]}
          onToggle={(on) => onSetting(name, on)}
        />
      ))}
    </section>
  );
}

const LANGUAGES = (['ko', 'en'] as const).map((value) => ({ value, label: NAMES[value], lang: value }));
const TOGGLES = ['iconVotes', 'thumbnails', 'liveVotes'] as const;

/** Keeps what the user chose. */
export type SetSetting = <Name extends keyof Settings>(name: Name, value: Settings[Name]) => void;
