import { isDigestDate } from '../digest/date';
import type { DayView } from '../digest/view';
import { loadProgress } from '../sync/progress';
import { viewDay } from './day-view';
import { syncNow } from './sync';

/** One day by votes, the newest where no date is given; null where it is not stored. */
export async function openDay(date: unknown): Promise<DayView | null> {
  if (date !== null && !(typeof date === 'string' && isDigestDate(date))) return null;
  const view = await viewDay(date);
  if (!view && date === null) await refillIfEmptied();
  return view;
}

/** Where disk space is short, a browser may empty a database that was full: then it is not complete. */
async function refillIfEmptied(): Promise<void> {
  const { state } = await loadProgress();
  if (state.kind === 'idle') void syncNow();
}
