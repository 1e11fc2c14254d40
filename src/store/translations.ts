import { hashOf } from '../digest/hash';
import { refuseNewer } from './open';
import type { Store } from './schema';

/** As many texts as a reader of years has seen; a thousand take about 1 MB. */
export const MOST_KEPT = 2000;

/** What a text was translated to before, or null. */
export async function readTranslation(db: Store, text: string): Promise<string | null> {
  if (!db.objectStoreNames.contains('translations')) return null; // a newer version may keep them elsewhere
  const kept = await db.get('translations', await keyOf(text));
  return typeof kept?.translated === 'string' ? kept.translated : null;
}

/**
 * Keeps a translation; beyond a bound the oldest go.
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
