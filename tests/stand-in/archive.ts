import { gzipSync } from 'node:zlib';
import { entry, pax, tarOf } from '../../src/archive/testing/tar';

/**
 * A repository's `tar.gz` as `git archive` writes it and codeload serves it: a global pax header
 * with the commit first, then folders and files under one prefix.
 * @param files sorted by path
 */
export function archiveOf(files: readonly [path: string, content: Buffer][], prefix: string, commit: string): Buffer {
  const entries = [pax({ comment: commit }, 'g'), entry({ name: prefix, type: '5' })];
  const folders = new Set<string>();
  for (const [path, content] of files) {
    for (const folder of foldersOf(path)) {
      if (!folders.has(folder)) entries.push(entry({ name: prefix + folder, type: '5' }));
      folders.add(folder);
    }
    entries.push(entry({ name: prefix + path }, content));
  }
  return gzipSync(tarOf(...entries));
}

/** `a/b/c.md` lies in `a/` and `a/b/`. */
function foldersOf(path: string): string[] {
  return [...path.matchAll(/\//g)].map((slash) => path.slice(0, slash.index + 1));
}
