import type { Source } from '../sources/source';
import { openStore } from '../store/open';
import type { SyncState } from '../sync-state';
import { asSyncError } from './error';
import { reduce, type SyncEvent } from './event';
import { loadProgress, saveProgress } from './progress';
import { retryTime } from './schedule';
import { syncSource } from './sync-source';

const LOCK = 'sync';

/** Progress is kept no more often than this, in milliseconds. */
const PROGRESS_MS = 100;

/**
 * Runs one sync of all sources and keeps its state; does nothing where another context is at it.
 * Never rejects for a failed sync: that is a state. An aborted one leaves its state to the caller.
 * @param byHand whether the user asked for it: then it is no further attempt, and the pauses do not grow
 */
export async function runSync(sources: readonly Source[], signal: AbortSignal, byHand = false): Promise<void> {
  await navigator.locks.request(LOCK, { ifAvailable: true }, async (lock) => {
    if (lock) await run(sources, signal, byHand);
  });
}

/** Waits until no context syncs, and lets none begin while `work` goes on. */
export async function withoutSync<T>(work: () => Promise<T>): Promise<T> {
  return navigator.locks.request(LOCK, work);
}

async function run(sources: readonly Source[], signal: AbortSignal, byHand: boolean): Promise<void> {
  const before = await loadProgress();
  const attempt = byHand ? Math.max(before.attempts, 1) : before.attempts + 1;
  const report = reporter(before.state, attempt);
  try {
    for await (const event of syncAll(sources, signal)) await report(event);
  } catch (cause) {
    if (signal.aborted) return;
    const error = asSyncError(cause);
    console.warn('The sync failed:', error);
    const at = Date.now();
    const retryAt = retryTime(attempt, error.retryAt, at, Math.random());
    await report({ kind: 'failed', at, code: error.code, retryAt, attempt });
  }
}

async function* syncAll(sources: readonly Source[], signal: AbortSignal): AsyncGenerator<SyncEvent> {
  let unreadable = 0;
  for (const source of sources) unreadable += yield* syncSource(source, await openStore(), signal);
  yield { kind: 'finished', at: Date.now(), unreadable };
}

/** Keeps the state after each event: every change of kind, and progress now and then. */
function reporter(state: SyncState, attempt: number): (event: SyncEvent) => Promise<void> {
  let kept = 0;
  return async (event) => {
    const { kind } = state;
    state = reduce(state, event);
    if (state.kind === kind && Date.now() - kept < PROGRESS_MS) return;
    kept = Date.now();
    const attempts = event.kind === 'finished' ? 0 : attempt;
    await saveProgress({ state, attempts });
  };
}
