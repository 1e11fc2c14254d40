import type { ListedDays } from '../sources/source';
import { mayAsk } from '../sync/may-ask';

/** The first host of a source that the extension may not ask, or null. */
export async function hostNotAllowed({ places }: ListedDays): Promise<string | null> {
  for (const url of places.flatMap((place) => [place.listing.url, place.day('2025-01-01').url])) {
    if (!(await mayAsk(url))) return new URL(url).hostname;
  }
  return null;
}
