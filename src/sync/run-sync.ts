import type { Source } from '../sources/source';
import { openStoreToWrite } from '../store/open';
import { loadProgress } from './progress';
import { syncCalendar } from './sync-calendar';
import { syncListed } from './sync-listed';
import { openReporter, type SyncReporter } from './sync-reporter';

/** How a sync is run. */
export interface SyncOptions {
  /** The sources to sync now; all of them where it is not said. */
  due?: readonly Source[];
  /** Whether the user asked for it: then it is no further attempt, and the pauses do not grow. */
  byHand?: boolean;
}

/**
 * Runs one sync and keeps its state. Never rejects for a failed sync: that is a state, and leaves the other sources
 * going. An aborted one leaves its state to the caller. Only one may run at a time.
 * @param sources all there are, the most trusted first
 */
export async function runSync(
  sources: readonly Source[],
  signal: AbortSignal,
  { due = sources, byHand = false }: SyncOptions = {},
): Promise<void> {
  const reporter = openReporter(await loadProgress(), sources, due, byHand);
  // Each waits for its own servers alone: one that keeps silent holds up no other.
  await Promise.all(due.map((source) => runSource(source, reporter, signal)));
  await reporter.kept();
}

async function runSource(source: Source, reporter: SyncReporter, signal: AbortSignal): Promise<void> {
  const { days } = source;
  try {
    const db = await openStoreToWrite();
    const events =
      days.kind === 'listed' ? syncListed(source, days, db, signal) : syncCalendar(source, days, db, signal);
    for (;;) {
      const { done, value } = await events.next();
      if (done) return reporter.finish(source, value);
      reporter.report(source, value);
    }
  } catch (cause) {
    if (!signal.aborted) reporter.fail(source, cause);
  }
}
