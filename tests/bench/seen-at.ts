import { EventEmitter, once } from 'node:events';
import type { Page } from '@playwright/test';

/** What a page calls to say when it saw what is watched for, in milliseconds since its navigation. */
const TELL = 'tellSeenAt';

/**
 * From now on every page that the tab opens runs a script that tells one time by a binding of the browser: what
 * Playwright itself puts into a page to wait for something is a script of 0.3 MB, which would be compiled in the midst
 * of what is measured.
 * @returns how to hear the next time that is told
 */
async function listenTo<T>(
  page: Page,
  script: (watched: { wanted: T; tell: string }) => void,
  wanted: T,
): Promise<() => Promise<number>> {
  const told = new EventEmitter();
  const session = await page.context().newCDPSession(page);
  session.on('Runtime.bindingCalled', ({ name, payload }) => name === TELL && told.emit('told', Number(payload)));
  await session.send('Runtime.enable');
  await session.send('Runtime.addBinding', { name: TELL });
  await page.addInitScript<{ wanted: T; tell: string }>(script as never, { wanted, tell: TELL });
  return async () => (await once(told, 'told'))[0];
}

/** Runs in the page: tells when an element is first there and takes room. */
function tellWhenSeen({ wanted, tell }: { wanted: string; tell: string }): void {
  const observer = new MutationObserver(() => {
    const element = document.querySelector(wanted);
    if (!element || element.getBoundingClientRect().height === 0) return;
    observer.disconnect();
    const say: unknown = Reflect.get(globalThis, tell);
    if (typeof say === 'function') say(String(performance.now()));
  });
  observer.observe(document, { childList: true, subtree: true, characterData: true });
}

/** Runs in the page: tells when something of its content was first painted. */
function tellFirstPaint({ wanted, tell }: { wanted: string; tell: string }): void {
  new PerformanceObserver((list) => {
    const say: unknown = Reflect.get(globalThis, tell);
    for (const { name, startTime } of list.getEntries()) {
      if (name === wanted && typeof say === 'function') say(String(startTime));
    }
  }).observe({ type: 'paint', buffered: true });
}

/** Goes to the next of some addresses at each call, in one tab; says when what it looks for was there. */
export async function visitor(
  page: Page,
  selector: string,
  addresses: readonly string[],
): Promise<() => Promise<number>> {
  return visits(page, await listenTo(page, tellWhenSeen, selector), addresses);
}

/** The same; says when the first contentful paint was (https://web.dev/articles/fcp). */
export async function paintVisitor(page: Page, addresses: readonly string[]): Promise<() => Promise<number>> {
  return visits(page, await listenTo(page, tellFirstPaint, 'first-contentful-paint'), addresses);
}

function visits(page: Page, seen: () => Promise<number>, addresses: readonly string[]): () => Promise<number> {
  let count = 0;
  return async () => {
    const time = seen();
    await page.goto(addresses[count++ % addresses.length]!, { waitUntil: 'commit' });
    return time;
  };
}
