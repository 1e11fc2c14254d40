import type { Bytes } from './byte-reader';
import { ArchiveError } from './error';

/** Bytes that go into the decoder at once. When it fails on them, what they inflated to is lost. */
const SLICE = 16384;

/**
 * Inflates gzip while it arrives. The next slice is written only once the output of the last one
 * has been read: a decoder that fails drops the output that nobody has read yet.
 * @param limit in bytes, for the whole output
 * @throws ArchiveError where the bytes are damaged or cut off, or inflate to more than `limit`; what
 * `compressed` throws is thrown as it is. Either comes after all output before it
 */
export async function* inflate(compressed: AsyncIterable<Bytes>, limit: number): AsyncGenerator<Bytes> {
  const gunzip = new DecompressionStream('gzip');
  const writer = gunzip.writable.getWriter();
  const reader = (gunzip.readable as ReadableStream<Bytes>).getReader();
  const read = () => {
    const result = reader.read();
    // It may fail before it is awaited, which is no unhandled rejection.
    result.catch(() => undefined);
    return result;
  };
  let coming = read();
  let size = 0;
  /** The next chunk of output; null at its end, or when the decoder asks for more input first. */
  const next = async (written?: Promise<void>): Promise<Bytes | null> => {
    const chunk = (await (written ? Promise.race([coming, written]) : coming).catch(damaged))?.value;
    if (!chunk) return null;
    coming = read();
    size += chunk.length;
    if (size > limit) throw new ArchiveError('too-large', `inflates to more than ${limit} bytes`);
    return chunk;
  };
  try {
    for await (const slice of slices(compressed)) {
      const written = writer.write(slice);
      for (let chunk; (chunk = await next(written));) yield chunk;
    }
    const closed = writer.close();
    closed.catch(() => undefined);
    for (let chunk; (chunk = await next());) yield chunk;
    await closed.catch(damaged);
  } finally {
    await reader.cancel().catch(() => undefined);
  }
}

function damaged(cause: unknown): never {
  throw new ArchiveError('damaged', 'the archive is no whole gzip', { cause });
}

async function* slices(chunks: AsyncIterable<Bytes>): AsyncGenerator<Bytes> {
  for await (const chunk of chunks) {
    for (let at = 0; at < chunk.length; at += SLICE) yield chunk.subarray(at, at + SLICE);
  }
}
