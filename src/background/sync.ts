import { browser, type Browser } from 'wxt/browser';
import { loadSettings } from '../settings';
import type { Source } from '../sources/source';
import { erase } from '../store/erase';
import { deleteStore, openStore } from '../store/open';
import { forgetSources } from '../sync/memory';
import { eraseProgress, loadProgress, saveProgress } from '../sync/progress';
import { runSync, withoutSync } from '../sync/run-sync';
import { nextDue, settle, sourcesDue } from '../sync/schedule';
import { forgetLiveVotes } from './live-votes';
import { notifyNewDay } from './notify';
import { allowedOnes, currentSources } from './own-source';

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
  return start();
}

/**
 * Sets right what a stopped worker left, syncs what is overdue, and sees that the alarm for the next
 * sync stands. Called at every start of the worker, and whenever the settings changed.
 * @param rung whether the alarm itself is the caller
 */
export async function checkSchedule(rung = false): Promise<void> {
  await running;
  const settings = loadSettings();
  const [sources, { syncHours }, alarm] = await Promise.all([
    currentSources(settings),
    settings,
    browser.alarms.get(SYNC_ALARM),
  ]);
  const progress = await loadProgress();
  const now = Date.now();
  const settled = settle(progress, now, Math.random());
  const due = (random: number) => nextDue(settled, sources, syncHours, now, random);
  if (progress.state.kind === 'new' && !rung && remembers(alarm, now)) return;
  if (settled !== progress) await saveProgress(settled);
  if (due(rung ? 0 : 1) <= now) return start(sourcesDue(settled, sources, syncHours, now));
  const stands = alarm && alarm.scheduledTime >= due(0) && alarm.scheduledTime <= due(1) + MINUTE;
  if (!stands) await browser.alarms.create(SYNC_ALARM, { when: due(Math.random()) });
}

/** Erases everything that was synced, whatever state it is in, and syncs anew. */
export async function eraseAll(): Promise<void> {
  stop.abort();
  await withoutSync(async () => {
    await openStore().then(erase).catch(deleteStore);
    await forgetSources();
    await watch();
    await Promise.all([eraseProgress(), forgetLiveVotes()]);
  });
  await running;
  void syncNow();
}

/** @param due what the schedule has come to; all sources where the user asked */
function start(due?: readonly Source[]): Promise<void> {
  running ??= sync(due).finally(() => {
    running = null;
  });
  return running;
}

async function sync(due?: readonly Source[]): Promise<void> {
  stop = new AbortController();
  const [sources] = await Promise.all([currentSources(loadSettings()), watch()]);
  // By their ids: the user may have changed a source since it was due.
  const wanted = due ? sources.filter(({ id }) => due.some((source) => source.id === id)) : sources;
  await runSync(sources, stop.signal, { due: await allowedOnes(wanted), byHand: due === undefined });
  await schedule(sources);
  await notifyNewDay().catch((error: unknown) => console.warn('The new day could not be notified of:', error));
}

/** Sets the alarm that finds a sync interrupted. */
async function watch(): Promise<void> {
  await browser.alarms.create(SYNC_ALARM, { delayInMinutes: WATCH_MINUTES, periodInMinutes: WATCH_MINUTES });
}

/** Whether the alarm stands for a next sync: all that is left of the last one where nothing can be stored. */
function remembers(alarm: Browser.alarms.Alarm | undefined, now: number): boolean {
  if (!alarm || alarm.periodInMinutes !== undefined) return false;
  return alarm.scheduledTime > now && alarm.scheduledTime <= now + LONGEST_STAND;
}

async function schedule(sources: readonly Source[]): Promise<void> {
  const [progress, { syncHours }] = await Promise.all([loadProgress(), loadSettings()]);
  const when = nextDue(progress, sources, syncHours, Date.now(), Math.random());
  await browser.alarms.create(SYNC_ALARM, { when });
}
