import { constants, deflateRawSync, gzipSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import type { Bytes } from './byte-reader';
import { ArchiveError } from './error';
import { base256, entry, gnuLongName, pax, tarOf } from './testing/tar';
import { unpack } from './unpack';

const CEILING = 100_000;
const MEGABYTE = 2 ** 20;
const isDay = (path: string) => path.endsWith('.md');
const day = (name = 'top/2025-01-01.md', body = 'one') => entry({ name }, body);
const endless = '7'.repeat(11);

test('what the tests write is a tar', async () => {
  const tar = tarOf(
    day(),
    pax({ path: `top/${'한'.repeat(60)}.md` }),
    day('short'),
    gnuLongName(`top/${'x'.repeat(120)}.md`),
    day('short'),
    entry({ name: 'top/big.md', size: base256(3n) }, 'two'),
  );
  const paths = ['top/2025-01-01.md', `top/${'한'.repeat(60)}.md`, `top/${'x'.repeat(120)}.md`, 'top/big.md'];
  expect(await read(tar)).toMatchObject({ paths, error: null });
});

describe('refused, with nothing of it:', () => {
  test.each<[string, Bytes]>([
    ['a path above the archive', entry({ name: '../2025-01-01.md' }, 'x')],
    ['a path that climbs out', entry({ name: 'top/../../2025-01-01.md' }, 'x')],
    ['a path that ends above', entry({ name: 'top/..', type: '5' })],
    ['an absolute path', entry({ name: '/etc/2025-01-01.md' }, 'x')],
    ['a path of Windows', entry({ name: 'top\\..\\2025-01-01.md' }, 'x')],
    ['a drive', entry({ name: 'C:\\2025-01-01.md' }, 'x')],
    ['a path above it in an extended header', tarOf(pax({ path: '../2025-01-01.md' }), day()).slice(0, -1024)],
    ['one in a header for all', tarOf(pax({ path: '../2025-01-01.md' }, 'g'), day()).slice(0, -1024)],
    ['one as GNU writes long names', tarOf(gnuLongName('../2025-01-01.md'), day()).slice(0, -1024)],
    ['a hard link', entry({ name: 'top/2025-01-01.md', type: '1', link: '../../secret' })],
    ['a device of characters', entry({ name: 'top/2025-01-01.md', type: '3' })],
    ['a device of blocks', entry({ name: 'top/2025-01-01.md', type: '4' })],
    ['a pipe', entry({ name: 'top/2025-01-01.md', type: '6' })],
    ['a file of 2 GB', entry({ name: 'top/2025-01-01.md', size: 2 ** 31 }, 'x')],
    ['a file of 8 GB that nobody wants', entry({ name: 'top/x.bin', size: endless }, 'x')],
    ['a file of 2 GB in an extended header', tarOf(pax({ size: String(2 ** 31) }), day()).slice(0, -1024)],
    ['a size of 2^62', entry({ name: 'top/2025-01-01.md', size: base256(2n ** 62n) }, 'x')],
    ['a size below zero', entry({ name: 'top/2025-01-01.md', size: base256(-1n) }, 'x')],
    ['a size that is no number', entry({ name: 'top/2025-01-01.md', size: 'abcdefghijk' }, 'x')],
    ['a checksum that is wrong', entry({ name: 'top/2025-01-01.md', checksum: '000001\0 ' }, 'x')],
    ['a checksum that is none', entry({ name: 'top/2025-01-01.md', checksum: 'ffffff\0 ' }, 'x')],
    ['an extended header of 9 MB', entry({ name: 'pax', type: 'x', size: 9 * MEGABYTE }, 'x')],
    ['a long name of 9 MB', entry({ name: 'long', type: 'L', size: 9 * MEGABYTE }, 'x')],
    ['an extended header of 65 kB', entry({ name: 'pax', type: 'x' }, '5 a=\n'.repeat(13_200))],
    ['half a header', day().slice(0, 300)],
    ['a header without its body', day().slice(0, 512)],
    ['a body without its end', entry({ name: 'top/2025-01-01.md' }, 'x'.repeat(2000)).slice(0, 1500)],
  ])('%s', async (_, hostile) => {
    const whole = hostile.length % 512 === 0 && hostile.length > 512;
    expect(await read(whole ? tarOf(hostile, day('top/later.md')) : hostile)).toEqual({
      paths: [],
      texts: [],
      error: expect.any(ArchiveError),
    });
  });

  test('more entries than any repository has, before they are all read', async () => {
    const empty = entry({ name: 'top/x' });
    const many = Array.from({ length: 20_100 }, () => empty);
    const { error } = await read(tarOf(...many, day()));
    expect(error).toMatchObject({ code: 'too-large', message: expect.stringContaining('entries') });
  });

  test('headers without an entry, however many', async () => {
    const header = entry({ name: 'pax', type: 'x' }, '5 a=\n'.repeat(12_000));
    const { error } = await read(tarOf(...Array.from({ length: 80 }, () => header), day()));
    expect(error).toMatchObject({ code: 'too-large', message: expect.stringContaining('headers') });
  });

  test('what follows the end of the tar', async () => {
    expect((await read(tarOf(tarOf(day()), day('top/2025-01-02.md')))).error?.code).toBe('damaged');
  });
});

describe('passed over, and the others are taken:', () => {
  test.each<[string, Bytes]>([
    ['a symbolic link, which a repository may have', entry({ name: 'top/link.md', type: '2', link: '/etc/passwd' })],
    ['a folder named as a day', entry({ name: 'top/folder.md/', type: '5' })],
    ['a file whose name ends as that of a folder', entry({ name: 'top/folder.md/', type: '0' }, 'x')],
    ['a file above the ceiling', entry({ name: 'top/large.md' }, 'x'.repeat(CEILING + 1))],
    ['a nameless file', entry({ name: '' }, 'x')],
    ['an extended header that lies about its length', entry({ name: 'pax', type: 'x' }, '999 a=b\n-1 c=d\n')],
    ['a name that only looks like it climbs', entry({ name: 'top/..x/...' }, 'x')],
    [
      'a size that is no number in an extended header',
      tarOf(pax({ size: '-5' }), entry({ name: 'a' })).slice(0, -1024),
    ],
  ])('%s', async (_, odd) => {
    const tar = tarOf(day('top/1.md'), odd, day('top/2.md'));
    expect(await read(tar)).toEqual({ paths: ['top/1.md', 'top/2.md'], texts: ['one', 'one'], error: null });
  });

  test('nothing of a path that stands there twice: whoever asked judges both', async () => {
    const { texts } = await read(tarOf(day('top/1.md', 'first'), day('top/1.md', 'second'), day('top/1.md', '')));
    expect(texts).toEqual(['first', 'second', '']);
  });
});

describe('a bomb is refused, and little of it read:', () => {
  const zeros = part(new Uint8Array(MEGABYTE));
  const [tenToOne, hundredToOne] = [10, 100].map((ratio) => part(noise(MEGABYTE / ratio, MEGABYTE)));
  /** A file, and another one of which only the header is there. */
  const inFile = (name: string, size: number) => tarOf(day(), entry({ name, size }, 'x')).subarray(0, 1536);

  test.each<[string, Uint8Array, Bytes, string]>([
    ['1000 to 1, within a file that is not wanted', inFile('top/x.bin', 128 * MEGABYTE), zeros, 'inflates'],
    ['1000 to 1, within a wanted file that is too large', inFile('top/2.md', 128 * MEGABYTE), zeros, 'inflates'],
    ['1000 to 1, after the end', tarOf(day()), zeros, 'inflates'],
    ['100 to 1', inFile('top/x.bin', 128 * MEGABYTE), hundredToOne!, 'inflates'],
    ['10 to 1', inFile('top/x.bin', 128 * MEGABYTE), tenToOne!, 'inflates'],
    ['within a file of 8 GB', inFile('top/2.md', 2 ** 33 - 1), tenToOne!, 'claims'],
  ])('%s', async (_, head, megabyte, message) => {
    let megabytes = 0;
    let ended = false;
    async function* bomb(): AsyncGenerator<Bytes> {
      try {
        yield gzipHead();
        yield part(head);
        for (; ; megabytes++) yield megabyte;
      } finally {
        ended = true;
      }
    }
    const { paths, error } = await readCompressed(bomb());
    expect(paths).toEqual(['top/2025-01-01.md']);
    expect(error).toMatchObject({ code: 'too-large', message: expect.stringContaining(message) });
    expect(megabytes).toBeLessThan(message === 'claims' ? 8 : 140);
    await expect.poll(() => ended).toBe(true);
  });

  test('held is no more than one file and what is on its way', async () => {
    const files = Array.from({ length: 150 }, (_, at) => entry({ name: `top/${at}.md` }, 'x'.repeat(90_000)));
    const packed = gzipSync(tarOf(...files), { level: 0 });
    let pulled = 0;
    let most = 0;
    async function* watched(): AsyncGenerator<Bytes> {
      for (; pulled < packed.length; pulled += 16_384) yield new Uint8Array(packed.subarray(pulled, pulled + 16_384));
    }
    let taken = 0;
    for await (const { bytes } of unpack(watched(), isDay, CEILING)) {
      taken += bytes.length;
      most = Math.max(most, pulled - taken);
    }
    expect(taken).toBe(150 * 90_000);
    expect(most).toBeLessThan(4 * MEGABYTE);
  });
});

interface Result {
  paths: string[];
  texts: string[];
  error: ArchiveError | null;
}

function read(tar: Bytes): Promise<Result> {
  async function* pieces(): AsyncGenerator<Bytes> {
    const packed = gzipSync(tar);
    for (let at = 0; at < packed.length; at += 16_384) yield new Uint8Array(packed.subarray(at, at + 16_384));
  }
  return readCompressed(pieces());
}

async function readCompressed(compressed: AsyncIterable<Bytes>): Promise<Result> {
  const result: Result = { paths: [], texts: [], error: null };
  try {
    for await (const { path, bytes } of unpack(compressed, isDay, CEILING)) {
      result.paths.push(path);
      result.texts.push(new TextDecoder().decode(bytes));
    }
  } catch (error) {
    if (!(error instanceof ArchiveError)) throw error;
    result.error = error;
  }
  return result;
}

function gzipHead(): Bytes {
  return new Uint8Array([0x1f, 0x8b, 8, 0, 0, 0, 0, 0, 0, 3]);
}

/** Compressed bytes that may be followed by more. */
function part(bytes: Uint8Array): Bytes {
  return new Uint8Array(deflateRawSync(bytes, { finishFlush: constants.Z_FULL_FLUSH }));
}

/** So many bytes that do not compress, and zeros up to a size. */
function noise(length: number, size: number): Uint8Array {
  const bytes = new Uint8Array(size);
  for (let at = 0, state = 1; at < length; at++) bytes[at] = (state = (state * 48_271) % 2_147_483_647) >>> 8;
  return bytes;
}
