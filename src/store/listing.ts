import { listingSchema, type Listing, type Store } from './schema';

/** The last listing of a source from one place, or null where there is none or it is damaged. */
export async function readListing(db: Store, source: string, place: string): Promise<Listing | null> {
  const parsed = listingSchema.safeParse(await db.get('listings', [source, place]));
  return parsed.success ? parsed.data : null;
}
