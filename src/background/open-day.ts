import { isDigestDate } from '../digest/date';
import { dayView, type DayView } from '../digest/view';
import { readDigest } from '../store/digests';
import { openStore } from '../store/open';
import { loadProgress } from '../sync/progress';
import { creditOf } from './credit';
import { syncNow } from './sync';

/** One day by votes, the newest where no date is given; null where it is not stored. */
export async function openDay(date: unknown): Promise<DayView | null> {
  if (date !== null && !(typeof date === 'string' && isDigestDate(date))) return null;
  const found = await readDigest(await openStore(), date);
  if (!found) {
    if (date === null) await refillIfEmptied();
    return null;
  }
  const { digest, ...neighbours } = found;
  const credit = creditOf(digest);
  return credit && dayView(digest, neighbours, credit);
}

/** Where disk space is short, a browser may empty a database that was full: then it is not complete. */
async function refillIfEmptied(): Promise<void> {
  const { state } = await loadProgress();
  if (state.kind === 'idle') void syncNow();
}
