import { HttpError } from './http-error';

/** Ends a request in which nothing happens, or next to nothing. */
export interface StallTimeout {
  /** Aborts when nothing came for too long, and with the caller's own signal. */
  signal: AbortSignal;
  /** The server's turn: the wait begins anew. */
  restart(): void;
  /** Our turn: the wait stops. */
  pause(): void;
  /** So many bytes came: the wait stops. @throws HttpError where they come slower than any honest line */
  arrived(bytes: number): void;
}

/** A server may say nothing for so many milliseconds. Chrome stops a worker after 30 s of it. */
const TIMEOUT_MS = 25_000;

/**
 * The lowest pace, as milliseconds a byte: 250 bytes a second, a quarter of the slowest line of GPRS, since four
 * transfers may share one. The archive, 3.3 MB, may so take four hours; a byte every few seconds may not go on.
 */
const MS_A_BYTE = 4;

/** A body may be so far behind that pace, in milliseconds of waiting: a line may stutter, and begin slowly. */
const GRACE_MS = 120_000;

/** Begins to wait for a server; aborts with `unreachable` when nothing came in time. */
export function stallTimeout(outer: AbortSignal): StallTimeout {
  const controller = new AbortController();
  let timer: ReturnType<typeof setTimeout> | undefined;
  let began = 0;
  let grace = GRACE_MS;
  const pause = () => clearTimeout(timer);
  const restart = () => {
    pause();
    began = performance.now();
    timer = setTimeout(() => {
      controller.abort(new HttpError('unreachable', `nothing arrived for ${TIMEOUT_MS} ms`));
    }, TIMEOUT_MS);
  };
  restart();
  return {
    signal: AbortSignal.any([outer, controller.signal]),
    restart,
    pause,
    arrived(bytes) {
      pause();
      // What comes fast is no credit for later.
      grace = Math.min(grace + bytes * MS_A_BYTE - (performance.now() - began), GRACE_MS);
      if (grace < 0) throw new HttpError('unreachable', 'hardly anything arrived');
    },
  };
}
