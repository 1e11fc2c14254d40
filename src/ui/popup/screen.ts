import type { SyncState } from '../../sync-state';
import type { OpenDay } from './open-day';

/** What stands in the middle of the popup. */
export type Face =
  /** Not known yet: nothing, for the few milliseconds that takes. */
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

/** The face for a day and a sync state (null: not read yet). */
export function faceOf(day: OpenDay, sync: SyncState | null): Face {
  if (day.kind === 'opening') return 'blank';
  if (day.kind === 'shown') return day.view.papers.length > 0 ? 'day' : 'empty';
  if (day.kind === 'none') return emptyFace(sync, day.during);
  return day.kind;
}

function emptyFace(sync: SyncState | null, during: SyncState | null): Face {
  switch (sync?.kind) {
    case undefined:
      return 'blank';
    case 'new':
      return 'nothing-yet';
    case 'failed':
      return 'failed';
    case 'idle':
      // What a sync stored that has just ended is asked for, and not there yet.
      if (during?.kind === 'idle') return 'no-days';
      return during ? 'first-minute' : 'blank';
    case 'listing':
    case 'downloading':
      return 'first-minute';
  }
}
