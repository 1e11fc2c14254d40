import * as z from 'zod/mini';
import type { Digest } from '../digest/digest';
import { digestSchema } from '../digest/schema';
import { parseOrNull } from '../digest/parse';
import { findDigests, findOne, type Found, type Question } from './find';
import { isNewer } from './open';
import { dayRecordSchema, type DayKey, type Store } from './schema';

/** A digest with when its source last said that it is so, in epoch milliseconds. */
export interface DatedDigest {
  digest: Digest;
  fetchedAt: number;
}

/**
 * The digests that a question brings, each once. Damaged ones are dropped, so that the next sync
 * fetches their days.
 */
export async function soundDigests(db: Store, question: Question): Promise<DatedDigest[]> {
  const dated: DatedDigest[] = [];
  for (const found of await findDigests(db, question)) {
    const digest = parse(found);
    if (digest) dated.push({ digest, fetchedAt: parseOrNull(dayRecordSchema, found.day)?.stored?.fetchedAt ?? 0 });
    else await drop(db, found.key);
  }
  return dated;
}

const entrySchema = z.object({ source: z.string(), date: z.string(), paperIds: z.array(z.string()) });

/** The digest under a key; null where it is damaged, and where what it is found by is not what it has. */
function parse({ entry, digest: stored }: Pick<Found, 'entry' | 'digest'>): Digest | null {
  const foundBy = parseOrNull(entrySchema, entry);
  const digest = parseOrNull(digestSchema, stored ?? entry); // until version 2 it stood in what it is found by
  if (!foundBy || digest?.source !== foundBy.source || digest.date !== foundBy.date) return null;
  const { paperIds } = foundBy;
  const isIndexed = paperIds.length === digest.papers.length;
  return isIndexed && digest.papers.every(({ id }, at) => id === paperIds[at]) ? digest : null;
}

/** Deletes a damaged digest, unless it was written anew in the meantime. */
async function drop(db: Store, key: DayKey): Promise<void> {
  if (isNewer(db)) return; // it may well be sound to whoever wrote it
  console.warn('A stored digest is damaged; its day will be fetched again.', key);
  // Not in the transaction that deletes: to fail to read the record would abort it.
  if (parse(await findOne(db, key))) return;
  const tx = db.transaction(['digests', 'papers'], 'readwrite');
  await Promise.all([tx.objectStore('digests').delete(key), tx.objectStore('papers').delete(key), tx.done]);
}
