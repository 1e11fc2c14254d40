import { expect, test } from 'vitest';
import type { Bytes } from './byte-reader';
import { ArchiveError } from './error';
import { archiveOf, entry, gzip, pax, tarOf } from './testing/tar';
import { unpack } from './unpack';

const CEILING = 100_000;

/** In bytes of input: Node's streams hold 16 kB each, and 64 kB from Node 22 on; two of them are in a decoder. */
const MOST_IN_DECODER = 2 * 65_536;

const isOneOfThree = (path: string) => /[147]\.md$/.test(path);
const isDay = (path: string) => path.endsWith('.md');

test('a sound archive gives every wanted file, in its order', async () => {
  const files = filesOf(30);
  const archive = await archiveOf(files, [entry({ name: 'top/README.txt' }, 'not this one')]);
  const { paths, error } = await read(archive);
  expect(error).toBeNull();
  expect(paths).toEqual([...files.keys()].map((date) => `top/${date}.md`));
});

test('files keep their bytes, however small the pieces that arrive', async () => {
  const text = '한국어 '.repeat(3000);
  const archive = await archiveOf([['2025-01-01', text]]);
  for (const size of [1, 7, 512, 1000]) {
    const files = [];
    for await (const found of unpack(pieces(archive, size), isDay, CEILING)) files.push(found);
    expect(files.map(({ bytes }) => new TextDecoder().decode(bytes))).toEqual([text]);
  }
});

test('files that are not wanted may stand anywhere', async () => {
  const archive = await archiveOf(filesOf(60));
  const paths = [];
  for await (const { path } of unpack(pieces(archive, 4000), isOneOfThree, CEILING)) paths.push(path);
  expect(paths).toEqual([...filesOf(60).keys()].map((date) => `top/${date}.md`).filter(isOneOfThree));
});

test('a header with the commit, as GitHub writes it, changes nothing', async () => {
  const tar = tarOf(pax({ comment: 'a'.repeat(40) }, 'g'), entry({ name: 'top/2025-01-01.md' }, 'one'));
  expect((await read(await gzip(tar))).paths).toEqual(['top/2025-01-01.md']);
});

test('only plain files below the ceiling are taken', async () => {
  const odd = [
    entry({ name: 'top/link.md', type: '2', link: '/etc/passwd' }),
    entry({ name: 'top/folder.md/', type: '5' }),
    entry({ name: 'top/large.md' }, 'x'.repeat(CEILING + 1)),
    entry({ name: 'top/empty.md' }),
  ];
  const { paths, error } = await read(await archiveOf(filesOf(1), odd));
  expect(error).toBeNull();
  expect(paths).toEqual(['top/1000.md', 'top/empty.md']);
});

test.each([
  ['nothing', new Uint8Array(0)],
  ['a page', new TextEncoder().encode('<!doctype html><title>Sign in</title>')],
])('%s is no archive', async (_what, bytes) => {
  expect(await read(bytes)).toMatchObject({ paths: [], error: { code: 'damaged' } });
});

test('a gzip of something else is no archive', async () => {
  const gzipped = await gzip(new TextEncoder().encode('no tar'.repeat(1000)));
  expect(await read(gzipped)).toMatchObject({ paths: [], error: { code: 'damaged' } });
});

test('an archive that ends anywhere gives whole files and an error, and never hangs', async () => {
  const files = noisyFiles(40);
  const archive = await archiveOf(files);
  let before = 0;
  for (let end = 0; end < archive.length; end += 97) {
    const { paths, error } = await read(archive.slice(0, end));
    expect(error?.code).toBe('damaged');
    expect(paths).toEqual([...files.keys()].slice(0, paths.length).map((date) => `top/${date}.md`));
    before = Math.max(before, paths.length);
  }
  expect(before).toBeGreaterThan(35);
});

test('a connection that breaks anywhere gives its own error after the whole files', async () => {
  const archive = await archiveOf(noisyFiles(40));
  for (let end = 0; end < archive.length; end += 397) {
    async function* broken(): AsyncGenerator<Bytes> {
      yield* pieces(archive.slice(0, end), 1000);
      throw new TypeError('the line broke');
    }
    await expect(read(broken())).rejects.toThrow(new TypeError('the line broke'));
  }
});

test('a byte that flipped anywhere is an error, or changes no path', async () => {
  const archive = await archiveOf(filesOf(10));
  const sound = (await read(archive)).paths;
  for (let at = 10; at < archive.length; at += 13) {
    const damaged = archive.slice();
    damaged[at]! ^= 0x10;
    const { paths, error } = await read(damaged);
    expect(error ? sound : paths).toEqual(sound);
  }
});

test('a checksum that is wrong at the very end costs no more than what the decoder holds', async () => {
  const files = noisyFiles(400);
  const archive = await archiveOf(files);
  archive[archive.length - 6]! ^= 1;
  const { paths, error } = await read(archive);
  expect(error?.code).toBe('damaged');
  const lost = (files.size - paths.length) / files.size;
  expect(lost * archive.length).toBeLessThan(MOST_IN_DECODER);
});

test('whoever stops reading ends the transfer', async () => {
  const archive = await archiveOf(noisyFiles(400));
  let left = 0;
  const ended = new Promise<void>((resolve) => {
    async function* watched(): AsyncGenerator<Bytes> {
      try {
        for (left = archive.length; left > 0; left -= 512) yield archive.slice(archive.length - left).slice(0, 512);
      } finally {
        resolve();
      }
    }
    void (async () => {
      for await (const _ of unpack(watched(), isDay, CEILING)) break;
    })();
  });
  await ended;
  expect(archive.length - left).toBeLessThan(MOST_IN_DECODER);
});

/** So many small files, in their order. */
function filesOf(count: number): Map<string, string> {
  return new Map(Array.from({ length: count }, (_, at) => [String(1000 + at), `the file ${at}`]));
}

/** The same with noise in them, 600 bytes each, so that an archive of them is no shorter than they are. */
function noisyFiles(count: number): Map<string, string> {
  let state = 1;
  const noise = () => String.fromCharCode(33 + ((state = (state * 48_271) % 2_147_483_647) % 94));
  return new Map([...filesOf(count)].map(([name, text]) => [name, text + Array.from({ length: 600 }, noise).join('')]));
}

async function read(archive: Bytes | AsyncIterable<Bytes>): Promise<{ paths: string[]; error: ArchiveError | null }> {
  const paths: string[] = [];
  try {
    for await (const { path } of unpack(
      archive instanceof Uint8Array ? pieces(archive, 4000) : archive,
      isDay,
      CEILING,
    )) {
      paths.push(path);
    }
    return { paths, error: null };
  } catch (error) {
    if (error instanceof ArchiveError) return { paths, error };
    throw error;
  }
}

async function* pieces(bytes: Bytes, size: number): AsyncGenerator<Bytes> {
  for (let at = 0; at < bytes.length; at += size) yield bytes.slice(at, at + size);
}
