import type { Bytes } from './byte-reader';
import { ArchiveError } from './error';
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
 * The wanted files of a gzipped tar, in its order, while it arrives. One file is held at a time. Where
 * the archive is damaged, cut off, or of a kind that git never makes, the whole files before that come
 * first, but for those whose bytes the decoder still held.
 * Whoever stops reading early ends the transfer.
 * @param compressed the chunks of the gzipped tar, in any sizes
 * @param wants says by its path whether a file is to be read; the others are skipped
 * @param ceiling in bytes: larger files are skipped
 * @throws ArchiveError; what `compressed` throws is thrown as it is
 */
export async function* unpack(
  compressed: AsyncIterable<Bytes>,
  wants: (path: string) => boolean,
  ceiling: number,
): AsyncGenerator<ArchivedFile> {
  let entries = 0;
  for await (const entry of tarEntries(inflate(compressed, MOST_INFLATED))) {
    check(entry, ++entries);
    if (entry.type !== '0' || entry.size > ceiling || !wants(entry.path)) continue;
    yield { path: entry.path, bytes: await entry.read() };
  }
}

/** Refuses an entry that no archive of a repository has. It may have symbolic links, which are skipped. */
function check({ path, type, size }: TarEntry, entries: number): void {
  if (entries > MOST_ENTRIES) throw new ArchiveError('too-large', `the archive has more than ${MOST_ENTRIES} entries`);
  if (size > MOST_INFLATED) throw new ArchiveError('too-large', `the archive claims a file of ${size} bytes`);
  if (FOREIGN.includes(type)) throw new ArchiveError('damaged', `the archive has an entry of type ${type}`);
  if (OUTSIDE.test(path))
    throw new ArchiveError('damaged', `the archive has a path that leaves it: ${path.slice(0, 100)}`);
}

/** Types of entries that git does not know: hard links, devices and pipes. */
const FOREIGN = ['1', '3', '4', '6'];

/** An absolute path, also of Windows, or one with a `..` in it. */
const OUTSIDE = /^(?:[/\\]|[a-z]:)|(?:^|[/\\])\.\.(?:[/\\]|$)/i;
