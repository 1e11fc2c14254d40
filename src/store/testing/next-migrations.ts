import { unwrap } from 'idb';
import { MIGRATIONS as RELEASED, type Migration } from '../migrations';

/**
 * The migrations of a made-up next version, in the place of `../migrations`. Its step makes, deletes
 * and rewrites what a real one may, and leaves a database that this version's code can read.
 */
export const MIGRATIONS: readonly Migration[] = [
  ...RELEASED,
  async (db, upgrade) => {
    db.deleteObjectStore('listings');
    db.createObjectStore('listings', { keyPath: ['source', 'mirror'] });
    unwrap(db).createObjectStore('made-up');
    const days = upgrade.objectStore('synced-days');
    for (const day of await days.getAll()) {
      if (typeof day.stored === 'object') await days.put(Object.assign(day, { isUpgraded: true }));
    }
  },
];
