import type { Page } from '@playwright/test';
import { DATABASE_NAME, type Listing, type StoreSchema, type SyncedDay } from '../../../src/store/schema';
import { lineOf, type Days } from './held';

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
