import type { Source } from '../sources/source';
import { openStoreToWrite } from '../store/open';
import { openBoard, type Board } from './board';
import type { SyncContext } from './context';
import { loadMemory, saveMemory, type Memory } from './memory';
import { loadProgress } from './progress';
import { syncSource } from './sync-source';

const LOCK = 'sync';

/** How a sync is run. */
export interface SyncOptions {
  /** The sources to sync now; all of them where it is not said. */
  due?: readonly Source[];
  /** Whether the user asked for it: then it is no further attempt, and the pauses do not grow. */
  byHand?: boolean;
}

/**
 * Runs one sync and keeps its state; does nothing where another context is at it. Never rejects for
 * a failed sync: that is a state, and leaves the other sources going. An aborted one leaves its
 * state to the caller.
 * @param sources all there are, the most trusted first
 */
export async function runSync(
  sources: readonly Source[],
  signal: AbortSignal,
  { due = sources, byHand = false }: SyncOptions = {},
): Promise<void> {
  await navigator.locks.request(LOCK, { ifAvailable: true }, async (lock) => {
    if (!lock) return;
    const [progress, memory] = await Promise.all([loadProgress(), loadMemory()]);
    const board = openBoard(progress, sources, due, byHand);
    let remembered = Promise.resolve();
    const keep = (what: Memory) => {
      remembered = saveMemory(what);
    };
    // Each waits for its own servers alone: one that keeps silent holds up no other.
    await Promise.all(due.map((source) => runSource(source, board, { signal, memory, keep })));
    await Promise.all([board.kept(), remembered]);
  });
}

/** Waits until no context syncs, and lets none begin while `work` goes on. */
export async function withoutSync<T>(work: () => Promise<T>): Promise<T> {
  return navigator.locks.request(LOCK, work);
}

async function runSource(source: Source, board: Board, context: Omit<SyncContext, 'db'>): Promise<void> {
  try {
    const events = syncSource(source, { ...context, db: await openStoreToWrite() });
    for (;;) {
      const { done, value } = await events.next();
      if (done) return board.finish(source, value);
      board.report(source, value);
    }
  } catch (cause) {
    if (!context.signal.aborted) board.fail(source, cause);
  }
}
