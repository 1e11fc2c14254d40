import type { Page } from '@playwright/test';

/** From now on notes in every page that the tab opens when an element is first there and takes room. */
async function watchFor(page: Page, selector: string): Promise<void> {
  await page.addInitScript((wanted) => {
    const observer = new MutationObserver(() => {
      const element = document.querySelector(wanted);
      if (!element || element.getBoundingClientRect().height === 0) return;
      observer.disconnect();
      (globalThis as { seenAt?: number }).seenAt = performance.now();
    });
    observer.observe(document, { childList: true, subtree: true, characterData: true });
  }, selector);
}

/** Goes to an address. @returns the milliseconds from the navigation until what is watched for is there */
async function timeToSee(page: Page, address: string): Promise<number> {
  await page.goto(address, { waitUntil: 'commit' });
  const seen = await page.waitForFunction(() => (globalThis as { seenAt?: number }).seenAt);
  return (await seen.jsonValue())!;
}

/** Goes to the next of some addresses at each call, in one tab; says when what it looks for was there. */
export async function visitor(
  page: Page,
  selector: string,
  addresses: readonly string[],
): Promise<() => Promise<number>> {
  await watchFor(page, selector);
  let visits = 0;
  return () => timeToSee(page, addresses[visits++ % addresses.length]!);
}
