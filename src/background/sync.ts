import type { Alarms } from 'webextension-polyfill';
import { browser } from 'wxt/browser';
import { loadSettings } from '../settings';
import { SOURCES } from '../sources';
import { erase } from '../store/erase';
import { deleteStore, openStore } from '../store/open';
import { eraseProgress, loadProgress, saveProgress } from '../sync/progress';
import { runSync, withoutSync } from '../sync/run-sync';
import { dueTime, settledState } from '../sync/schedule';

/** One alarm has two uses: the next sync, and while one runs, the call that finds it interrupted. */
export const SYNC_ALARM = 'sync';

/** Chrome calls no alarm more often than twice a minute. */
const WATCH_MINUTES = 0.5;

const MINUTE = 60_000;

/** No alarm is set for later: the longest interval is a day and a quarter. */
const LONGEST_STAND = 30 * 60 * MINUTE;

let running: Promise<void> | null = null;
let stop = new AbortController();

/** Syncs now, whatever the schedule says: the user wants it. Joins the sync that runs already. */
export function syncNow(): Promise<void> {
  return start(true);
}

/**
 * Sets right what a stopped worker left, syncs where that is overdue, and sees that the alarm for
 * the next sync stands. Called at every start of the worker, and whenever the settings changed.
 * @param rung whether the alarm itself is the caller
 */
export async function checkSchedule(rung = false): Promise<void> {
  if (running) return;
  const [{ state, attempts }, { syncHours }, alarm] = await Promise.all([
    loadProgress(),
    loadSettings(),
    browser.alarms.get(SYNC_ALARM),
  ]);
  const now = Date.now();
  const settled = settledState(state, attempts, now, Math.random());
  const due = (random: number) => dueTime(settled, syncHours, now, random);
  if (state.kind === 'new' && !rung && remembers(alarm, now)) return;
  if (due(rung ? 0 : 1) <= now) return start(false);
  if (settled !== state) await saveProgress({ state: settled, attempts });
  const stands = alarm && alarm.scheduledTime >= due(0) && alarm.scheduledTime <= due(1) + MINUTE;
  if (!stands) await browser.alarms.create(SYNC_ALARM, { when: due(Math.random()) });
}

/** Erases everything that was synced, whatever state it is in, and syncs anew. */
export async function eraseAll(): Promise<void> {
  stop.abort();
  await withoutSync(async () => {
    await openStore().then(erase).catch(deleteStore);
    await watch();
    await eraseProgress();
  });
  await running;
  void syncNow();
}

function start(byHand: boolean): Promise<void> {
  running ??= sync(byHand).finally(() => {
    running = null;
  });
  return running;
}

async function sync(byHand: boolean): Promise<void> {
  stop = new AbortController();
  await watch();
  await runSync(SOURCES, stop.signal, byHand);
  await schedule();
}

/** Sets the alarm that finds a sync interrupted. */
async function watch(): Promise<void> {
  await browser.alarms.create(SYNC_ALARM, { delayInMinutes: WATCH_MINUTES, periodInMinutes: WATCH_MINUTES });
}

/** Whether the alarm stands for a next sync: all that is left of the last one where nothing can be stored. */
function remembers(alarm: Alarms.Alarm | undefined, now: number): boolean {
  if (!alarm || alarm.periodInMinutes !== undefined) return false;
  return alarm.scheduledTime > now && alarm.scheduledTime <= now + LONGEST_STAND;
}

async function schedule(): Promise<void> {
  const [{ state }, { syncHours }] = await Promise.all([loadProgress(), loadSettings()]);
  await browser.alarms.create(SYNC_ALARM, { when: dueTime(state, syncHours, Date.now(), Math.random()) });
}
