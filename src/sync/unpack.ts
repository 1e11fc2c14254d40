import { createTarDecoder, type TarHeader } from 'modern-tar';
import { chunksOf, collect, type Bytes } from './bytes';
import { SyncError } from './error';

/** A file of an archive. */
export interface ArchivedFile {
  path: string;
  bytes: Bytes;
}

/** Bytes that an archive may inflate to; the real ones have 11 MB. */
const MOST_INFLATED = 128 * 2 ** 20;

/** Entries that an archive may have; the real ones have 500, and even empty ones take time. */
const MOST_ENTRIES = 20_000;

/** Bytes that go into the inflater at once: what it made of them is lost when it fails on them. */
const SLICE = 4096;

/**
 * The wanted files of a gzipped tar, while it arrives. Holds one of them at a time, none above
 * `ceiling` bytes. Where the archive is damaged or cut off, the whole files before it come first,
 * but for the last two or three. What git never archives is not looked for any further: see `check`.
 * @throws SyncError
 */
export async function* unpack(
  compressed: AsyncIterable<Bytes>,
  wants: (path: string) => boolean,
  ceiling: number,
): AsyncGenerator<ArchivedFile> {
  const gunzip = new DecompressionStream('gzip');
  const tar = createTarDecoder({ strict: true });
  const failures: unknown[] = [];
  const fail = (failure: unknown) => void failures.push(failure);
  const flow = Promise.all([
    pour(slices(compressed), gunzip.writable, fail),
    pour(inflated(chunksOf(gunzip.readable as ReadableStream<Bytes>)), tar.writable, fail),
  ]);
  try {
    let entries = 0;
    for await (const { header, body } of chunksOf(tar.readable)) {
      check(header, ++entries);
      if (header.type !== 'file' || header.size > ceiling || !wants(header.name)) {
        // Not `body.cancel()`: modern-tar 0.8.6 then forgets the body of a later entry, which never ends.
        await body.pipeTo(new WritableStream());
        continue;
      }
      yield { path: header.name, bytes: await collect(chunksOf(body)) };
    }
    await flow;
  } catch (cause) {
    if (cause instanceof SyncError) throw cause;
    fail(cause);
  }
  // Whatever failed first brought the others down.
  const expected = failures.find((failure) => failure instanceof SyncError);
  if (expected) throw expected;
  if (failures.length > 0) throw new SyncError('damaged', 'the archive is no gzipped tar', { cause: failures[0] });
}

/** Refuses an entry that no archive of a repository has; symbolic links, which it may have, are merely not taken. */
function check({ name, type, size }: TarHeader, entries: number): void {
  if (entries > MOST_ENTRIES) throw new SyncError('damaged', `the archive has more than ${MOST_ENTRIES} entries`);
  if (size > MOST_INFLATED) throw new SyncError('damaged', `the archive claims a file of ${size} bytes`);
  if (FOREIGN.has(type ?? 'file')) throw new SyncError('damaged', `the archive has a ${type}`);
  if (OUTSIDE.test(name))
    throw new SyncError('damaged', `the archive has a path that leaves it: ${name.slice(0, 100)}`);
}

/** Types of entries that git does not know. */
const FOREIGN = new Set(['link', 'character-device', 'block-device', 'fifo']);

/** An absolute path, also of Windows, or one with a `..` in it. */
const OUTSIDE = /^(?:[/\\]|[a-z]:)|(?:^|[/\\])\.\.(?:[/\\]|$)/i;

/** Writes all chunks and closes, also where they end with a failure, which is told: what came before it counts. */
async function pour(
  chunks: AsyncIterable<Bytes>,
  sink: WritableStream<Bytes>,
  fail: (failure: unknown) => void,
): Promise<void> {
  const writer = sink.getWriter();
  try {
    for await (const chunk of chunks) await writer.write(chunk);
  } catch (failure) {
    fail(failure);
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
