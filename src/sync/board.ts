import type { Source } from '../sources/source';
import type { SyncState } from '../sync-state';
import { conclude } from './conclude';
import { asSyncError } from './error';
import { reduce, type SyncEvent } from './event';
import { saveProgress, type Progress } from './progress';
import { retryTime } from './schedule';

/** Where a sync writes down how each source stands, and from that how all stand together. */
export interface Board {
  report(source: Source, event: Extract<SyncEvent, { kind: 'listing' | 'progress' }>): void;
  finish(source: Source, unreadable: number): void;
  fail(source: Source, cause: unknown): void;
  /** Waits until what was written down is kept; the sync itself need not. */
  kept(): Promise<void>;
}

/** Progress is kept no more often than this, in milliseconds. */
const PROGRESS_MS = 100;

/**
 * Goes on from what is kept of these sources; what is kept of others is forgotten. The sync is over
 * when the last of those that are due has ended.
 * @param due which of them are synced
 * @param byHand whether the user asked for the sync: then it is no further attempt, and the pauses do not grow
 */
export function openBoard(
  before: Progress,
  sources: readonly Source[],
  due: readonly Source[],
  byHand: boolean,
): Board {
  const attempt = byHand ? Math.max(before.attempts, 1) : before.attempts + 1;
  const states = Object.fromEntries(
    sources.map(({ id }): [string, SyncState] => [id, before.sources[id] ?? { kind: 'new' }]),
  );
  const running = new Set(due.map(({ id }) => id));
  const counts = new Map<string, { done: number; total: number }>();
  let overall = before.state;
  let keptAt = 0;
  let keptKinds = '';
  /** What is to be kept next: of several that come while one is being kept, the last. */
  let next: Progress | null = null;
  let keeping: Promise<void> | null = null;

  async function keepAll(): Promise<void> {
    for (let progress = next; progress; progress = next) {
      next = null;
      await saveProgress(progress);
    }
    keeping = null;
  }

  function keep(attempts: number): void {
    const kinds = [overall, ...Object.values(states)].map(({ kind }) => kind).join();
    const elapsed = Date.now() - keptAt;
    // A clock that was set back must not hold it up for hours.
    if (kinds === keptKinds && elapsed >= 0 && elapsed < PROGRESS_MS) return;
    keptKinds = kinds;
    keptAt = Date.now();
    next = { state: overall, sources: { ...states }, attempts };
    keeping ??= keepAll();
  }

  function end(id: string, event: SyncEvent): void {
    states[id] = reduce(states[id]!, event);
    running.delete(id);
    if (running.size > 0) keep(attempt);
    else concludeAll();
  }

  function concludeAll(): void {
    overall = conclude(states);
    keptKinds = '';
    keep(overall.kind === 'failed' ? attempt : 0);
  }

  if (running.size === 0) concludeAll();
  return {
    report({ id }, event) {
      states[id] = reduce(states[id]!, event);
      if (event.kind === 'progress') counts.set(id, event);
      const sum = (what: 'done' | 'total') => [...counts.values()].reduce((all, count) => all + count[what], 0);
      if (event.kind === 'progress')
        overall = reduce(overall, { kind: 'progress', done: sum('done'), total: sum('total') });
      else if (overall.kind !== 'downloading' || counts.size === 0) overall = reduce(overall, event);
      keep(attempt);
    },
    finish({ id }, unreadable) {
      end(id, { kind: 'finished', at: Date.now(), unreadable, troubled: [] });
    },
    fail({ id }, cause) {
      const error = asSyncError(cause);
      console.warn(`The sync of ${id} failed:`, error);
      const former = before.sources[id];
      const nth = Math.max(attempt, former?.kind === 'failed' ? former.attempt + (byHand ? 0 : 1) : 1);
      const at = Date.now();
      const retryAt = retryTime(nth, error.retryAt, at, Math.random());
      end(id, { kind: 'failed', at, code: error.code, retryAt, attempt: nth });
    },
    async kept() {
      await keeping;
    },
  };
}
