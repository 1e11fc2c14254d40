import type { Page } from '@playwright/test';
import type { DayRecord, Listing, StoreSchema } from '../../../src/store/schema';
import { lineOf, type Days } from './held';

type Digest = StoreSchema['papers']['value'];

/** What lies in the extension's database. */
export interface Stored {
  days: Days;
  /** What is known of each day, those without papers too. */
  records: DayRecord[];
  listings: Listing[];
}

/** The database as it is, read by any page of the extension without the extension's own code. */
export async function readStored(page: Page): Promise<Stored> {
  const { digests, records, listings } = await page.evaluate(readDatabase);
  const days = digests.map(({ source, date, papers }) => [`${source} ${date}`, papers.map(line)] as const);
  return { days: Object.fromEntries(days), records, listings };
}

function line({ id, title, votes }: Digest['papers'][number]): string {
  return lineOf(id, title, votes);
}

/** What a half-written day would look like: a digest without its record, or the other way, or one of another length. */
export function halfWritten({ days, records }: Stored): string[] {
  const counts = new Map(records.map(({ source, date, stored }) => [`${source} ${date}`, stored?.papers ?? 0]));
  const keys = new Set([...counts.keys(), ...Object.keys(days)]);
  return [...keys].filter((key) => (counts.get(key) ?? 0) !== (days[key]?.length ?? 0));
}

/** Runs in the page. A database that is not there is not made by asking for it. */
async function readDatabase(): Promise<{ digests: Digest[]; records: DayRecord[]; listings: Listing[] }> {
  const NAME = 'daily-papers';
  const there = (await indexedDB.databases()).some(({ name }) => name === NAME);
  if (!there) return { digests: [], records: [], listings: [] };
  const db = await new Promise<IDBDatabase>((resolve, reject) => {
    const request = indexedDB.open(NAME);
    request.addEventListener('success', () => resolve(request.result));
    request.addEventListener('error', () => reject(request.error!));
  });
  const tx = db.transaction(['papers', 'days', 'listings']);
  const all = <T>(store: string) =>
    new Promise<T[]>((resolve, reject) => {
      const request: IDBRequest<T[]> = tx.objectStore(store).getAll();
      request.addEventListener('success', () => resolve(request.result));
      request.addEventListener('error', () => reject(request.error!));
    });
  const [digests, records, listings] = await Promise.all([
    all<Digest>('papers'),
    all<DayRecord>('days'),
    all<Listing>('listings'),
  ]);
  db.close();
  return { digests, records, listings };
}
