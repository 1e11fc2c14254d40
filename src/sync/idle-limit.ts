import { SyncError } from './error';

/** Ends a request in which nothing happens. */
export interface IdleLimit {
  /** Aborts when the limit is reached, and with the caller's own signal. */
  signal: AbortSignal;
  /** Something arrived: the wait begins anew. */
  restart(): void;
  /** Nothing is waited for. */
  pause(): void;
}

/** How long a server may say nothing, in milliseconds. Chrome stops a worker after 30 s of it. */
const LIMIT_MS = 25_000;

/** Begins to wait for a server; aborts with `unreachable` when nothing came in time. */
export function idleLimit(outer: AbortSignal): IdleLimit {
  const controller = new AbortController();
  let timer: ReturnType<typeof setTimeout> | undefined;
  const pause = () => clearTimeout(timer);
  const restart = () => {
    pause();
    timer = setTimeout(() => {
      controller.abort(new SyncError('unreachable', `nothing arrived for ${LIMIT_MS} ms`));
    }, LIMIT_MS);
  };
  restart();
  return { signal: AbortSignal.any([outer, controller.signal]), restart, pause };
}
