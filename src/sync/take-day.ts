import type { ListedDay, Source } from '../sources/source';
import { ask } from './ask';
import { collect } from './bytes';
import { SyncError } from './error';
import type { Ledger } from './ledger';

/** Bytes that no honest day goes beyond; the longest real one has 0.1 MB. */
export const DAY_CEILING = 4 * 2 ** 20;

/**
 * Fetches one day and writes it, if its bytes are what the listing says.
 * @throws SyncError, StoreError
 */
export async function takeDay(source: Source, ledger: Ledger, day: ListedDay, signal: AbortSignal): Promise<void> {
  const answer = await ask(source.day(day.date), { signal, ceiling: DAY_CEILING });
  const bytes = await collect(answer.body);
  if ((await source.versionOf(bytes)) !== day.version) {
    throw new SyncError('damaged', `${day.date} is not what the listing says`);
  }
  await ledger.save([ledger.read(day.date, day.version, bytes)]);
}
