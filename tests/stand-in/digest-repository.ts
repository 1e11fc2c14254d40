import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join, relative, sep } from 'node:path';

/** What lies in a repository beside the digests. */
const OTHER_FILES = {
  'README.md': '# daily papers\n\nA stand-in for tests.\n',
  'LICENSE.md': 'No licence: made up for tests.\n',
  'main.py': 'print("a stand-in")\n',
  'papers_list.csv': 'date,title,url\n',
};

/** How a repository lays out its days. */
interface Layout {
  /** Where a day with this date stands. */
  pathOf: (date: string) => string;
  /** Finds year, month and day in the path of one. */
  path: RegExp;
}

/** `paper_logs/YYYY/MM/DD.md`, as `l-yohai/daily_papers_ko` has them. */
const MARKDOWN_DAYS: Layout = {
  pathOf: (date) => `paper_logs/${date.replaceAll('-', '/')}.md`,
  path: /^paper_logs\/(\d{4})\/(\d\d)\/(\d\d)\.md$/,
};

/** One JSON file a day, as `jeongiin/hf-daily-paper-korean-autoflow` has them. */
export const JSON_DAYS: Layout = {
  pathOf: (date) => `hf-daily-paper-ko-gpt/${date}_paper_ko.json`,
  path: /^hf-daily-paper-ko-gpt\/(\d{4})-(\d\d)-(\d\d)_paper_ko\.json$/,
};

/** The files of a repository on GitHub as they are now, each path with its content. */
export class DigestRepository {
  readonly #files = new Map<string, Buffer>();
  readonly #made = new Map<string, unknown>();

  /** @param name `OWNER/REPO` */
  constructor(
    readonly name: string,
    private readonly layout: Layout = MARKDOWN_DAYS,
  ) {
    for (const [path, text] of Object.entries(OTHER_FILES)) this.write(path, text);
  }

  /** Takes over every file of a folder that has the days as this repository's own folder has them. */
  load(folder: string): void {
    const [top] = this.layout.pathOf('2025-01-01').split('/');
    for (const entry of readdirSync(folder, { recursive: true, withFileTypes: true })) {
      const file = join(entry.parentPath, entry.name);
      const path = `${top}/${relative(folder, file).split(sep).join('/')}`;
      if (entry.isFile() && this.layout.path.test(path)) this.write(path, readFileSync(file));
    }
  }

  /** All files by path, sorted as git sorts them. */
  get files(): [path: string, content: Buffer][] {
    return [...this.#files].toSorted(([a], [b]) => (a < b ? -1 : 1));
  }

  /** Every day that there is, `YYYY-MM-DD`, the oldest first. */
  get days(): string[] {
    return this.files.flatMap(([path]) => this.layout.path.exec(path)?.slice(1).join('-') ?? []);
  }

  read(path: string): Buffer | undefined {
    return this.#files.get(path);
  }

  write(path: string, content: string | Buffer): void {
    this.#files.set(path, Buffer.from(content));
    this.#made.clear();
  }

  pathOfDay(date: string): string {
    return this.layout.pathOf(date);
  }

  writeDay(date: string, text: string): void {
    this.write(this.pathOfDay(date), text);
  }

  removeDay(date: string): void {
    this.#files.delete(this.pathOfDay(date));
    this.#made.clear();
  }

  /** Changes with every file: what a commit's or a tree's id would do. */
  get version(): string {
    return this.made('version', () =>
      sha1(this.files.map(([path, content]) => `${path}\0${blobSha(content)}`).join('\n')),
    );
  }

  /** What is made of all files, made once until a file changes: a server does not pack anew for everyone who asks. */
  made<T>(what: string, make: () => T): T {
    if (!this.#made.has(what)) this.#made.set(what, make());
    return this.#made.get(what) as T;
  }

  /** The title that some digest in Markdown gives a paper, where one does. */
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

function sha1(data: string | Buffer): string {
  return createHash('sha1').update(data).digest('hex');
}
