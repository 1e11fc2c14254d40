import { ByteReader, type Bytes } from './byte-reader';
import { ArchiveError } from './error';

/** One entry of a tar. */
export interface TarEntry {
  path: string;
  /** One character, as in POSIX: `0` a file, `1` a hard link, `2` a symbolic one, `3` to `6` a device, folder, pipe. */
  type: string;
  /** In bytes, as the entry claims. */
  size: number;
  /** Reads the body; only until the next entry is asked for. A body that is not read is skipped. */
  read(): Promise<Bytes>;
}

/** In bytes: a header is one block, and a body is padded to whole ones. */
const BLOCK = 512;

/** Bytes that a long name or an extended header may have: paths have 4,096 at most. */
const MOST_META = 2 ** 16;

/** Bytes that all of these may have together: real archives have 52, and reading them takes time. */
const MOST_META_IN_ALL = 2 ** 22;

/** The shortest record of an extended header: `5 a=` and a line feed. */
const SHORTEST_RECORD = 5;

/**
 * The entries of a tar, while it arrives: ustar with the extensions of POSIX.1-2001 (pax), which git
 * writes, and the long names of GNU. The limits on headers stand here, for these are read before any entry
 * is seen; whether an entry is acceptable is not decided here.
 * https://pubs.opengroup.org/onlinepubs/9799919799/utilities/pax.html#tag_20_94_13
 * @throws ArchiveError where it is no tar, where a checksum is wrong, or where it ends too early
 */
export async function* tarEntries(chunks: AsyncIterable<Bytes>): AsyncGenerator<TarEntry> {
  const input = new ByteReader(chunks);
  const forAll: Extension = {};
  let forNext: Extension = {};
  let meta = 0;
  let ended = false;
  try {
    while (await input.hasMore()) {
      const header = readHeader(await input.take(BLOCK));
      if (header && ended) throw new ArchiveError('damaged', 'something follows the end of the tar');
      if (!header) {
        ended = true;
        continue;
      }
      const isEntry = !'xgLK'.includes(header.type);
      if (!isEntry) meta += header.size;
      if (!isEntry && header.size > MOST_META) throw new ArchiveError('too-large', `a header has ${header.size} bytes`);
      if (meta > MOST_META_IN_ALL) throw new ArchiveError('too-large', 'the headers have too many bytes');
      const entry = isEntry ? { ...header, ...forAll, ...forNext } : header;
      const end = input.position + entry.size + (-entry.size & (BLOCK - 1));
      const read = () => input.take(entry.size);
      if (isEntry) {
        yield { ...entry, read };
        forNext = {};
      } else if (header.type === 'g') Object.assign(forAll, readPax(await read()));
      else if (header.type === 'x') Object.assign(forNext, readPax(await read()));
      else if (header.type === 'L') forNext.path = textOf(await read());
      await input.skip(end - input.position);
    }
  } finally {
    await input.close();
  }
  if (!ended) throw new ArchiveError('damaged', 'the tar has no end');
}

type Header = Pick<TarEntry, 'path' | 'type' | 'size'>;

/** Replaces a header's own fields. */
type Extension = Partial<Pick<Header, 'path' | 'size'>>;

/** A header; null for an empty block, of which there are some at the end. */
function readHeader(block: Bytes): Header | null {
  let sum = 0;
  for (let at = 0; at < BLOCK; at++) sum += block[at]!;
  if (sum === 0) return null;
  const checksum = block.subarray(148, 156);
  // It counts its own bytes as spaces.
  for (const byte of checksum) sum += 0x20 - byte;
  if (numberOf(checksum) !== sum) throw new ArchiveError('damaged', 'the checksum of a header is wrong');
  const size = numberOf(block.subarray(124, 136));
  if (Number.isNaN(size)) throw new ArchiveError('damaged', 'the size of an entry is no number');
  const name = textOf(block.subarray(0, 100));
  // GNU's own format has `ustar ` there, and other things where the prefix is.
  const prefix = textOf(block.subarray(257, 263)) === 'ustar' ? textOf(block.subarray(345, 500)) : '';
  const type = textOf(block.subarray(156, 157)) || '0';
  return { path: prefix ? `${prefix}/${name}` : name, type, size };
}

/** A number in octal digits, or in bytes, as GNU writes larger ones; a negative one is read as a huge one. */
function numberOf(field: Bytes): number {
  if (field[0]! >= 0x80) return field.reduce((value, byte, at) => (at === 0 ? byte - 0x80 : value * 0x100 + byte), 0);
  const digits = textOf(field).trim();
  return /^[0-7]+$/.test(digits) ? parseInt(digits, 8) : NaN;
}

/** Records `LENGTH KEY=VALUE\n`, where the length counts itself, in bytes. The first that is malformed ends the list. */
function readPax(bytes: Bytes): Extension {
  const extension: Extension = {};
  for (let at = 0; at < bytes.length;) {
    const length = parseInt(textOf(bytes.subarray(at, at + 8)), 10);
    if (!(length >= SHORTEST_RECORD && at + length <= bytes.length)) break;
    const [, key, value] = /^\d+ ([^=]+)=(.*)\n$/s.exec(textOf(bytes.subarray(at, at + length))) ?? [];
    if (key === 'path') extension.path = value!;
    if (key === 'size' && /^\d+$/.test(value!)) extension.size = Number(value);
    at += length;
  }
  return extension;
}

const decoder = new TextDecoder();

/** A text up to the first NUL, which ends those that do not fill their field. */
function textOf(field: Bytes): string {
  const end = field.indexOf(0);
  return decoder.decode(end < 0 ? field : field.subarray(0, end));
}
