import type { Fault } from '../../stand-in/fault';

/**
 * Everything that a server may do to one answer, each with its name. `stall` is for a worker that was made impatient.
 */
export const FAULTS: readonly [name: string, fault: Fault][] = [
  ['a connection torn down', { kind: 'reset' }],
  ['403 with the time of the next quota', { kind: 'rate-limited', status: 403, resetIn: 1200 }],
  ['429 with retry-after', { kind: 'rate-limited', status: 429, retryAfter: 900 }],
  ['429 without a word', { kind: 'rate-limited', status: 429 }],
  ['404', { kind: 'status', status: 404 }],
  ['500', { kind: 'status', status: 500 }],
  ['503', { kind: 'status', status: 503 }],
  ['a redirect to a sign-in page', { kind: 'sign-in' }],
  ['a redirect in circles', { kind: 'redirect' }],
  ['304 without need', { kind: 'not-modified' }],
  ['a body that stops half-way', { kind: 'cut' }],
  ['a body that stops half-way and stays open', { kind: 'stall' }],
  ['a slow drip', { kind: 'drip', pieces: 12, pause: 1 }],
  ['a body without an end', { kind: 'endless' }],
  ['damaged bytes', { kind: 'damaged' }],
  ['no byte', { kind: 'empty' }],
  ['a gzip of something else', { kind: 'other-gzip' }],
  ['another content type', { kind: 'wrong-type' }],
  ['a page', { kind: 'html' }],
];
