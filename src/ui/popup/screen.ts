import type { SyncState } from '../../sync-state';
import type { OpenDay } from './open-day';

/** The content of the popup between header and footer. */
export type Screen =
  /** Not known yet: nothing is shown for a few milliseconds. */
  | 'blank'
  | 'day'
  /** The day that was asked for is not stored: it is being fetched, has no papers, or could not be fetched. */
  | 'fetching'
  | 'empty'
  | 'unfetched'
  /** The background did not answer. */
  | 'broken'
  /** Nothing is stored: nothing was tried yet, it is on its way, it failed, or there was nothing to get. */
  | 'nothing-yet'
  | 'first-minute'
  | 'failed'
  | 'no-days';

/** The screen for a day and a sync state (null: not read yet). */
export function screenOf(day: OpenDay, sync: SyncState | null): Screen {
  if (day.kind === 'opening') return 'blank';
  if (day.kind === 'shown') return day.view.papers.length > 0 ? 'day' : 'empty';
  if (day.kind === 'none') return emptyScreen(sync, day.during);
  return day.kind;
}

function emptyScreen(sync: SyncState | null, during: SyncState | null): Screen {
  switch (sync?.kind) {
    case undefined:
      return 'blank';
    case 'new':
      return 'nothing-yet';
    case 'failed':
      return 'failed';
    case 'idle':
      // After a sync has ended, its days are being read and not there yet.
      if (during?.kind === 'idle') return 'no-days';
      return during ? 'first-minute' : 'blank';
    case 'listing':
    case 'downloading':
      return 'first-minute';
  }
}
