import type { ServerResponse } from 'node:http';
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
  /** The first half of the body, then the connection is torn down. */
  | { kind: 'cut' }
  /** The first half of the body, then nothing, until the asker leaves. */
  | { kind: 'stall' }
  /** The second half of the body is other bytes than it should be. */
  | { kind: 'damaged' }
  /** 200, but a page instead of what was asked for. */
  | { kind: 'html' };

/** The host that `sign-in` leads to. */
export const SIGN_IN_HOST = 'sign-in.campus.example';

const PAGE = '<!doctype html><title>Something else</title><p>This is not what you asked for.</p>';

/** Sends an answer, the way a fault has it where there is one. */
export function deliver(response: ServerResponse, answer: Answer, fault: Fault | undefined): void {
  const { status, headers, body } = fault ? spoil(answer, fault) : answer;
  if (fault?.kind === 'reset') {
    response.destroy();
    return;
  }
  const whole = fault?.kind !== 'cut' && fault?.kind !== 'stall';
  // Without a length Node sends chunks, as codeload does; a cut is seen by the missing last chunk.
  response.writeHead(status, headers);
  response.flushHeaders();
  if (whole) response.end(body);
  else response.write(body.subarray(0, body.length / 2), () => fault.kind === 'cut' && response.destroy());
}

function spoil(answer: Answer, fault: Fault): Answer {
  switch (fault.kind) {
    case 'rate-limited':
      return { ...page(fault.status), headers: { 'content-type': 'application/json', ...waitHeaders(fault) } };
    case 'status':
      return page(fault.status);
    case 'sign-in':
      return { ...page(302), headers: { location: `https://${SIGN_IN_HOST}/login` } };
    case 'html':
      return page(200);
    case 'damaged':
      return { ...answer, body: scrambled(answer.body) };
    case 'reset':
    case 'cut':
    case 'stall':
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
