import { afterEach, expect, test, vi } from 'vitest';
import { collect } from '../http/body';
import { request } from '../http/request';
import { requestDay, requestDays } from './mirrors';
import { fakeSource } from './testing/fake-source';

const MEGABYTE = 2 ** 20;
const { mirrors, archive } = fakeSource.days;
const signal = new AbortController().signal;
const day = { date: '2025-01-01', version: 'sha1:x', size: 1 };

afterEach(() => vi.unstubAllGlobals());

test.each<[string, string, number, () => Promise<unknown>]>([
  ['a list', 'application/json', 2 * 16, () => requestDays([...mirrors], signal)],
  ['a day', 'text/plain', 2 * 4, () => requestDay([...mirrors], mirrors[0], day, signal)],
  [
    'an archive',
    'application/x-gzip',
    64,
    async () => collect((await request(archive!, { signal, maxBytes: 64 * MEGABYTE })).body),
  ],
])('%s without end is refused, and its transfer ended', async (_, type, most, fetching) => {
  const endless = serveEndlessly(type);
  await expect(fetching()).rejects.toMatchObject({ code: 'damaged' });
  expect(endless.sent).toBeLessThan((most + 2) * MEGABYTE);
  expect(endless.ended).toBe(endless.begun);
});

/** Answers everything with a body that never ends; a stream asks for the next piece only when one was read. */
function serveEndlessly(type: string): { sent: number; begun: number; ended: number } {
  const seen = { sent: 0, begun: 0, ended: 0 };
  const piece = new Uint8Array(65_536).fill(0x20);
  vi.stubGlobal('fetch', async () => {
    seen.begun++;
    const body = new ReadableStream({
      pull(controller) {
        seen.sent += piece.length;
        controller.enqueue(piece.slice());
      },
      cancel() {
        seen.ended++;
      },
    });
    return new Response(body, { headers: { 'content-type': type } });
  });
  return seen;
}
