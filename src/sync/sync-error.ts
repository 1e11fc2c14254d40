import { ArchiveError } from '../archive/error';
import { HttpError } from '../http/http-error';
import { StoreError } from '../store/error';
import type { SyncErrorCode } from '../sync-state';

/** An expected failure of a sync: the interface has a sentence for its code. */
export class SyncError extends Error {
  override readonly name = 'SyncError';
  /** When the server wishes to be asked again, in epoch milliseconds; null where it did not say. */
  readonly retryAt: number | null;
  /** The status of the answer, where there was one that refused. */
  readonly status: number | null;

  constructor(
    readonly code: SyncErrorCode,
    message: string,
    options: { cause?: unknown; retryAt?: number | null; status?: number | null } = {},
  ) {
    super(message, { cause: options.cause });
    this.retryAt = options.retryAt ?? null;
    this.status = options.status ?? null;
  }
}

/** Whatever ended a sync, as a SyncError: what nobody expected is `unexpected`. */
export function asSyncError(cause: unknown): SyncError {
  if (cause instanceof SyncError) return cause;
  if (cause instanceof HttpError) {
    return new SyncError(cause.code, cause.message, { cause, retryAt: cause.retryAt, status: cause.status });
  }
  if (cause instanceof ArchiveError) return new SyncError('damaged', cause.message, { cause });
  if (cause instanceof StoreError && (cause.code === 'disk-full' || cause.code === 'newer'))
    return new SyncError(cause.code, cause.message, { cause });
  if (cause instanceof StoreError || cause instanceof DOMException)
    return new SyncError('storage', cause.message, { cause });
  return new SyncError('unexpected', String(cause), { cause });
}

/**
 * The failure of one request or of what it brought, which leaves other requests going.
 * @throws what it was given, where that is anything else: the database, a fault of ours, the reason of a signal
 */
export function failureOf(error: unknown): SyncError {
  if (error instanceof SyncError || error instanceof HttpError || error instanceof ArchiveError)
    return asSyncError(error);
  throw error;
}

/** Failures after which no other request can do better: there is no line, no permission, or no leave to ask yet. */
const FINAL = new Set<SyncErrorCode>(['offline', 'not-allowed', 'rate-limited']);

/** True where any other request to the same server would fail like this one. */
export function isFinal({ code }: SyncError): boolean {
  return FINAL.has(code);
}
