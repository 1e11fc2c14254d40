/** Why the database cannot be used. */
export type StoreErrorCode =
  | 'disk-full' // the browser's quota is used up
  | 'newer' // a newer version of the extension wrote it: read where it can be, never written nor erased by itself
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

/** How browsers name a long record whose file is gone: they keep those beside the database. */
const LOST = new Set(['NotReadableError', 'DataError']);

/** Whether a record that was to be read is lost for good. */
export function isLost(error: unknown): boolean {
  return error instanceof DOMException && LOST.has(error.name);
}

const CODES: Partial<Record<string, StoreErrorCode>> = { QuotaExceededError: 'disk-full', VersionError: 'newer' };

/** What was thrown, as a StoreError. */
export function asStoreError(cause: unknown): StoreError {
  if (cause instanceof StoreError) return cause;
  const name = cause instanceof Error || cause instanceof DOMException ? cause.name : '';
  return new StoreError(CODES[name] ?? 'failed', cause);
}
