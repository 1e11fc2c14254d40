import type { Source } from '../sources/source';
import { isRunning, lastSuccessOf, type SyncState } from '../sync-state';
import type { Progress } from './progress';

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
/** The first pause after a failure; each further one is twice as long, up to the longest. */
const FIRST_PAUSE = MINUTE;
const LONGEST_PAUSE = 6 * HOUR;
/** What a server may wish for at most. */
const LONGEST_WISH = 24 * HOUR;
/** So much of an interval is random, so that not all users come at once. */
const SPREAD = 0.25;
/** Interrupted syncs that go on at once; from then on something is wrong, and pauses grow. */
const RESUMPTIONS = 3;
/** Sources that are due within this time of each other are synced together. */
const TOGETHER = 5 * MINUTE;

/** When to try again after the `attempt`-th failure in a row (from 1); never before the server's wish. */
export function retryTime(attempt: number, wish: number | null, now: number, random: number): number {
  const pause = Math.min(FIRST_PAUSE * 2 ** (attempt - 1) * (1 + SPREAD * random), LONGEST_PAUSE);
  return Math.round(Math.max(now + pause, wish ?? 0));
}

/**
 * The state as it is when no sync runs: one that is stored as running was interrupted, and where the
 * clock was set back, what lies in the future must not put the next sync off for months.
 * @param attempts syncs begun since the last one that ended well
 */
export function settledState(state: SyncState, attempts: number, now: number, random: number): SyncState {
  if (state.kind === 'idle' && state.lastSuccess > now) return { ...state, lastSuccess: now };
  if (state.kind === 'failed' && state.retryAt > now + LONGEST_WISH) return { ...state, retryAt: now + LONGEST_WISH };
  if (!isRunning(state)) return state;
  const retryAt = attempts <= RESUMPTIONS ? now : retryTime(attempts - RESUMPTIONS, null, now, random);
  return { kind: 'failed', code: 'unexpected', at: now, retryAt, attempt: attempts, lastSuccess: lastSuccessOf(state) };
}

/**
 * When the next sync is due, in epoch milliseconds.
 * @param hours from one sync to the next
 * @param random from 0 for the earliest time to 1 for the latest
 */
export function dueTime(state: SyncState, hours: number, now: number, random: number): number {
  if (state.kind === 'failed') return state.retryAt;
  if (state.kind !== 'idle') return now;
  return state.lastSuccess + Math.round(hours * HOUR * (1 + SPREAD * random));
}

/** Where synchronisation stands when no sync runs: `settledState` of all and each; itself where nothing changed. */
export function settle(progress: Progress, now: number, random: number): Progress {
  const settled = (one: SyncState) => settledState(one, progress.attempts, now, random);
  const state = settled(progress.state);
  const each = Object.entries(progress.sources).map(([id, one]) => [id, settled(one)] as const);
  const isSame = state === progress.state && each.every(([id, one]) => one === progress.sources[id]);
  return isSame ? progress : { ...progress, state, sources: Object.fromEntries(each) };
}

/** When the first of the sources is due; a failed one has its own time. Else as `dueTime`. */
export function nextDue(
  { sources: states }: Progress,
  sources: readonly Source[],
  hours: number,
  now: number,
  random: number,
): number {
  return Math.min(...sources.map(({ id }) => dueTime(states[id] ?? { kind: 'new' }, hours, now, random)));
}

/** The sources that are due now or in a moment. */
export function sourcesDue(progress: Progress, sources: readonly Source[], hours: number, now: number): Source[] {
  return sources.filter((source) => nextDue(progress, [source], hours, now, 0) <= now + TOGETHER);
}
