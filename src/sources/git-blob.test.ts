import { expect, it } from 'vitest';
import { gitBlobVersion } from './git-blob';

it.each([
  // As `git hash-object --stdin` says.
  ['', 'e69de29bb2d1d6434b8b29ae775ad8c2e48c5391'],
  ['hello\n', 'ce013625030ba8dba906f756967f9e9ca394464a'],
  ['오늘의 논문\n', '6ae73272cefadbf3e158830fb2e7fe550e2d8c47'],
])('names %j as git does', async (text, version) => {
  expect(await gitBlobVersion(new TextEncoder().encode(text))).toBe(`sha1:${version}`);
});
