import type { Page } from '@playwright/test';
import { DATABASE_NAME, type Listing, type StoreSchema, type SyncedDay } from '../../src/store/schema';
import type { LivePaper } from '../stand-in/live-paper';
import type { StandIn } from '../stand-in/stand-in';
import { daysAgo } from '../e2e/harness/sample-days';

type Digest = StoreSchema['digests']['value'];
type Entry = StoreSchema['digest-index']['value'];

/** What lies in the extension's database. */
export interface Stored {
  days: Days;
  /** The ids of the papers that each day is found by. */
  foundBy: Record<string, string[]>;
  /** What the sync keeps on each day, those without papers too. */
  records: SyncedDay[];
  listings: Listing[];
}

/** The database as it is, read by any page of the extension without the extension's own code. */
export async function readStored(page: Page): Promise<Stored> {
  const { entries, digests, records, listings } = await page.evaluate(readDatabase, DATABASE_NAME);
  const days = digests.map(({ source, date, papers }) => [`${source} ${date}`, papers.map(line)] as const);
  const foundBy = entries.map(({ source, date, paperIds }) => [`${source} ${date}`, paperIds] as const);
  return { days: Object.fromEntries(days), foundBy: Object.fromEntries(foundBy), records, listings };
}

function line({ id, title, votes }: Digest['papers'][number]): string {
  return lineOf(id, title, votes);
}

/** What a half-written day would look like: one of its three records without the others, or of other papers. */
export function halfWritten({ days, foundBy, records }: Stored): string[] {
  const counts = new Map(records.map(({ source, date, stored }) => [`${source} ${date}`, stored?.papers ?? 0]));
  const keys = new Set([...counts.keys(), ...Object.keys(days), ...Object.keys(foundBy)]);
  return [...keys].filter((key) => {
    const [papers, ids] = [days[key] ?? [], foundBy[key] ?? []];
    const isFound = papers.length === ids.length && papers.every((paper, nth) => paper.startsWith(`${ids[nth]} `));
    return !isFound || papers.length !== (counts.get(key) ?? 0);
  });
}

/** Runs in the page. A database that is not there is not made by asking for it. */
async function readDatabase(database: string): Promise<{
  entries: Entry[];
  digests: Digest[];
  records: SyncedDay[];
  listings: Listing[];
}> {
  const there = (await indexedDB.databases()).some(({ name }) => name === database);
  if (!there) return { entries: [], digests: [], records: [], listings: [] };
  const db = await new Promise<IDBDatabase>((resolve, reject) => {
    const request = indexedDB.open(database);
    request.addEventListener('success', () => resolve(request.result));
    request.addEventListener('error', () => reject(request.error!));
  });
  const tx = db.transaction(['digest-index', 'digests', 'synced-days', 'listings']);
  const all = <T>(store: string) =>
    new Promise<T[]>((resolve, reject) => {
      const request: IDBRequest<T[]> = tx.objectStore(store).getAll();
      request.addEventListener('success', () => resolve(request.result));
      request.addEventListener('error', () => reject(request.error!));
    });
  const [entries, digests, records, listings] = await Promise.all([
    all<Entry>('digest-index'),
    all<Digest>('digests'),
    all<SyncedDay>('synced-days'),
    all<Listing>('listings'),
  ]);
  db.close();
  return { entries, digests, records, listings };
}

/** Days by source and date (`daily_papers_ko 2025-02-27`), each paper as one line of what must not get lost. */
export type Days = Record<string, string[]>;

/** One paper as a line of `Days`. */
function lineOf(id: string, title: string, votes: number | null): string {
  return `${id} ${votes ?? '-'} ${title}`;
}

/**
 * Every day with papers that a complete dataset has, read from what the stand-in serves, and by other
 * means than the extension's: of Hugging Face the last 30 days, of the repositories all.
 */
export function daysHeld({ repository, korean, huggingFace }: StandIn): Days {
  const oldest = daysAgo(30);
  const textOf = (from: typeof repository, date: string) => from.read(from.pathOfDay(date))!.toString();
  const days: [key: string, lines: string[]][] = [
    ...repository.days.map((date) => [`daily_papers_ko ${date}`, linesOfMarkdown(textOf(repository, date))] as const),
    ...korean.days.map((date) => [`hf_korean_autoflow ${date}`, linesOfJson(textOf(korean, date))] as const),
    ...huggingFace.days.map(([date, papers]) => [`hf_daily_papers ${date}`, linesOfLive(papers)] as const),
  ].map(([key, lines]) => [key, [...lines]]);
  const isDue = (key: string) => !key.startsWith('hf_daily_papers') || key.split(' ')[1]! >= oldest;
  return Object.fromEntries(days.filter(([key, lines]) => lines.length > 0 && isDue(key)));
}

const HEADING = /^### \[(.*)\]\(https:\/\/arxiv\.org\/abs\/(.*)\)$[^]*?^Vote: (.*)$/gm;

function linesOfMarkdown(text: string): string[] {
  return [...text.matchAll(HEADING)].map(([, title, id, votes]) =>
    lineOf(id!, title!, votes === '-' ? null : Number(votes)),
  );
}

function linesOfJson(text: string): string[] {
  const entries = JSON.parse(text) as { paper: { id: string; title: string; upvotes: number } }[];
  return entries.map(({ paper }) => lineOf(paper.id, paper.title, paper.upvotes));
}

function linesOfLive(papers: readonly LivePaper[]): string[] {
  return papers.map(({ id, title, votes }) => lineOf(id, title, votes));
}
