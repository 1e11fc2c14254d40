import { useCallback, useEffect, useMemo, useState } from 'preact/hooks';
import { browser } from 'wxt/browser';
import type { StorageReport } from '../../digest/view';
import { resolveLanguage } from '../../i18n/language';
import { optionsStrings } from '../../i18n/options';
import { sendMessage, type SourceReport } from '../../messages';
import { saveSetting } from '../../settings';
import { LAST_SYNC_ERROR_KEY, type LastError, parseLastError } from '../../sync-state';
import { useNow } from '../components/use-now';
import { usePageLanguage, useSettings } from '../components/use-settings';
import { useSources } from '../components/use-sources';
import { useStored } from '../components/use-stored';
import { useSyncState } from '../components/use-sync-state';
import type { SetSetting } from './DisplaySettings';
import { OptionsView } from './OptionsView';
import { useNotify } from './use-notify';
import { useOwnSource } from './use-own-source';

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

/** The last error of a sync with its time, live; null where there was none, and until known. */
function useLastError(): LastError | null {
  return useStored(LAST_SYNC_ERROR_KEY, parseLastError, storageFailed);
}

function storageFailed(): LastError {
  return { code: 'storage', at: Date.now() };
}

/** The keys that open the popup as the user has set them; empty where there are none, null until known. */
function useShortcut(): string | null {
  const [shortcut, setShortcut] = useState<string | null>(null);
  useEffect(() => {
    // Firefox for Android has no commands.
    void browser.commands?.getAll().then((commands) => {
      const open = commands.find(({ name }) => name === '_execute_action');
      setShortcut(open?.shortcut ?? '');
    });
  }, []);
  return shortcut;
}

/**
 * The totals over all sources, computed again whenever the reports change. Papers and bytes are sums; a
 * day that several sources have counts once. Null until known.
 */
function useTotals(sources: SourceReport[] | null): StorageReport | null {
  const [days, setDays] = useState<number | null>(null);
  useEffect(() => {
    if (!sources) return;
    sendMessage('listDays').then(
      (dates) => setDays(dates.length),
      (error: unknown) => console.error('The days could not be counted.', error),
    );
  }, [sources]);
  return useMemo(() => (sources && days !== null ? { ...sumOf(sources), days } : null), [sources, days]);
}

function sumOf(sources: SourceReport[]): Omit<StorageReport, 'days'> {
  const sum = { papers: 0, bytes: 0, newest: null as StorageReport['newest'] };
  for (const { stored } of sources) {
    sum.papers += stored.papers;
    sum.bytes += stored.bytes;
    if (stored.newest && (!sum.newest || stored.newest > sum.newest)) sum.newest = stored.newest;
  }
  return sum;
}
