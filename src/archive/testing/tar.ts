import { Buffer } from 'node:buffer';
import type { Bytes } from '../byte-reader';

const BLOCK = 512;

/** A header of a tar, field by field as it is written, honest or not; the checksum is right unless given. */
export interface RawHeader {
  name: string;
  size?: number | string | Uint8Array;
  /** One character, as in POSIX: `0` a file, `1` a hard link, `2` a symbolic one, `3` to `6` devices and folders. */
  type?: string;
  link?: string;
  /** The beginning of a long path, without the slash that joins it to the name. */
  prefix?: string;
  checksum?: string;
}

/** One entry, padded to whole blocks. The body need not be as long as the header says. */
export function entry(header: RawHeader, body: string | Uint8Array = ''): Bytes {
  const bytes = Buffer.from(body);
  return joined(rawHeader({ size: bytes.length, ...header }), bytes, Buffer.alloc(-bytes.length & (BLOCK - 1)));
}

/** Entries, and the two empty blocks at the end. */
export function tarOf(...entries: readonly Uint8Array[]): Bytes {
  return joined(...entries, Buffer.alloc(2 * BLOCK));
}

/** A gzipped tar of some files, as GitHub packs them: a directory and a global header with the commit. */
export async function archiveOf(files: Iterable<[string, string]>, more: Bytes[] = []): Promise<Bytes> {
  const entries = [...files].map(([date, text]) => entry({ name: `top/${date}.md` }, text));
  return gzip(tarOf(pax({ comment: 'a'.repeat(40) }, 'g'), entry({ name: 'top/', type: '5' }), ...entries, ...more));
}

/** Bytes, gzipped. */
export async function gzip(bytes: Bytes): Promise<Bytes> {
  const packed = new Blob([bytes]).stream().pipeThrough(new CompressionStream('gzip'));
  return new Uint8Array(await new Response(packed).arrayBuffer());
}

/** An extended header of POSIX.1-2001, for the next entry or, as `g`, for all that follow. */
export function pax(records: Record<string, string>, type: 'x' | 'g' = 'x'): Bytes {
  return entry({ name: 'pax', type }, Object.entries(records).map(paxRecord).join(''));
}

/** The name of the next entry, as GNU tar writes long ones. */
export function gnuLongName(name: string): Bytes {
  return entry({ name: '././@LongLink', type: 'L' }, `${name}\0`);
}

/** A number as GNU tar writes those that eleven octal digits do not hold; below zero all its bits are set. */
export function base256(value: bigint): Uint8Array {
  const bytes = Buffer.alloc(12, value < 0n ? 0xff : 0);
  bytes.writeBigInt64BE(value, 4);
  bytes[0]! |= 0x80;
  return bytes;
}

function rawHeader({ name, size = 0, type = '0', link = '', prefix = '', checksum }: RawHeader): Buffer {
  const block = Buffer.alloc(BLOCK);
  block.write(name, 0, 100);
  block.write('0000644\x000000000\x000000000\0', 100);
  if (size instanceof Uint8Array) block.set(size, 124);
  else block.write(typeof size === 'string' ? size : `${size.toString(8).padStart(11, '0')}\0`, 124, 12);
  block.write('14700000000\0', 136);
  block.write(' '.repeat(8), 148);
  block.write(type, 156);
  block.write(link, 157, 100);
  block.write('ustar\x0000', 257);
  block.write(prefix, 345, 155);
  const sum = block.reduce((total, byte) => total + byte, 0);
  block.write(checksum ?? `${sum.toString(8).padStart(6, '0')}\0 `, 148, 8);
  return block;
}

/** `LENGTH KEY=VALUE\n`, where the length counts itself. */
function paxRecord([key, value]: [string, string]): string {
  const rest = Buffer.byteLength(` ${key}=${value}\n`);
  const digits = String(rest + String(rest).length).length;
  return `${rest + digits} ${key}=${value}\n`;
}

function joined(...parts: readonly Uint8Array[]): Bytes {
  return new Uint8Array(Buffer.concat(parts));
}
