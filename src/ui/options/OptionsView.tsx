import type { Credit } from '../../digest/credit';
import type { StorageReport } from '../../digest/view';
import type { Language } from '../../i18n/language';
import type { Settings } from '../../settings';
import type { LastError, SyncState } from '../../sync-state';
import { About } from './About';
import { DisplaySettings } from './DisplaySettings';
import type { SetSetting } from './set-setting';
import { StoredData } from './StoredData';
import { SyncSettings } from './SyncSettings';
import { optionsWords } from './words';

export interface OptionsProps {
  language: Language;
  /** What an automatic language stands for in this browser. */
  automatic: Language;
  settings: Settings;
  sync: SyncState;
  /** Null where there never was one. */
  lastError: LastError | null;
  report: StorageReport | null;
  credits: Credit[];
  version: string;
  shortcut: string | null;
  /** Whether the last thing that was asked for could not be done. */
  failed: boolean;
  /** Epoch milliseconds. */
  now: number;
  onSetting: SetSetting;
  onSync: () => void;
  onErase: () => void;
}

/** The options page. */
export function OptionsView(props: OptionsProps) {
  const { language, settings, sync, now, onSetting } = props;
  const words = optionsWords[language];
  return (
    <main>
      <h1>{words.title}</h1>
      {props.failed && <p role="alert">{words.failedAction}</p>}
      <DisplaySettings {...{ settings, language, onSetting }} automatic={props.automatic} />
      <SyncSettings {...{ settings, sync, language, now, onSetting }} onSync={props.onSync} />
      <StoredData {...{ sync, language }} lastError={props.lastError} report={props.report} onErase={props.onErase} />
      <About
        {...{ language }}
        credits={props.credits}
        version={props.version}
        shortcut={props.shortcut}
        thumbnails={settings.thumbnails}
      />
    </main>
  );
}
