import { browser, type Browser } from 'wxt/browser';
import { forgetLimits } from '../http/rate-limit';
import { loadSettings } from '../settings';
import { sourcesWith } from '../sources';
import type { Source } from '../sources/source';
import { erase, eraseOtherSources } from '../store/erase';
import { deleteStore, openStore } from '../store/open';
import type { SyncErrorCode } from '../sync-state';
import { eraseProgress, loadProgress, saveProgress, type Progress } from '../sync/progress';
import { runSync } from '../sync/run-sync';
import { nextDue, settle, sourcesDue } from '../sync/schedule';
import { forgetMetadata } from '../sync/sync-metadata';
import { forgetLiveVotes } from './live-votes';
import { notifyNewDay } from './notify';

/** One alarm has two uses: the next sync, and while one runs, the call that finds it interrupted. */
export const SYNC_ALARM = 'sync';

/** Chrome calls no alarm more often than twice a minute. */
const WATCH_MINUTES = 0.5;

const MINUTE = 60_000;

/** No alarm is set for later: the longest interval is a day and a quarter. */
const LONGEST_STAND = 30 * 60 * MINUTE;

/** Syncs and erasing, one after the other: they must not overlap. */
let queue: Promise<unknown> = Promise.resolve();
let running: Promise<void> | null = null;
let check: { hasRung: boolean; done: Promise<void> } | null = null;
let stop = new AbortController();
/** When a source could last not be reached for want of a line, in epoch milliseconds; null where each could. */
let lineLostAt: number | null = null;

/**
 * Syncs now, whatever the schedule and the servers say: the user wants it, and may know that a limit is over. Joins the
 * sync that runs already.
 */
export function syncNow(): Promise<void> {
  return start();
}

/**
 * Sets right what a stopped worker left, syncs what is overdue, and sees that the alarm for the next sync stands. Called
 * at every start of the worker, when the settings change, and when a line or a permission is back. While a sync runs that
 * waits for its end, once for all who call meanwhile.
 * @param hasRung true where the alarm is the caller
 */
export function checkSchedule(hasRung = false): Promise<void> {
  if (check) {
    check.hasRung ||= hasRung;
    return check.done;
  }
  const waiting = { hasRung, done: Promise.resolve() };
  check = waiting;
  // However it ends: whoever asked for it hears of a failure, and the schedule goes on.
  const ended = running?.catch(() => undefined) ?? Promise.resolve();
  waiting.done = ended.then(() => {
    check = null;
    return checkNow(waiting.hasRung);
  });
  return waiting.done;
}

/**
 * Tries again at once what failed for these reasons, of which one is known to be over.
 * @param codes what their sources failed with
 */
export async function retryFailed(codes: readonly SyncErrorCode[]): Promise<void> {
  await running?.catch(() => undefined);
  const [{ sources: states }, sources] = await Promise.all([loadProgress(), currentSources()]);
  const due = sources.filter(({ id }) => {
    const state = states[id];
    return state?.kind === 'failed' && codes.includes(state.code);
  });
  if (due.length > 0) await start(due);
}

/** Failures that end when the line is back, without anybody's doing. */
export const LINE_CODES: readonly SyncErrorCode[] = ['offline', 'unreachable'];

/**
 * Tries again what failed for want of a line, where that is a minute ago: whoever reads now has one, most likely. Costs
 * nothing where nothing failed.
 */
export async function retryIfLineWasLost(): Promise<void> {
  if (running || lineLostAt === null || !navigator.onLine) return;
  if (Math.abs(Date.now() - lineLostAt) > MINUTE) {
    await retryFailed(LINE_CODES);
  }
}

/** Erases everything that was synced, whatever state it is in, and syncs anew. */
export async function eraseAll(): Promise<void> {
  stop.abort();
  await enqueue(async () => {
    await openStore().then(erase).catch(deleteStore);
    await forgetMetadata(Object.keys((await loadProgress()).sources));
    await watch();
    await Promise.all([eraseProgress(), forgetLiveVotes()]);
  });
  void syncNow();
}

async function checkNow(hasRung: boolean): Promise<void> {
  const [sources, { syncHours }, progress, alarm] = await Promise.all([
    currentSources(),
    loadSettings(),
    loadProgress(),
    browser.alarms.get(SYNC_ALARM),
  ]);
  const now = Date.now();
  noteLine(progress);
  const settled = await withoutOthers(settle(progress, now, Math.random()), sources);
  const due = (random: number) => nextDue(settled, sources, syncHours, now, random);
  if (progress.state.kind === 'new' && !hasRung && remembers(alarm, now)) return;
  if (settled !== progress) await saveProgress(settled.sources, settled.attempts);
  if (due(hasRung ? 0 : 1) <= now) return start(sourcesDue(settled, sources, syncHours, now));
  const stands = alarm && alarm.scheduledTime >= due(0) && alarm.scheduledTime <= due(1) + MINUTE;
  if (!stands) await browser.alarms.create(SYNC_ALARM, { when: due(Math.random()) });
}

/** @param due what the schedule has come to; all sources where the user asked */
function start(due?: readonly Source[]): Promise<void> {
  running ??= enqueue(() => sync(due)).finally(() => {
    running = null;
  });
  return running;
}

function enqueue<T>(task: () => Promise<T>): Promise<T> {
  const result = queue.then(task);
  queue = result.catch(() => undefined);
  return result;
}

async function sync(due?: readonly Source[]): Promise<void> {
  stop = new AbortController();
  const [sources] = await Promise.all([currentSources(), watch()]);
  if (!due) await forgetLimits();
  // By their ids: the user may have changed a source since it was due.
  const wanted = due ? sources.filter(({ id }) => due.some((source) => source.id === id)) : sources;
  await runSync(sources, stop.signal, { due: wanted, byHand: due === undefined });
  await schedule(sources);
  await notifyNewDay().catch((error: unknown) => console.warn('The new day could not be notified of:', error));
}

async function currentSources(): Promise<readonly Source[]> {
  return sourcesWith((await loadSettings()).ownSource);
}

/** Drops whatever is kept of sources that are no longer there: the user added one once, and another version knew it. */
async function withoutOthers(progress: Progress, sources: readonly Source[]): Promise<Progress> {
  const ids = sources.map(({ id }) => id);
  const others = Object.keys(progress.sources).filter((id) => !ids.includes(id));
  if (others.length === 0) return progress;
  try {
    await eraseOtherSources(await openStore(), ids);
  } catch (error) {
    console.warn('Sources that are gone are not erased yet:', error);
    return progress;
  }
  await forgetMetadata(others);
  const kept = Object.entries(progress.sources).filter(([id]) => ids.includes(id));
  return { ...progress, sources: Object.fromEntries(kept) };
}

function noteLine({ sources }: Progress): void {
  const lost = Object.values(sources).flatMap((one) =>
    one.kind === 'failed' && LINE_CODES.includes(one.code) ? [one.at] : [],
  );
  lineLostAt = lost.length > 0 ? Math.max(...lost) : null;
}

/** Sets the alarm that finds a sync interrupted. */
async function watch(): Promise<void> {
  await browser.alarms.create(SYNC_ALARM, { delayInMinutes: WATCH_MINUTES, periodInMinutes: WATCH_MINUTES });
}

/** True where the alarm is set for a next sync: all that is left of the last one where nothing can be stored. */
function remembers(alarm: Browser.alarms.Alarm | undefined, now: number): boolean {
  if (!alarm || alarm.periodInMinutes !== undefined) return false;
  return alarm.scheduledTime > now && alarm.scheduledTime <= now + LONGEST_STAND;
}

async function schedule(sources: readonly Source[]): Promise<void> {
  const [progress, { syncHours }] = await Promise.all([loadProgress(), loadSettings()]);
  noteLine(progress);
  const when = nextDue(progress, sources, syncHours, Date.now(), Math.random());
  await browser.alarms.create(SYNC_ALARM, { when });
}
