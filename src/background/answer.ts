import type { Runtime } from 'webextension-polyfill';
import { onMessage } from '../messages';
import { loadSettings, saveSetting } from '../settings';
import { listDates } from '../store/digests';
import { measure } from '../store/days';
import { openStore } from '../store/open';
import { openDay } from './open-day';
import { openPaper } from './open-paper';
import { isOwnPage } from './sender';
import { eraseAll, syncNow } from './sync';

/** Answers every message of the protocol. Content scripts may ask the first four alone. */
export function answerMessages(): void {
  onMessage('openPaper', ({ data }) => openPaper(data));
  onMessage('openDay', ({ data }) => openDay(data));
  onMessage('rememberPanel', ({ data }) => rememberPanel(data));
  onMessage('readSettings', () => loadSettings());

  onMessage(
    'listDays',
    ownPages(async () => listDates(await openStore())),
  );
  onMessage(
    'measureStorage',
    ownPages(async () => measure(await openStore())),
  );
  onMessage('eraseAll', ownPages(eraseAll));
  onMessage(
    'startSync',
    ownPages(async () => {
      void syncNow();
    }),
  );
}

async function rememberPanel(panel: unknown): Promise<void> {
  if (panel === 'open' || panel === 'collapsed') await saveSetting('panel', panel);
}

/** Refuses whoever is not a page of the extension. */
function ownPages<T>(answer: () => Promise<T>): (message: { sender: Runtime.MessageSender }) => Promise<T> {
  return async ({ sender }) => {
    if (!isOwnPage(sender)) throw new Error('Only a page of the extension may ask for this.');
    return answer();
  };
}
