import { gzipSync } from 'node:zlib';

const BLOCK = 512;

/**
 * A repository's `tar.gz` as `git archive` writes it and codeload serves it: a global pax header
 * with the commit first, then folders and files under one prefix, in ustar blocks.
 * @param files sorted by path
 */
export function archiveOf(files: readonly [path: string, content: Buffer][], prefix: string, commit: string): Buffer {
  const comment = Buffer.from(`52 comment=${commit}\n`);
  const blocks = [header('pax_global_header', 'g', comment.length), padded(comment), header(prefix, '5', 0)];
  const folders = new Set<string>();
  for (const [path, content] of files) {
    for (const folder of foldersOf(path)) {
      if (!folders.has(folder)) blocks.push(header(prefix + folder, '5', 0));
      folders.add(folder);
    }
    blocks.push(header(prefix + path, '0', content.length), padded(content));
  }
  return gzipSync(Buffer.concat([...blocks, Buffer.alloc(2 * BLOCK)]));
}

/** `a/b/c.md` lies in `a/` and `a/b/`. */
function foldersOf(path: string): string[] {
  return [...path.matchAll(/\//g)].map((slash) => path.slice(0, slash.index + 1));
}

/** One ustar header; offsets as in POSIX.1-1988. */
function header(name: string, type: '0' | '5' | 'g', size: number): Buffer {
  const block = Buffer.alloc(BLOCK);
  block.write(name, 0, 100);
  block.write(type === '5' ? '0000775\0' : '0000664\0', 100);
  block.write('0000000\0'.repeat(2), 108);
  block.write(`${size.toString(8).padStart(11, '0')}\0`, 124);
  block.write('14700000000\0', 136);
  block.write(' '.repeat(8), 148);
  block.write(type, 156);
  block.write('ustar\x0000', 257);
  block.write('root\0', 265);
  block.write('root\0', 297);
  const sum = block.reduce((total, byte) => total + byte, 0);
  block.write(`${sum.toString(8).padStart(6, '0')}\0 `, 148);
  return block;
}

function padded(content: Buffer): Buffer {
  return Buffer.concat([content, Buffer.alloc((BLOCK - (content.length % BLOCK)) % BLOCK)]);
}
