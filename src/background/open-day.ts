import type { DigestDate } from '../digest/digest';
import type { DayView } from '../digest/view';
import { viewDay } from './day-view';
import { resyncIfEvicted } from './resync-if-evicted';

/**
 * Reads one day by votes, or the newest whole one for null; null where it is not stored. A database that the browser
 * emptied is filled again.
 * @throws StoreError
 */
export async function openDay(date: DigestDate | null): Promise<DayView | null> {
  const view = await viewDay(date);
  if (!view && date === null) await resyncIfEvicted();
  return view;
}
