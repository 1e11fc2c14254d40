import type { Bytes } from '../sync/bytes';
import { SyncError } from '../sync/error';
import { inflate } from './inflate';
import { tarEntries, type TarEntry } from './tar';

/** A file of an archive. */
export interface ArchivedFile {
  path: string;
  bytes: Bytes;
}

/** Bytes that an archive may inflate to; the real ones have 11 MB. */
const MOST_INFLATED = 128 * 2 ** 20;

/** Entries that an archive may have; the real ones have 500, and even empty ones take time. */
const MOST_ENTRIES = 20_000;

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
  let entries = 0;
  try {
    for await (const entry of tarEntries(inflate(compressed, MOST_INFLATED))) {
      check(entry, ++entries);
      if (entry.type !== '0' || entry.size > ceiling || !wants(entry.path)) continue;
      yield { path: entry.path, bytes: await entry.read() };
    }
  } catch (cause) {
    if (cause instanceof SyncError) throw cause;
    throw new SyncError('damaged', 'the archive is no gzipped tar', { cause });
  }
}

/** Refuses an entry that no archive of a repository has; symbolic links, which it may have, are merely not taken. */
function check({ path, type, size }: TarEntry, entries: number): void {
  if (entries > MOST_ENTRIES) throw new SyncError('damaged', `the archive has more than ${MOST_ENTRIES} entries`);
  if (size > MOST_INFLATED) throw new SyncError('damaged', `the archive claims a file of ${size} bytes`);
  if (FOREIGN.includes(type)) throw new SyncError('damaged', `the archive has an entry of type ${type}`);
  if (OUTSIDE.test(path))
    throw new SyncError('damaged', `the archive has a path that leaves it: ${path.slice(0, 100)}`);
}

/** Types of entries that git does not know: hard links, devices and pipes. */
const FOREIGN = ['1', '3', '4', '6'];

/** An absolute path, also of Windows, or one with a `..` in it. */
const OUTSIDE = /^(?:[/\\]|[a-z]:)|(?:^|[/\\])\.\.(?:[/\\]|$)/i;
