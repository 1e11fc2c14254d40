import type { Source } from '../sources/source';
import { isRunning, lastSuccessOf, type SyncErrorCode, type SyncState } from '../sync-state';
import { combineStates } from './combine-states';
import type { Progress } from './progress';

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
/** The first pause after a failure; each further one is twice as long, up to the longest. */
const FIRST_PAUSE = MINUTE;
const LONGEST_PAUSE = 6 * HOUR;
/** Without a line a try costs no server anything, and the line may be back at any time. */
const LONGEST_PAUSE_BY_CODE: Partial<Record<SyncErrorCode, number>> = { offline: 5 * MINUTE, unreachable: 30 * MINUTE };
/** A server may wish for this at most. */
const LONGEST_WISH = 24 * HOUR;
/** So much of an interval is random, so that not all users come at once. */
const SPREAD = 0.25;
/** Interrupted syncs that go on at once; from then on something is wrong, and pauses grow. */
const RESUMPTIONS = 3;
/** Sources that are due within this time of each other are synced together. */
const TOGETHER = 5 * MINUTE;

/**
 * When to try again after a failure; never before the server's wish.
 * @param attempt how many failures in a row this is the last of
 * @param wish the server's, in epoch milliseconds
 * @param random from 0 for the earliest time to 1 for the latest
 */
export function retryTime(
  code: SyncErrorCode,
  attempt: number,
  wish: number | null,
  now: number,
  random: number,
): number {
  // A permission that is missing does not come by itself: the browser tells when it is given.
  if (code === 'not-allowed') return now + LONGEST_PAUSE;
  const longest = LONGEST_PAUSE_BY_CODE[code] ?? LONGEST_PAUSE;
  const pause = Math.min(FIRST_PAUSE * 2 ** (attempt - 1) * (1 + SPREAD * random), longest);
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
  const retryAt = attempts <= RESUMPTIONS ? now : retryTime('unexpected', attempts - RESUMPTIONS, null, now, random);
  return { kind: 'failed', code: 'unexpected', at: now, retryAt, attempt: attempts, lastSuccess: lastSuccessOf(state) };
}

/**
 * When a source is due, in epoch milliseconds.
 * @param hours from one sync to the next
 * @param random from 0 for the earliest time to 1 for the latest
 */
export function dueTime(state: SyncState, hours: number, now: number, random: number): number {
  if (state.kind === 'failed') return state.code === 'offline' && navigator.onLine ? now : state.retryAt;
  if (state.kind !== 'idle') return now;
  return state.lastSuccess + Math.round(hours * HOUR * (1 + SPREAD * random));
}

/** The states as they are when no sync runs, each as `settledState` has it; the same where nothing changed. */
export function settle(progress: Progress, now: number, random: number): Progress {
  const each = Object.entries(progress.sources).map(
    ([id, one]) => [id, settledState(one, progress.attempts, now, random)] as const,
  );
  if (each.every(([id, one]) => one === progress.sources[id])) return progress;
  const sources = Object.fromEntries(each);
  return { ...progress, state: combineStates(sources), sources };
}

/** When the first of the sources is due. Else as `dueTime`. */
export function nextDue(
  { sources: states }: Progress,
  sources: readonly Source[],
  hours: number,
  now: number,
  random: number,
): number {
  return Math.min(...sources.map(({ id }) => dueTime(states[id] ?? { kind: 'new' }, hours, now, random)));
}

/** The sources that are due now, or within minutes; one that failed not before its time, which may be its server's. */
export function sourcesDue(progress: Progress, sources: readonly Source[], hours: number, now: number): Source[] {
  return sources.filter((source) => {
    const leeway = progress.sources[source.id]?.kind === 'failed' ? 0 : TOGETHER;
    return nextDue(progress, [source], hours, now, 0) <= now + leeway;
  });
}
