import { lastSuccessOf, type SyncErrorCode, type SyncState } from '../sync-state';

/** What happens in a sync. Times are epoch milliseconds. */
export type SyncEvent =
  /** A source is asked which days there are. */
  | { kind: 'listing' }
  /** So many days are wanted. */
  | { kind: 'planned'; total: number }
  /** So many of them are settled. */
  | { kind: 'progress'; done: number }
  | { kind: 'finished'; at: number; unreadable: number }
  | { kind: 'failed'; at: number; code: SyncErrorCode; retryAt: number; attempt: number };

/** The state after an event. */
export function reduce(state: SyncState, event: SyncEvent): SyncState {
  const lastSuccess = lastSuccessOf(state);
  switch (event.kind) {
    case 'listing':
      return { kind: 'listing', lastSuccess };
    case 'planned':
      return event.total === 0 ? state : { kind: 'downloading', done: 0, total: event.total, lastSuccess };
    case 'progress':
      return state.kind === 'downloading' ? { ...state, done: event.done } : state;
    case 'finished':
      return { kind: 'idle', lastSuccess: event.at, unreadable: event.unreadable };
    case 'failed':
      break;
  }
  return { ...event, lastSuccess };
}
