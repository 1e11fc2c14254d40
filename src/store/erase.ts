import { asStoreError } from './error';
import type { Store } from './schema';

/**
 * Erases every digest and all that is known of them.
 * @throws StoreError
 */
export async function erase(db: Store): Promise<void> {
  try {
    const tx = db.transaction(['digests', 'days', 'listings'], 'readwrite');
    await Promise.all([
      tx.done,
      Promise.allSettled([...tx.objectStoreNames].map((name) => tx.objectStore(name).clear())),
    ]);
  } catch (error) {
    throw asStoreError(error);
  }
}
