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
    options: { cause?: unknown; retryAt?: number | null; status?: number } = {},
  ) {
    super(message, { cause: options.cause });
    this.retryAt = options.retryAt ?? null;
    this.status = options.status ?? null;
  }
}

/** Whatever ended a sync, as a SyncError: what nobody expected is `unexpected`. */
export function asSyncError(cause: unknown): SyncError {
  if (cause instanceof SyncError) return cause;
  if (cause instanceof StoreError && (cause.code === 'disk-full' || cause.code === 'newer'))
    return new SyncError(cause.code, cause.message, { cause });
  if (cause instanceof StoreError || cause instanceof DOMException)
    return new SyncError('storage', cause.message, { cause });
  return new SyncError('unexpected', String(cause), { cause });
}
