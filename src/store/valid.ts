import * as z from 'zod/mini';
import type { Digest } from '../digest/digest';
import { digestSchema } from '../digest/schema';
import { parseOrNull } from '../digest/parse';
import { isNewer } from './open';
import { queryDigests, readRecords, type DigestQuery, type DigestRecords } from './query';
import { syncedDaySchema, type DayKey, type Store } from './schema';

/** A digest with the time of its server's last answer, in epoch milliseconds; 0 where that is not known. */
export interface DatedDigest {
  digest: Digest;
  fetchedAt: number;
}

/** The valid digests that a query finds. Damaged ones are deleted, so that the next sync fetches their days again. */
export async function readValidDigests(db: Store, query: DigestQuery): Promise<DatedDigest[]> {
  const dated: DatedDigest[] = [];
  for (const records of await queryDigests(db, query)) {
    const digest = validDigest(records);
    if (digest)
      dated.push({ digest, fetchedAt: parseOrNull(syncedDaySchema, records.syncedDay)?.stored?.fetchedAt ?? 0 });
    else await deleteDamaged(db, records.key);
  }
  return dated;
}

const entrySchema = z.object({ source: z.string(), date: z.string(), paperIds: z.array(z.string()) });

/** The digest among the records of one key; null where it is damaged, or its index entry names other papers. */
function validDigest({ entry, digest: stored }: DigestRecords): Digest | null {
  const indexed = parseOrNull(entrySchema, entry);
  const digest = parseOrNull(digestSchema, stored);
  if (!indexed || digest?.source !== indexed.source || digest.date !== indexed.date) return null;
  const { paperIds } = indexed;
  const isIndexed = paperIds.length === digest.papers.length;
  return isIndexed && digest.papers.every(({ id }, at) => id === paperIds[at]) ? digest : null;
}

/** Deletes a damaged digest, unless a sync has written it again in the meantime. */
async function deleteDamaged(db: Store, key: DayKey): Promise<void> {
  if (isNewer(db)) return; // the newer version of the extension that wrote it may well read it
  console.warn('A stored digest is damaged; its day will be fetched again.', key);
  // Read outside the transaction that deletes: a lost record would abort it.
  if (validDigest(await readRecords(db, key))) return;
  const tx = db.transaction(['digests', 'digest-index'], 'readwrite');
  await Promise.all([tx.objectStore('digests').delete(key), tx.objectStore('digest-index').delete(key), tx.done]);
}
