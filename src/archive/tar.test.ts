import { expect, test } from 'vitest';
import type { Bytes } from './byte-reader';
import { tarEntries } from './tar';
import { entry, gnuLongName, pax, tarOf } from './testing/tar';

const long = `top/${'한'.repeat(60)}.md`;

test('entries come with their bodies, whatever the pieces they arrive in', async () => {
  const body = 'one'.repeat(500);
  const tar = tarOf(entry({ name: 'top/', type: '5' }), entry({ name: 'top/1.md' }, body), entry({ name: 'top/2.md' }));
  const entries = ['5 top/ ', `0 top/1.md ${body}`, '0 top/2.md '];
  for (const size of [1, 500, 512, 513, 100_000]) expect(await read(tar, size)).toEqual(entries);
});

test('a body that is not read is skipped', async () => {
  const tar = tarOf(entry({ name: '1.md' }, 'x'.repeat(2000)), entry({ name: '2.md' }, 'two'));
  const paths = [];
  for await (const { path } of tarEntries(pieces(tar, 700))) paths.push(path);
  expect(paths).toEqual(['1.md', '2.md']);
});

test('a header for the next entry holds for it alone, one for all holds until it says otherwise', async () => {
  const plain = entry({ name: 'plain' });
  expect(await read(tarOf(pax({ path: long, mtime: '1.5' }), plain, plain))).toEqual([`0 ${long} `, '0 plain ']);
  expect(await read(tarOf(gnuLongName(long), plain, plain))).toEqual([`0 ${long} `, '0 plain ']);
  expect(await read(tarOf(pax({ path: 'all' }, 'g'), plain, pax({ path: long }), plain, plain))).toEqual([
    '0 all ',
    `0 ${long} `,
    '0 all ',
  ]);
});

test('a size in an extended header stands for that of the header', async () => {
  expect(await read(tarOf(pax({ size: '3' }), entry({ name: 'a', size: 0 }, 'one'), entry({ name: 'b' })))).toEqual([
    '0 a one',
    '0 b ',
  ]);
});

test('a path may have its beginning in the prefix of ustar', async () => {
  const tar = tarOf(entry({ name: 'name.md', prefix: 'a/long/folder' }));
  expect(await read(tar)).toEqual(['0 a/long/folder/name.md ']);
});

test.each([
  ['no bytes', new Uint8Array(0), 'no end'],
  ['no end', entry({ name: 'a' }), 'no end'],
  ['half a block', tarOf().slice(0, 700), 'ends too early'],
  ['an entry after the end', tarOf(tarOf(), entry({ name: 'a' })), 'follows the end'],
  ['an extended header of 2 MB', entry({ name: 'pax', type: 'x', size: 2 ** 21 }), 'has 2097152 bytes'],
])('%s is no tar', async (_, bytes, message) => {
  await expect(read(bytes)).rejects.toThrow(message);
});

async function read(tar: Bytes, size = 4096): Promise<string[]> {
  const entries = [];
  for await (const found of tarEntries(pieces(tar, size))) {
    entries.push(`${found.type} ${found.path} ${new TextDecoder().decode(await found.read())}`);
  }
  return entries;
}

async function* pieces(bytes: Bytes, size: number): AsyncGenerator<Bytes> {
  for (let at = 0; at < bytes.length; at += size) yield bytes.slice(at, at + size);
}
