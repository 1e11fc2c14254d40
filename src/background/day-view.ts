import type { DigestDate } from '../digest/digest';
import { mergeDay } from '../digest/merge';
import { dayView, type DayView } from '../digest/view';
import { loadSettings } from '../settings';
import { SOURCE_IDS, sourcesWith } from '../sources';
import { readDay } from '../store/digests';
import { openStore } from '../store/open';
import { sourced } from './sourced';

/** One day of all sources by votes, the newest where no date is given; null where it is not stored. */
export async function viewDay(date: DigestDate | null): Promise<DayView | null> {
  const [found, { ownSource }] = await Promise.all([
    openStore().then((db) => readDay(db, date, SOURCE_IDS)),
    loadSettings(),
  ]);
  if (!found) return null;
  const sources = sourcesWith(ownSource);
  const day = sourced(found.digests, sources).toSorted((a, b) => a.credit.trust - b.credit.trust);
  if (day.length === 0) return null;
  const { earlier, later } = found;
  const credits = day.map(({ credit }) => credit);
  const view = dayView(mergeDay(day, sourced(found.nearby, sources)), { date: found.date, earlier, later, credits });
  // Where each of its papers is shown on the day before, the newest day is that one.
  return date === null && view.papers.length === 0 && earlier ? viewDay(earlier) : view;
}
