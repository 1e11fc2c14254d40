import { failureOf, isFinal, type SyncError } from './sync-error';

/** Days that are fetched at once. */
const AT_ONCE = 4;

/** So many failures in a row are the server's, and not those of single days. */
const DEAD_AFTER = 3;

/** The outcome of taking days: those that failed, in their order, and true where all of them were tried. */
export interface Taken<Day> {
  failures: Map<Day, SyncError>;
  isComplete: boolean;
}

/**
 * Takes days in their order, one at first and up to four at once while that goes well. A failed day leaves those after
 * it going, until three fail in a row, or one in a way that all others would; yields after each few days.
 * @param take throws an expected failure for a day that failed; whatever else it throws ends all of it
 * @throws the reason of the signal, once that is given
 */
export async function* takeDays<Day>(
  days: readonly Day[],
  take: (day: Day) => Promise<void>,
  signal: AbortSignal,
): AsyncGenerator<void, Taken<Day>> {
  const failures = new Map<Day, SyncError>();
  let inARow = 0;
  let group = 1;
  for (let from = 0; from < days.length;) {
    const next = days.slice(from, from + group);
    const results = await Promise.allSettled(next.map(take));
    from += next.length;
    signal.throwIfAborted();
    for (const [index, result] of results.entries()) {
      if (result.status === 'fulfilled') {
        inARow = 0;
        continue;
      }
      const failure = failureOf(result.reason);
      failures.set(next[index]!, failure);
      inARow = isFinal(failure) ? DEAD_AFTER : inARow + 1;
    }
    yield;
    if (inARow >= DEAD_AFTER) return { failures, isComplete: from >= days.length };
    group = inARow > 0 ? 1 : Math.min(group * 2, AT_ONCE);
  }
  return { failures, isComplete: true };
}
