import { gzipSync } from 'node:zlib';
import type { Answer } from './answer';

/** What can go wrong on the way of one answer. */
export type Fault =
  /** The connection is torn down before a byte of the answer. */
  | { kind: 'reset' }
  /** 403 or 429; times in seconds from now; without either, nothing says when to come back. */
  | { kind: 'rate-limited'; status: 403 | 429; resetIn?: number; retryAfter?: number }
  /** Any other status, with a short page. */
  | { kind: 'status'; status: number }
  /** 302 to a network's sign-in page on a host of its own. */
  | { kind: 'sign-in' }
  /** 301 to the very same address, for ever. */
  | { kind: 'redirect' }
  /** 304, whether or not the asker has any version of it. */
  | { kind: 'not-modified' }
  /** The first half of the body, then the connection is torn down. */
  | { kind: 'cut' }
  /** The first half of the body, then nothing, until the asker leaves. */
  | { kind: 'stall' }
  /**
   * All of the body in so many pieces of a byte or more, with a pause (in milliseconds) after each: slow,
   * but sound. What is left at an aborted `until` goes out at once.
   */
  | { kind: 'drip'; pieces: number; pause: number; until?: AbortSignal }
  /** The body, and blanks after it without an end. */
  | { kind: 'endless' }
  /** The second half of the body is other bytes than it should be. */
  | { kind: 'damaged' }
  /** The right headers, and not one byte. */
  | { kind: 'empty' }
  /** The gzip of something else. */
  | { kind: 'other-gzip' }
  /** The right body, said to be a picture. */
  | { kind: 'wrong-type' }
  /** 200, but a page instead of what was asked for. */
  | { kind: 'html' };

/** The host that `sign-in` leads to. */
export const SIGN_IN_HOST = 'sign-in.campus.example';

const PAGE = '<!doctype html><title>Something else</title><p>This is not what you asked for.</p>';

/** The answer as a fault has it; what befalls its bytes on the line is not seen here. */
export function spoil(answer: Answer, fault: Fault, address: string): Answer {
  switch (fault.kind) {
    case 'rate-limited':
      return { ...page(fault.status), headers: { 'content-type': 'application/json', ...waitHeaders(fault) } };
    case 'status':
      return page(fault.status);
    case 'sign-in':
      return { ...page(302), headers: { location: `https://${SIGN_IN_HOST}/login` } };
    case 'redirect':
      return { ...page(301), headers: { location: address } };
    case 'not-modified':
      return { ...answer, status: 304, body: Buffer.alloc(0) };
    case 'html':
      return page(200);
    case 'damaged':
      return { ...answer, body: scrambled(answer.body) };
    case 'empty':
      return { ...answer, body: Buffer.alloc(0) };
    case 'other-gzip':
      return { ...answer, body: gzipSync(PAGE) };
    case 'wrong-type':
      return { ...answer, headers: { ...answer.headers, 'content-type': 'image/png' } };
    case 'reset':
    case 'cut':
    case 'stall':
    case 'drip':
    case 'endless':
      return answer;
  }
}

function scrambled(body: Buffer): Buffer {
  const half = body.length >> 1;
  return Buffer.from(body.map((byte, index) => (index < half ? byte : byte ^ 0x5a)));
}

function waitHeaders({ resetIn, retryAfter }: { resetIn?: number; retryAfter?: number }): Record<string, string> {
  const reset = Math.ceil(Date.now() / 1000) + (resetIn ?? 0);
  return {
    ...(resetIn === undefined ? {} : { 'x-ratelimit-remaining': '0', 'x-ratelimit-reset': `${reset}` }),
    ...(retryAfter === undefined ? {} : { 'retry-after': `${retryAfter}` }),
  };
}

function page(status: number): Answer {
  return { status, headers: { 'content-type': 'text/html; charset=utf-8' }, body: Buffer.from(PAGE) };
}
