import type { Source } from '../sources/source';
import { readListing } from '../store/listing';
import type { Store } from '../store/schema';
import { SyncError } from './error';
import type { SyncEvent } from './event';
import { openLedger } from './ledger';
import { listDays } from './list-days';
import { planSteps, type Step } from './plan';
import { takeArchive } from './take-archive';
import { takeDay } from './take-day';

/** Failures of one day that say nothing of the next one. */
const OF_ONE_DAY = new Set(['damaged', 'refused', 'wrong-type', 'cut-off']);

/**
 * Brings the stored days of one source up to date. May be left or killed anywhere: what was written
 * is whole, and the next call goes on from there. A day that is no longer listed stays.
 * @returns how many listed days could not be read
 * @throws SyncError, StoreError; the signal's reason where the caller gave up
 */
export async function* syncSource(source: Source, db: Store, signal: AbortSignal): AsyncGenerator<SyncEvent, number> {
  yield { kind: 'listing' };
  const stored = await readListing(db, source.id);
  const listing = await listDays(source, stored, signal);
  const ledger = await openLedger(db, source, listing, listing !== stored);

  const total = ledger.wanted().length;
  yield { kind: 'planned', total };
  const progress = (): SyncEvent => ({ kind: 'progress', done: total - ledger.wanted().length });

  let failure: SyncError | null = null;
  async function* take(steps: readonly Step[]): AsyncGenerator<SyncEvent> {
    let lineIsDead = false;
    for (const step of steps) {
      if (lineIsDead && step.kind === 'day') continue;
      try {
        if (step.kind === 'day') await takeDay(source, ledger, step.day, signal);
        else for await (const _ of takeArchive(source, ledger, signal)) yield progress();
        yield progress();
      } catch (error) {
        if (signal.aborted || !(error instanceof SyncError)) throw error;
        lineIsDead ||= !OF_ONE_DAY.has(error.code);
        failure = error;
      }
    }
  }

  yield* take(planSteps(ledger.wanted(), ledger.empty));
  // The archive may be of another time than the listing, and lack a day or have another version of it.
  if (!failure) yield* take(planSteps(ledger.wanted(), false).filter(({ kind }) => kind === 'day'));

  if (ledger.wanted().length > 0) throw failure ?? new SyncError('damaged', 'the archive lacks days that are listed');
  await ledger.close();
  return ledger.unreadable();
}
