import { browser } from 'wxt/browser';
import type { ListedDays } from '../sources/source';

/** The first host of a source that the extension may not ask, or null. */
export async function hostNotAllowed({ places }: ListedDays): Promise<string | null> {
  const urls = places.flatMap((place) => [place.listing.url, place.day('2025-01-01').url]);
  // A pattern has no port: it stands for all of them.
  for (const host of new Set(urls.map((url) => new URL(url).hostname))) {
    if (!(await browser.permissions.contains({ origins: [`https://${host}/*`] }))) return host;
  }
  return null;
}
