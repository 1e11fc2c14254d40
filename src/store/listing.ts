import { parseOrNull } from '../digest/parse';
import { isLost } from './error';
import { listingSchema, type Listing, type Store } from './schema';

/** The last listing of a source from one place, or null where there is none or it is damaged. */
export async function readListing(db: Store, source: string, place: string): Promise<Listing | null> {
  return parseOrNull(listingSchema, await db.get('listings', [source, place]).catch(nothingIfLost));
}

function nothingIfLost(error: unknown): null {
  if (isLost(error)) return null;
  throw error;
}
