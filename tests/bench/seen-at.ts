import { EventEmitter, once } from 'node:events';
import type { Page } from '@playwright/test';

/** What a page calls to say when it saw what is watched for, in milliseconds since its navigation. */
const TELL = 'tellSeenAt';

/**
 * From now on every page that the tab opens tells when an element is first there and takes room. It
 * tells by a binding of the browser: what Playwright itself puts into a page to wait for something
 * is a script of 0.3 MB, which would be compiled in the midst of what is measured.
 * @returns how to hear the next time that is told
 */
async function watchFor(page: Page, selector: string): Promise<() => Promise<number>> {
  const told = new EventEmitter();
  const session = await page.context().newCDPSession(page);
  session.on('Runtime.bindingCalled', ({ name, payload }) => name === TELL && told.emit('told', Number(payload)));
  await session.send('Runtime.enable');
  await session.send('Runtime.addBinding', { name: TELL });
  await page.addInitScript(
    ({ wanted, tell }) => {
      const observer = new MutationObserver(() => {
        const element = document.querySelector(wanted);
        if (!element || element.getBoundingClientRect().height === 0) return;
        observer.disconnect();
        const say: unknown = Reflect.get(globalThis, tell);
        if (typeof say === 'function') say(String(performance.now()));
      });
      observer.observe(document, { childList: true, subtree: true, characterData: true });
    },
    { wanted: selector, tell: TELL },
  );
  return async () => (await once(told, 'told'))[0];
}

/** Goes to the next of some addresses at each call, in one tab; says when what it looks for was there. */
export async function visitor(
  page: Page,
  selector: string,
  addresses: readonly string[],
): Promise<() => Promise<number>> {
  const seen = await watchFor(page, selector);
  let visits = 0;
  return async () => {
    const time = seen();
    await page.goto(addresses[visits++ % addresses.length]!, { waitUntil: 'commit' });
    return time;
  };
}
