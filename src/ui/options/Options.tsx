import { useCallback, useState } from 'preact/hooks';
import { browser } from 'wxt/browser';
import { resolveLanguage } from '../../i18n/language';
import { sendMessage } from '../../messages';
import { saveSetting } from '../../settings';
import { usePageLanguage } from '../components/use-page-language';
import { useSettings } from '../components/use-settings';
import { useNow } from '../components/use-now';
import { useSources } from '../components/use-sources';
import { useSyncState } from '../components/use-sync-state';
import { OptionsView } from './OptionsView';
import type { SetSetting } from './set-setting';
import { useLastError } from './use-last-error';
import { useNotify } from './use-notify';
import { useOwnSource } from './use-own-source';
import { useShortcut } from './use-shortcut';
import { useTotals } from './use-totals';
import { optionsStrings } from '../../i18n/options';

/** The options page, wired to the browser and the background. */
export function Options() {
  const settings = useSettings();
  const sync = useSyncState();
  const lastError = useLastError();
  const { sources, ask } = useSources(sync);
  const totals = useTotals(sources);
  const shortcut = useShortcut();
  const now = useNow();
  const [failed, setFailed] = useState(false);
  const automatic = resolveLanguage('auto', browser.i18n.getUILanguage());
  const language = settings && (settings.language === 'auto' ? automatic : settings.language);
  usePageLanguage(language, optionsStrings[language ?? 'en'].title);

  const attempt = useCallback(async (action: () => Promise<void>) => {
    setFailed(false);
    try {
      await action();
    } catch (error) {
      console.error('What was asked for could not be done.', error);
      setFailed(true);
    }
  }, []);
  const ownSource = useOwnSource(settings?.ownSource ?? '', attempt);
  const notify = useNotify(settings?.notify ?? false, attempt);
  const setSetting: SetSetting = (name, value) => void attempt(() => saveSetting(name, value));

  if (!language || !sync) return null;
  return (
    <OptionsView
      {...{ language, automatic, settings, sync, lastError, sources, totals, ownSource, notify, shortcut, failed, now }}
      version={browser.runtime.getManifest().version}
      onSetting={setSetting}
      onSync={() => void attempt(() => sendMessage('startSync'))}
      onErase={() => void attempt(() => sendMessage('eraseAll')).then(ask)}
    />
  );
}
