import { createTarDecoder } from 'modern-tar';
import { chunksOf, collect, type Bytes } from './bytes';
import { SyncError } from './error';

/** A file of an archive. */
export interface ArchivedFile {
  path: string;
  bytes: Bytes;
}

/** Bytes that an archive may inflate to; the real one has 11 MB. */
const MOST_INFLATED = 128 * 2 ** 20;

/** Bytes that go into the inflater at once: what it made of them is lost when it fails on them. */
const SLICE = 4096;

/**
 * The wanted files of a gzipped tar, while it arrives. Holds one of them at a time, none above
 * `ceiling` bytes. Where the archive is damaged or cut off, the whole files before it come first.
 * @throws SyncError
 */
export async function* unpack(
  compressed: AsyncIterable<Bytes>,
  wants: (path: string) => boolean,
  ceiling: number,
): AsyncGenerator<ArchivedFile> {
  const gunzip = new DecompressionStream('gzip');
  const tar = createTarDecoder();
  const flow = Promise.allSettled([
    pour(slices(compressed), gunzip.writable),
    pour(inflated(chunksOf(gunzip.readable as ReadableStream<Bytes>)), tar.writable),
  ]);
  try {
    for await (const { header, body } of chunksOf(tar.readable)) {
      if (header.type !== 'file' || header.size > ceiling || !wants(header.name)) {
        // Not `body.cancel()`: modern-tar 0.8.6 then forgets the body of a later entry, which never ends.
        await body.pipeTo(new WritableStream());
        continue;
      }
      const bytes = await collect(chunksOf(body));
      if (bytes.length === header.size) yield { path: header.name, bytes };
    }
  } catch (cause) {
    throw new SyncError('damaged', 'the archive is no tar', { cause });
  }
  const failures = (await flow).flatMap((end): unknown[] => (end.status === 'rejected' ? [end.reason] : []));
  const expected = failures.find((failure) => failure instanceof SyncError);
  if (expected) throw expected;
  if (failures.length > 0) throw new SyncError('damaged', 'the archive is no gzip', { cause: failures[0] });
}

/** Writes all chunks and closes, also where they end with a failure: what came before it counts. */
async function pour(chunks: AsyncIterable<Bytes>, sink: WritableStream<Bytes>): Promise<void> {
  const writer = sink.getWriter();
  try {
    for await (const chunk of chunks) await writer.write(chunk);
  } finally {
    await writer.close().catch(() => undefined);
  }
}

async function* slices(chunks: AsyncIterable<Bytes>): AsyncGenerator<Bytes> {
  for await (const chunk of chunks) {
    for (let at = 0; at < chunk.length; at += SLICE) yield chunk.subarray(at, at + SLICE);
  }
}

async function* inflated(chunks: AsyncIterable<Bytes>): AsyncGenerator<Bytes> {
  let size = 0;
  for await (const chunk of chunks) {
    size += chunk.length;
    if (size > MOST_INFLATED) throw new SyncError('damaged', `inflates to more than ${MOST_INFLATED} bytes`);
    yield chunk;
  }
}
