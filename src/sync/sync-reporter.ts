import type { Source } from '../sources/source';
import type { SyncState } from '../sync-state';
import type { Count } from './combine-states';
import { saveProgress, type Progress } from './progress';
import { retryTime } from './schedule';
import { asSyncError } from './sync-error';
import { reduce, type SourceEvent, type SyncEvent } from './sync-event';

/** Keeps the states of the sources while a sync goes on, for every page to see. */
export interface SyncReporter {
  report(source: Source, event: SourceEvent): void;
  finish(source: Source, unreadable: number): void;
  fail(source: Source, cause: unknown): void;
  /** Resolves when the last states are kept; the sync itself does not wait for that. */
  kept(): Promise<void>;
}

/** Progress is kept no more often than this, in milliseconds. */
const PROGRESS_MS = 100;

/**
 * Goes on from what is kept of these sources; what is kept of others is forgotten.
 * @param due which of them are synced: they are running from now on, until each has ended
 * @param byHand whether the user asked for the sync: then it is no further attempt, and the pauses do not grow
 */
export function openReporter(
  before: Progress,
  sources: readonly Source[],
  due: readonly Source[],
  byHand: boolean,
): SyncReporter {
  const attempt = byHand ? Math.max(before.attempts, 1) : before.attempts + 1;
  const states = Object.fromEntries(
    sources.map(({ id }): [string, SyncState] => [id, before.sources[id] ?? { kind: 'new' }]),
  );
  const running = new Set(due.map(({ id }) => id));
  const counts = new Map<string, Count>();
  let keptAt = 0;
  let keptKinds = '';
  /** Whether there is more to keep once that is done which is being kept. */
  let isStale = false;
  let keeping: Promise<void> | null = null;

  async function keepLatest(): Promise<void> {
    while (isStale) {
      isStale = false;
      const hasFailed = Object.values(states).every(({ kind }) => kind === 'failed');
      await saveProgress({ ...states }, running.size > 0 || hasFailed ? attempt : 0, counts);
    }
    keeping = null;
  }

  function change(id: string, event: SyncEvent): void {
    states[id] = reduce(states[id]!, event);
    const kinds = Object.values(states)
      .map(({ kind }) => kind)
      .join();
    const elapsed = Date.now() - keptAt;
    // A clock that was set back must not hold it up for hours.
    if (kinds === keptKinds && elapsed >= 0 && elapsed < PROGRESS_MS) return;
    keptKinds = kinds;
    keptAt = Date.now();
    isStale = true;
    keeping ??= keepLatest();
  }

  function end(id: string, event: SyncEvent): void {
    running.delete(id);
    change(id, event);
  }

  for (const id of running) change(id, { kind: 'listing' });
  return {
    report({ id }, event) {
      if (event.kind === 'progress') counts.set(id, event);
      change(id, event);
    },
    finish({ id }, unreadable) {
      end(id, { kind: 'finished', at: Date.now(), unreadable });
    },
    fail({ id }, cause) {
      const error = asSyncError(cause);
      console.warn(`The sync of ${id} failed:`, error);
      const former = before.sources[id];
      const nth = Math.max(attempt, former?.kind === 'failed' ? former.attempt + (byHand ? 0 : 1) : 1);
      const at = Date.now();
      const retryAt = retryTime(error.code, nth, error.retryAt, at, Math.random());
      end(id, { kind: 'failed', at, code: error.code, retryAt, attempt: nth });
    },
    async kept() {
      await keeping;
    },
  };
}
