import type { Source } from '../sources/source';
import { openStoreToWrite } from '../store/open';
import { openBoard, type Board } from './board';
import type { SyncContext } from './context';
import type { SourceEvent } from './event';
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
    const board = openBoard(progress, sources, byHand);
    try {
      await run(due, board, memory, signal);
    } finally {
      await board.kept();
    }
  });
}

/** Waits until no context syncs, and lets none begin while `work` goes on. */
export async function withoutSync<T>(work: () => Promise<T>): Promise<T> {
  return navigator.locks.request(LOCK, work);
}

interface Runner {
  source: Source;
  events: AsyncGenerator<SourceEvent, number>;
}

async function run(due: readonly Source[], board: Board, memory: Memory, signal: AbortSignal): Promise<void> {
  // One request of a live source shows today: it comes before the lists of the others.
  const order = [...due.filter(isLive), ...due.filter((source) => !isLive(source))];
  const ready: Runner[] = [];
  // All become ready, so that there is something to show and to count, before any gets everything.
  for (const source of order) {
    const runner = { source, events: begin(source, { signal, memory, keep: saveMemory }) };
    if (await goOn(runner, board, signal)) ready.push(runner);
    if (signal.aborted) return;
  }
  // Then each waits for its own servers alone.
  await Promise.all(ready.map((runner) => goOn(runner, board, signal)));
  if (signal.aborted) return;
  board.close();
}

async function* begin(source: Source, context: Omit<SyncContext, 'db'>): AsyncGenerator<SourceEvent, number> {
  return yield* syncSource(source, { ...context, db: await openStoreToWrite() });
}

/** Runs one source to its next rest; false where it is through, for better or worse. */
async function goOn({ source, events }: Runner, board: Board, signal: AbortSignal): Promise<boolean> {
  try {
    for (;;) {
      const { done, value } = await events.next();
      if (done) {
        board.finish(source, value);
        return false;
      }
      if (value.kind === 'ready') return true;
      board.report(source, value);
    }
  } catch (cause) {
    if (!signal.aborted) board.fail(source, cause);
    return false;
  }
}

function isLive({ days }: Source): boolean {
  return days.kind === 'calendar';
}
