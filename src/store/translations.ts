import { hashOf } from '../digest/hash';
import { refuseNewer } from './open';
import type { Store } from './schema';

/** More than a reader translates in years; a thousand texts take about 1 MB. */
export const MOST_KEPT = 2000;

/** The last translation of a text; null where it was never translated here. */
export async function readTranslation(db: Store, text: string): Promise<string | null> {
  if (!db.objectStoreNames.contains('translations')) return null; // a newer version of the extension may have moved them
  const kept = await db.get('translations', await keyOf(text));
  return typeof kept?.translated === 'string' ? kept.translated : null;
}

/**
 * Stores a translation, and deletes the oldest beyond `MOST_KEPT`.
 * @throws StoreError where the database is of a newer version; whatever IndexedDB throws
 */
export async function writeTranslation(db: Store, text: string, translated: string): Promise<void> {
  refuseNewer(db);
  const hash = await keyOf(text);
  const tx = db.transaction('translations', 'readwrite');
  await tx.store.put({ hash, translated, at: Date.now() });
  let surplus = (await tx.store.count()) - MOST_KEPT;
  let oldest = surplus > 0 ? await tx.store.index('by-age').openCursor() : null;
  for (; oldest && surplus > 0; surplus -= 1) {
    await oldest.delete();
    oldest = await oldest.continue();
  }
  await tx.done;
}

function keyOf(text: string): Promise<string> {
  return hashOf(new TextEncoder().encode(text));
}
