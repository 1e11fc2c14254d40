import type { DigestDate } from '../../digest/digest';
import type { DayView } from '../../digest/view';
import { sendMessage } from '../../messages';
import type { SyncState } from '../../sync-state';

/** The result of opening a day. */
export type OpenDay =
  | { kind: 'opening' }
  | { kind: 'shown'; view: DayView }
  /** Nothing is stored; `during` is the sync state at the time of the request. */
  | { kind: 'none'; during: SyncState | null }
  /** That day is not stored: it is being fetched, has no papers, or could not be fetched. */
  | { kind: 'fetching' | 'empty' | 'unfetched'; date: DigestDate }
  | { kind: 'broken' };

/** The day that is shown or was asked for; null where there is none. */
export function dateOf(day: OpenDay): DigestDate | null {
  if (day.kind === 'shown') return day.view.date;
  return 'date' in day ? day.date : null;
}

/** Reads a day from the store; `during` is the sync state at the time of the request. */
export async function openStored(date: DigestDate | null, during: SyncState | null): Promise<OpenDay> {
  try {
    const view = await sendMessage('openDay', date);
    if (view) return { kind: 'shown', view };
    return date === null ? { kind: 'none', during } : { kind: 'fetching', date };
  } catch (error) {
    console.error('The day could not be opened.', error);
    return { kind: 'broken' };
  }
}

/** True for a day whose part of the live source no sync will fetch: a sync fetches its newest days only. */
export function lacksLivePart({ later, isFilling, isLive }: DayView): boolean {
  return later !== null && (isFilling || !isLive);
}

/** Fetches a day from the live source: `empty` where it has no papers, `unfetched` where the request failed. */
export async function fetchDay(date: DigestDate): Promise<OpenDay> {
  try {
    const view = await sendMessage('fetchDay', date);
    return view ? { kind: 'shown', view } : { kind: 'empty', date };
  } catch (error) {
    console.warn('The day could not be fetched.', error);
    return { kind: 'unfetched', date };
  }
}
