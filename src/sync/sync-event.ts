import { lastSuccessOf, type SyncErrorCode, type SyncState } from '../sync-state';

/** Told by the sync of one source while it goes on. */
export type SourceEvent =
  /** The source is asked which days there are. */
  | { kind: 'listing' }
  /** So many of the wanted days are settled. */
  | { kind: 'progress'; done: number; total: number };

/** Changes the state of a source. Times are epoch milliseconds. */
export type SyncEvent =
  | SourceEvent
  | { kind: 'finished'; at: number; unreadable: number }
  | { kind: 'failed'; at: number; code: SyncErrorCode; retryAt: number; attempt: number };

/** The state after an event. */
export function reduce(state: SyncState, event: SyncEvent): SyncState {
  const lastSuccess = lastSuccessOf(state);
  switch (event.kind) {
    case 'listing':
      return { kind: 'listing', lastSuccess };
    case 'progress':
      if (event.total === 0) return state;
      return { kind: 'downloading', done: event.done, total: event.total, lastSuccess };
    case 'finished':
      return { kind: 'idle', lastSuccess: event.at, unreadable: event.unreadable, failedSources: [] };
    case 'failed':
      break;
  }
  return { ...event, lastSuccess };
}
