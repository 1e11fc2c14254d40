import { dayInUtc } from '../digest/date';
import type { ListedDay, ListedDays, Place, Source } from '../sources/source';
import { readListing } from '../store/sync-records';
import type { Listing } from '../store/schema';
import { ask, type Fresh } from './ask';
import { collect } from './bytes';
import type { SyncContext } from './context';
import { SyncError } from './error';
import { askPlaces } from './places';

/** Bytes that no honest listing goes beyond; the real ones have 0.1 MB. */
const CEILING = 16 * 2 ** 20;

/** Days that no honest list goes beyond: fifty years of them. */
const MOST_DAYS = 20_000;

const DAY_MS = 86_400_000;

/** Which days there are, as the first place that answered lists them. */
export interface Listed {
  listing: Listing;
  place: Place;
  /** Whether it is not the listing that is stored. */
  isNew: boolean;
}

/**
 * Which days a source has now: one request, where the preferred place answers.
 * @throws SyncError
 */
export function listDays(source: Source, { places }: ListedDays, context: SyncContext): Promise<Listed> {
  return askPlaces(source.id, places, context, async (place): Promise<Listed> => {
    const { url } = place.listing;
    const { id, revision } = source;
    const stored = await readListing(context.db, id, place.name);
    const comparable = stored?.url === url && stored.revision === revision ? stored : null;
    const etag = comparable?.etag ?? null;
    const answer = await ask(place.listing, { signal: context.signal, ceiling: CEILING, etag });
    if (answer.kind === 'unchanged') return { listing: comparable!, place, isNew: false };
    const days = await readList(place, answer);
    if (days.length === 0) throw new SyncError('damaged', 'the listing names no day');
    return { listing: { source: id, mirror: place.name, url, revision, etag: answer.etag, days }, place, isNew: true };
  });
}

/** The days of a list as it is now, which may be none. @throws SyncError */
export async function askForList(place: Place, signal: AbortSignal): Promise<ListedDay[]> {
  return readList(place, await ask(place.listing, { signal, ceiling: CEILING }));
}

async function readList({ listing }: Place, { body }: Fresh): Promise<ListedDay[]> {
  const bytes = await collect(body);
  try {
    const days = listing.read(JSON.parse(new TextDecoder().decode(bytes)));
    if (days.length > MOST_DAYS) throw new Error(`names ${days.length} days`);
    // Who dates by a clock ahead of UTC may have tomorrow's list; one of a later day would be the newest until then.
    const latest = dayInUtc(Date.now() + DAY_MS);
    return days.filter(({ date }) => date <= latest);
  } catch (cause) {
    throw new SyncError('damaged', 'the listing cannot be read', { cause });
  }
}
