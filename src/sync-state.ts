import * as z from 'zod/mini';
import { count, parseOrNull, type Schema } from './digest/parse';

/**
 * The one state of synchronisation, kept in `storage.local` under `SYNC_STATE_KEY` so that every
 * page of the extension sees the same. A leaf contract: `sync` writes it, the interface reads it.
 * Times are epoch milliseconds.
 */
export type SyncState =
  /** Nothing was ever synced. */
  | { kind: 'new' }
  /**
   * The last sync ended well; `unreadable` days could not be read and were skipped. `failedSources` names
   * the sources that failed while others did not: what they said is in their own state.
   */
  | { kind: 'idle'; lastSuccess: number; unreadable: number; failedSources: string[] }
  /** Asking which days there are. */
  | { kind: 'listing'; lastSuccess: number | null }
  /** `done` of `total` days that were wanted are stored. */
  | { kind: 'downloading'; done: number; total: number; lastSuccess: number | null }
  /** The last sync ended with an error; the `attempt`-th in a row; what was stored before is whole. */
  | { kind: 'failed'; code: SyncErrorCode; at: number; retryAt: number; attempt: number; lastSuccess: number | null };

/** Why a sync ended. The interface has a sentence for each, in both languages. */
export const SYNC_ERROR_CODES = [
  'offline', // the browser says it has no network
  'unreachable', // no answer: DNS, refused, reset, a timeout, next to nothing for minutes
  'not-allowed', // the user did not give, or took back, the permission for the server's host
  'rate-limited', // 429, or 403 with a spent quota
  'refused', // another 4xx
  'server-error', // 5xx
  'signed-out', // a redirect to somewhere else, such as a network's sign-in page
  'wrong-type', // an answer of another kind than asked for
  'cut-off', // the body ended before its end
  'damaged', // an archive or a file whose bytes are not what they should be
  'disk-full', // the browser's quota is used up
  'newer', // a newer version of the extension wrote the database: it is read, but not changed
  'storage', // the database failed
  'unexpected', // a fault of ours
] as const;

export type SyncErrorCode = (typeof SYNC_ERROR_CODES)[number];

export { LAST_SYNC_ERROR_KEY, SOURCE_STATES_KEY, SYNC_STATE_KEY } from './storage-keys';

const lastSuccess = z.nullable(z.number());

const syncStateSchema: Schema<SyncState> = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('new') }),
  z.object({
    kind: z.literal('idle'),
    lastSuccess: z.number(),
    unreadable: count,
    failedSources: z.catch(z.array(z.string()), () => []),
  }),
  z.object({ kind: z.literal('listing'), lastSuccess }),
  z.object({ kind: z.literal('downloading'), done: count, total: count, lastSuccess }),
  z.object({
    kind: z.literal('failed'),
    code: z.enum(SYNC_ERROR_CODES),
    at: z.number(),
    retryAt: z.number(),
    attempt: count,
    lastSuccess,
  }),
]);

/** The state in a stored value; `new` where there is none or it is damaged. */
export function parseSyncState(stored: unknown): SyncState {
  return parseOrNull(syncStateSchema, stored) ?? { kind: 'new' };
}

/** The code and the time, in epoch milliseconds, of the last sync that failed: kept under `LAST_SYNC_ERROR_KEY`. */
export type LastError = { code: SyncErrorCode; at: number };

const lastErrorSchema: Schema<LastError> = z.object({ code: z.enum(SYNC_ERROR_CODES), at: z.number() });

/** The error in a stored value; null where there is none or it is damaged. */
export function parseLastError(stored: unknown): LastError | null {
  return parseOrNull(lastErrorSchema, stored);
}

/** When data was last known to be complete, in epoch milliseconds; null where never. */
export function lastSuccessOf(state: SyncState): number | null {
  return state.kind === 'new' ? null : state.lastSuccess;
}

/** True while a sync runs. */
export function isRunning(state: SyncState): boolean {
  return state.kind === 'listing' || state.kind === 'downloading';
}
