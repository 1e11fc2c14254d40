import type { Language } from '../../i18n/language';
import { optionsStrings } from '../../i18n/options';
import type { Settings } from '../../settings';
import { isRunning, type SyncState } from '../../sync-state';
import { SyncStatus } from '../components/SyncStatus';
import type { SetSetting } from './DisplaySettings';
import { Choice, Toggle } from './Field';
import type { NotifyControl } from './use-notify';

interface Props {
  settings: Settings;
  sync: SyncState;
  language: Language;
  /** Epoch milliseconds. */
  now: number;
  onSetting: SetSetting;
  notify: NotifyControl;
  onSync: () => void;
}

const HOURS: Settings['syncHours'][] = [3, 6, 12, 24];

/** The interval of syncs, notifications, and a button that syncs now. */
export function SyncSettings(props: Props) {
  const { settings, sync, language, now, notify, onSetting, onSync } = props;
  const strings = optionsStrings[language];
  const running = isRunning(sync);
  return (
    <section aria-labelledby="sync">
      <h2 id="sync">{strings.sync}</h2>
      <Choice
        name="syncHours"
        label={strings.every}
        value={settings.syncHours}
        choices={HOURS.map((hours) => ({ value: hours, label: strings.hours(String(hours)) }))}
        onChoose={(value) => onSetting('syncHours', value)}
      />
      <Toggle
        name="notify"
        label={strings.notify}
        note={strings.notifyNote}
        refused={notify.refused && strings.notifyRefused}
        checked={notify.on}
        onToggle={notify.onToggle}
      />
      <div class="field">
        {/* Not `disabled`: that would drop the focus of whoever just pressed it. */}
        <button type="button" name="sync" aria-disabled={running} onClick={() => !running && onSync()}>
          {strings.syncNow}
        </button>
        <div class="value">
          <SyncStatus state={sync} language={language} now={now} reasonElsewhere />
        </div>
      </div>
    </section>
  );
}
