import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join, relative, sep } from 'node:path';

/** What lies in the repository beside the digests. */
const OTHER_FILES = {
  'README.md': '# daily papers\n\nA stand-in for tests.\n',
  'LICENSE.md': 'No licence: made up for tests.\n',
  'main.py': 'print("a stand-in")\n',
  'papers_list.csv': 'date,title,url\n',
};

/** The files of a repository as they are now, each path with its content. */
export class DigestRepository {
  readonly #files = new Map<string, Buffer>();

  /** @param folder holds `YYYY/MM/DD.md`; without one, the repository begins with no digest. */
  constructor(folder?: string) {
    for (const [path, text] of Object.entries(OTHER_FILES)) this.write(path, text);
    if (!folder) return;
    for (const entry of readdirSync(folder, { recursive: true, withFileTypes: true })) {
      if (!entry.isFile() || !entry.name.endsWith('.md')) continue;
      const file = join(entry.parentPath, entry.name);
      this.write(`paper_logs/${relative(folder, file).split(sep).join('/')}`, readFileSync(file));
    }
  }

  /** All files by path, sorted as git sorts them. */
  get files(): [path: string, content: Buffer][] {
    return [...this.#files].toSorted(([a], [b]) => (a < b ? -1 : 1));
  }

  /** Every day that has a digest, `YYYY-MM-DD`, the oldest first. */
  get days(): string[] {
    return this.files.flatMap(
      ([path]) => /^paper_logs\/(\d{4})\/(\d\d)\/(\d\d)\.md$/.exec(path)?.slice(1).join('-') ?? [],
    );
  }

  read(path: string): Buffer | undefined {
    return this.#files.get(path);
  }

  write(path: string, content: string | Buffer): void {
    this.#files.set(path, Buffer.from(content));
  }

  readDay(date: string): string {
    return this.read(pathOfDay(date))?.toString() ?? '';
  }

  writeDay(date: string, text: string): void {
    this.write(pathOfDay(date), text);
  }

  removeDay(date: string): void {
    this.#files.delete(pathOfDay(date));
  }

  /** Changes with every file: what a commit's or a tree's id would do. */
  get version(): string {
    return sha1(this.files.map(([path, content]) => `${path}\0${blobSha(content)}`).join('\n'));
  }

  /** The title that some digest gives a paper, where one does. */
  titleOf(id: string): string | undefined {
    const link = `](https://arxiv.org/abs/${id})`;
    for (const [, content] of this.files) {
      const line = content
        .toString()
        .split('\n')
        .find((text) => text.startsWith('### [') && text.includes(link));
      if (line) return line.slice('### ['.length, line.indexOf(link));
    }
    return undefined;
  }
}

/** Git's id of a file's content. */
export function blobSha(content: Buffer): string {
  return sha1(Buffer.concat([Buffer.from(`blob ${content.length}\0`), content]));
}

function pathOfDay(date: string): string {
  return `paper_logs/${date.replaceAll('-', '/')}.md`;
}

function sha1(data: string | Buffer): string {
  return createHash('sha1').update(data).digest('hex');
}
