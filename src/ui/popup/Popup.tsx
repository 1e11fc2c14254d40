import { useCallback } from 'preact/hooks';
import { browser } from 'wxt/browser';
import { resolveLanguage } from '../../i18n/language';
import { popupStrings } from '../../i18n/popup';
import { sendMessage } from '../../messages';
import { useNow } from '../components/use-now';
import { usePageLanguage, useSettings } from '../components/use-settings';
import { useSyncState } from '../components/use-sync-state';
import { useFailedSources } from './FailedSources';
import { PopupView } from './PopupView';
import { useDay } from './use-day';
import { useTabPaper } from './use-tab-paper';

/** The popup, wired to the browser and the background. */
export function Popup({ surface }: { surface: 'popup' | 'tab' }) {
  const settings = useSettings();
  const sync = useSyncState();
  const now = useNow();
  const { day, home, today, isChecking, days, openDay } = useDay(sync, now);
  const tabPaper = useTabPaper(sync, today);
  const failedSources = useFailedSources(sync);
  const language = settings && resolveLanguage(settings.language, browser.i18n.getUILanguage());
  usePageLanguage(language, popupStrings[language ?? 'en'].name);
  const openSettings = useCallback(() => void browser.runtime.openOptionsPage().then(() => leave(surface)), [surface]);
  const openPaper = useCallback(
    (url: string) => void browser.tabs.create({ url }).then(() => leave(surface)),
    [surface],
  );
  if (!language) return null;
  return (
    <PopupView
      {...{ language, sync, failedSources, day, home, days, today, isChecking, tabPaper, now }}
      summaries={settings.summaries}
      thumbnails={settings.thumbnails}
      onOpenDay={openDay}
      onTry={startSync}
      onSettings={openSettings}
      onOpenPaper={surface === 'popup' ? openPaper : undefined}
    />
  );
}

/** Firefox leaves a popup open over the tab that it opened. */
function leave(surface: 'popup' | 'tab'): void {
  if (surface === 'popup') window.close();
}

function startSync(): void {
  sendMessage('startSync').catch((error: unknown) => console.error('The sync could not be started.', error));
}
