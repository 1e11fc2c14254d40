import type { Chromium } from '../e2e/harness/chromium';
import { PAPER } from '../e2e/harness/sample-days';

/**
 * What may end under a sync: the worker alone, the process that it shares with every page of the
 * extension, the process of an abstract page (in which nothing of the sync is), the browser as a whole.
 */
export const VICTIMS = ['worker', 'extension process', 'abstract page', 'browser'] as const;
export type Victim = (typeof VICTIMS)[number];

/** Gets everything ready, and answers with what ends the victim in one stroke, so that the moment is met. */
export async function aim(chromium: Chromium, victim: Victim): Promise<() => Promise<void>> {
  switch (victim) {
    case 'worker':
      return aimAtWorker(chromium);
    case 'extension process':
      return aimAtPage(chromium, quietAddress(chromium));
    case 'abstract page':
      return aimAtPage(chromium, `https://arxiv.org/abs/${PAPER.id}`);
    case 'browser':
      return aimAtBrowser(chromium);
  }
}

/** A file of the extension without scripts. */
export function quietAddress({ id }: Chromium): string {
  return `chrome-extension://${id}/manifest.json`;
}

async function aimAtWorker(chromium: Chromium): Promise<() => Promise<void>> {
  const page = await chromium.open(quietAddress(chromium));
  const session = await chromium.context.newCDPSession(page);
  await session.send('ServiceWorker.enable');
  return async () => {
    await session.send('ServiceWorker.stopAllWorkers');
    await page.close();
  };
}

/** Pages of one extension and its worker share a process; so do an address's tabs. */
async function aimAtPage(chromium: Chromium, address: string): Promise<() => Promise<void>> {
  const page = await chromium.open(address);
  const session = await chromium.context.newCDPSession(page);
  return async () => {
    const crashed = page.waitForEvent('crash');
    // Whoever crashes does not answer.
    session.send('Page.crash').catch(() => undefined);
    await crashed;
    await page.close();
  };
}

async function aimAtBrowser({ context }: Chromium): Promise<() => Promise<void>> {
  const session = await context.browser()!.newBrowserCDPSession();
  const { processInfo } = await session.send('SystemInfo.getProcessInfo');
  const { id } = processInfo.find(({ type }) => type === 'browser')!;
  return async () => {
    const closed = context.waitForEvent('close');
    process.kill(id, 'SIGKILL');
    await closed;
  };
}
