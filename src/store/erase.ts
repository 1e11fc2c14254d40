import { rangeOf } from './sync-records';
import { asStoreError } from './error';
import { refuseNewer } from './open';
import type { Store } from './schema';

/**
 * Erases every digest, all that is known of them, and every translation.
 * @throws StoreError
 */
export async function erase(db: Store): Promise<void> {
  try {
    refuseNewer(db);
    const tx = db.transaction(['digests', 'papers', 'days', 'listings', 'translations'], 'readwrite');
    await Promise.all([
      tx.done,
      Promise.allSettled([...tx.objectStoreNames].map((name) => tx.objectStore(name).clear())),
    ]);
  } catch (error) {
    throw asStoreError(error);
  }
}

/**
 * Erases what is stored of one source.
 * @throws StoreError
 */
export async function eraseSource(db: Store, source: string): Promise<void> {
  try {
    refuseNewer(db);
    const tx = db.transaction(['digests', 'papers', 'days', 'listings'], 'readwrite');
    await Promise.all([
      tx.done,
      Promise.allSettled([...tx.objectStoreNames].map((name) => tx.objectStore(name).delete(rangeOf(source)))),
    ]);
  } catch (error) {
    throw asStoreError(error);
  }
}
