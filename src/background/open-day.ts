import type { DigestDate } from '../digest/digest';
import type { DayView } from '../digest/view';
import { viewDay } from './day-view';
import { refillIfEmptied } from './refill';

/** One day by votes, the newest whole one where no date is given; null where it is not stored. */
export async function openDay(date: DigestDate | null): Promise<DayView | null> {
  const view = await viewDay(date);
  if (!view && date === null) await refillIfEmptied();
  return view;
}
