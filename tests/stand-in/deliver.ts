import type { ServerResponse } from 'node:http';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { setTimeout as wait } from 'node:timers/promises';
import type { Answer } from './answer';
import type { Fault } from './fault';

/** What `endless` sends at once, and how often at most where nobody leaves. */
const BLANKS = Buffer.alloc(2 ** 20, ' ');
const MOST_BLANKS = 160;

/**
 * Sends an answer, with what a fault does to it on the line.
 * @param onPiece is told of each piece of one that drips, as soon as it is out; the next one waits for it
 */
export async function deliver(
  response: ServerResponse,
  { status, headers, body }: Answer,
  fault: Fault | undefined,
  onPiece: () => Promise<void>,
): Promise<void> {
  if (fault?.kind === 'reset') {
    response.destroy();
    return;
  }
  // What has no body is whole after its headers: there nothing is said from the start.
  if (fault?.kind === 'stall' && body.length === 0) return;
  // Without a length Node sends chunks, as codeload does; a cut is seen by the missing last chunk.
  response.writeHead(status, headers);
  response.flushHeaders();
  const half = body.subarray(0, body.length / 2);
  if (fault?.kind === 'cut') response.write(half, () => response.destroy());
  else if (fault?.kind === 'stall') response.write(half);
  else if (fault?.kind === 'drip') await drip(response, body, fault, onPiece);
  else if (fault?.kind === 'endless') await goOn(response, body);
  else response.end(body);
}

async function drip(
  response: ServerResponse,
  body: Buffer,
  { pieces, pause, until }: Extract<Fault, { kind: 'drip' }>,
  onPiece: () => Promise<void>,
): Promise<void> {
  const size = Math.max(1, Math.ceil(body.length / pieces));
  let at = 0;
  for (; at < body.length && !response.destroyed; at += size) {
    if (until?.aborted) break;
    response.write(body.subarray(at, at + size));
    // Whoever ends it cuts this pause short too.
    await wait(pause, null, { ref: false, signal: until }).catch(() => undefined);
    await onPiece();
  }
  response.end(body.subarray(at));
}

async function goOn(response: ServerResponse, body: Buffer): Promise<void> {
  // The asker leaves before the end: that is what this is for.
  await pipeline(Readable.from(withBlanks(body)), response).catch(() => undefined);
}

function* withBlanks(body: Buffer): Generator<Buffer> {
  yield body;
  for (let sent = 0; sent < MOST_BLANKS; sent++) yield BLANKS;
}
