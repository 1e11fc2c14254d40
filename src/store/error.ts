/** Why the database cannot be used. */
export type StoreErrorCode =
  | 'disk-full' // the browser's quota is used up
  | 'newer' // a newer version of the extension wrote it: it is read where possible, never written, and erased only by the user
  | 'blocked' // another context holds an older version open
  | 'failed'; // anything else that IndexedDB says

/** A failure of the database; `cause` is what IndexedDB said. */
export class StoreError extends Error {
  override readonly name = 'StoreError';

  constructor(
    readonly code: StoreErrorCode,
    cause?: unknown,
  ) {
    super(`The database failed: ${code}`, { cause });
  }
}

/** Browsers keep a long record in a file beside the database; these are the errors where that file is gone. */
const LOST = new Set(['NotReadableError', 'DataError']);

/** True where a read failed because the browser has lost the record: reading it again will not help. */
export function isRecordLost(error: unknown): boolean {
  return error instanceof DOMException && LOST.has(error.name);
}

/** For the `catch` of a read: a record that the browser has lost reads as one that is not there. */
export function undefinedIfLost(error: unknown): undefined {
  if (!isRecordLost(error)) throw error;
}

const CODES: Partial<Record<string, StoreErrorCode>> = { QuotaExceededError: 'disk-full', VersionError: 'newer' };

/** Turns anything that was thrown into a StoreError, with the error of IndexedDB as its `cause`. */
export function asStoreError(cause: unknown): StoreError {
  if (cause instanceof StoreError) return cause;
  const name = cause instanceof Error || cause instanceof DOMException ? cause.name : '';
  return new StoreError(CODES[name] ?? 'failed', cause);
}
