import type { DigestDate } from '../digest/digest';
import { sendMessage } from '../messages';
import type { DayList } from '../ui/panel/DayPapers';

/** Unfolds the list of a day, which is fetched for it, or folds it up again. */
export async function toggleDay(
  date: DigestDate,
  day: DayList,
  change: (day: DayList) => void,
  warn: (error: unknown) => void,
): Promise<void> {
  if (day.kind === 'loading') return;
  if (day.kind === 'open') return change({ kind: 'closed' });
  change({ kind: 'loading' });
  await openList(date, change, warn);
}

/** Reads the list of a day; one that is shown already stays until then. */
export async function openList(
  date: DigestDate,
  change: (day: DayList) => void,
  warn: (error: unknown) => void,
): Promise<void> {
  const found = await sendMessage('openDay', date).catch(warn);
  change(found ? { kind: 'open', papers: found.papers } : { kind: 'failed' });
}
