import { browser } from 'wxt/browser';
import { defineBackground } from 'wxt/utils/define-background';
import { answerMessages } from '../src/background/handlers';
import { hideUnwantedVotes } from '../src/background/icon-votes';
import { forgetUnwantedVotes } from '../src/background/live-votes';
import { openNotifiedPapers } from '../src/background/notify';
import { checkSchedule, LINE_CODES, retryFailed, SYNC_ALARM } from '../src/background/sync';
import { adoptSyncedSettings, watchSettings } from '../src/settings';
import { openStore } from '../src/store/open';

export default defineBackground(() => {
  answerMessages();
  openNotifiedPapers();
  browser.runtime.onInstalled.addListener(({ reason }) => {
    // An update of the browser or of the extension changes nothing of what was chosen here, nor of when a sync is due.
    if (reason === 'install') void adoptSyncedSettings();
  });
  // The listener alone wakes the worker when the browser starts; what is due is checked below.
  browser.runtime.onStartup.addListener(() => undefined);
  browser.alarms.onAlarm.addListener(({ name }) => {
    if (name === SYNC_ALARM) void checkSchedule(true);
  });
  globalThis.addEventListener('online', () => void retryFailed(LINE_CODES));
  browser.permissions.onAdded.addListener(() => void retryFailed(['not-allowed']));
  browser.storage.onChanged.addListener((changes, area) => {
    if (area === 'sync') void adoptSyncedSettings(changes);
  });
  watchSettings(() => {
    void checkSchedule();
    void hideUnwantedVotes();
    void forgetUnwantedVotes();
  });
  // Whoever woke the worker waits for the database: what is due comes after it.
  void openStore()
    .catch(() => undefined)
    .then(() => checkSchedule());
});
