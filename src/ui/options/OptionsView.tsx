import type { StorageReport } from '../../digest/view';
import type { Language } from '../../i18n/language';
import { optionsStrings } from '../../i18n/options';
import type { SourceReport } from '../../messages';
import type { Settings } from '../../settings';
import type { LastError, SyncState } from '../../sync-state';
import { About } from './About';
import { DisplaySettings, type SetSetting } from './DisplaySettings';
import { Sources } from './Sources';
import { StoredData } from './StoredData';
import { SyncSettings } from './SyncSettings';
import type { NotifyControl } from './use-notify';
import type { OwnSourceControl } from './use-own-source';

export interface OptionsProps {
  language: Language;
  /** The language of this browser, which `auto` follows. */
  automatic: Language;
  settings: Settings;
  sync: SyncState;
  /** Null where there never was one. */
  lastError: LastError | null;
  /** In the order of trust; null until known. */
  sources: SourceReport[] | null;
  /** The totals over all sources; null until known. */
  totals: StorageReport | null;
  ownSource: OwnSourceControl;
  notify: NotifyControl;
  version: string;
  shortcut: string | null;
  /** True after the last action failed. */
  failed: boolean;
  /** Epoch milliseconds. */
  now: number;
  onSetting: SetSetting;
  onSync: () => void;
  onErase: () => void;
}

/** The options page. */
export function OptionsView(props: OptionsProps) {
  const { language, settings, sync, sources, now, onSetting } = props;
  const strings = optionsStrings[language];
  return (
    <main>
      <h1>{strings.title}</h1>
      {props.failed && <p role="alert">{strings.failedAction}</p>}
      <DisplaySettings {...{ settings, language, onSetting }} automatic={props.automatic} />
      <SyncSettings {...{ settings, sync, language, now, onSetting }} notify={props.notify} onSync={props.onSync} />
      <Sources {...{ sources, language, now }} ownSource={props.ownSource} />
      <StoredData {...{ sync, language }} lastError={props.lastError} totals={props.totals} onErase={props.onErase} />
      <About
        {...{ language, settings }}
        credits={sources?.map(({ credit }) => credit) ?? []}
        version={props.version}
        shortcut={props.shortcut}
      />
    </main>
  );
}
