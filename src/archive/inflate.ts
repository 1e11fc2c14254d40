import type { Bytes } from '../sync/bytes';
import { SyncError } from '../sync/error';
import { handled } from '../sync/handled';

/** Bytes that go into the inflater at once: what it made of them is lost when it fails on them. */
const SLICE = 16384;

/**
 * What gzipped bytes inflate to. No slice goes in before all that came of the last one is read: a
 * failure takes with it what waits in the inflater, and would take much more.
 * @param most bytes that may come of it: more is refused
 * @throws where they are damaged or cut off, and whatever `compressed` throws, after all that came before it
 */
export async function* inflate(compressed: AsyncIterable<Bytes>, most: number): AsyncGenerator<Bytes> {
  const gunzip = new DecompressionStream('gzip');
  const writer = gunzip.writable.getWriter();
  const reader = (gunzip.readable as ReadableStream<Bytes>).getReader();
  let read = handled(reader.read());
  let size = 0;
  /** The next chunk; null at the end of all, or where `other` comes first. */
  const next = async (other?: Promise<void>): Promise<Bytes | null> => {
    const chunk = (await (other ? Promise.race([read, other]) : read))?.value;
    if (!chunk) return null;
    read = handled(reader.read());
    size += chunk.length;
    if (size > most) throw new SyncError('damaged', `inflates to more than ${most} bytes`);
    return chunk;
  };
  try {
    for await (const slice of slices(compressed)) {
      const written = handled(writer.write(slice));
      for (let chunk; (chunk = await next(written));) yield chunk;
    }
    const closed = handled(writer.close());
    for (let chunk; (chunk = await next());) yield chunk;
    await closed;
  } finally {
    await reader.cancel().catch(() => undefined);
  }
}

async function* slices(chunks: AsyncIterable<Bytes>): AsyncGenerator<Bytes> {
  for await (const chunk of chunks) {
    for (let at = 0; at < chunk.length; at += SLICE) yield chunk.subarray(at, at + SLICE);
  }
}
