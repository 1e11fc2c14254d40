import { asStoreError } from './error';
import { refuseNewer } from './open';
import type { Store } from './schema';
import { rangeOf } from './sync-records';

/** The stores whose keys begin with the id of a source. */
const STORES_BY_SOURCE = ['digests', 'digest-index', 'synced-days', 'listings'] as const;

const ALL_STORES = [...STORES_BY_SOURCE, 'translations'] as const;

/**
 * Erases every digest, all that the sync keeps, and every translation.
 * @throws StoreError
 */
export async function erase(db: Store): Promise<void> {
  try {
    refuseNewer(db);
    const tx = db.transaction(ALL_STORES, 'readwrite');
    await Promise.all([tx.done, Promise.allSettled(ALL_STORES.map((name) => tx.objectStore(name).clear()))]);
  } catch (error) {
    throw asStoreError(error);
  }
}

/**
 * Erases what is stored of every source that is not in the list, such as one that the user removed.
 * Which ones there are is found by a jump from each source to the next, without writing anything.
 * @param sources the ids of the sources to keep
 * @returns the ids of the sources that were erased
 * @throws StoreError
 */
export async function eraseOtherSources(db: Store, sources: readonly string[]): Promise<string[]> {
  try {
    refuseNewer(db);
    const others = (await storedSources(db)).filter((source) => !sources.includes(source));
    if (others.length === 0) return [];
    const tx = db.transaction(STORES_BY_SOURCE, 'readwrite');
    const ranges = others.map(rangeOf);
    await Promise.all([
      tx.done,
      Promise.allSettled(STORES_BY_SOURCE.flatMap((name) => ranges.map((range) => tx.objectStore(name).delete(range)))),
    ]);
    return others;
  } catch (error) {
    throw asStoreError(error);
  }
}

/** The id of every source of which anything is stored. */
async function storedSources(db: Store): Promise<string[]> {
  const tx = db.transaction(STORES_BY_SOURCE);
  const found = await Promise.all(
    STORES_BY_SOURCE.map(async (name) => {
      const sources: string[] = [];
      let cursor = await tx.objectStore(name).openKeyCursor();
      while (cursor) {
        const [source] = cursor.key;
        sources.push(source);
        cursor = await cursor.continue([`${source}\0`, '']);
      }
      return sources;
    }),
  );
  return [...new Set(found.flat())];
}
