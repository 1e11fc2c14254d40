import { setTimeout as wait } from 'node:timers/promises';
import type { CDPSession, Page } from '@playwright/test';

/** What one visit of a page cost. */
export interface PageCost {
  /** Milliseconds in which scripts were compiled or ran, the page's own and those of extensions. */
  script: number;
  /** Megabytes (10⁶) of JavaScript objects that are left of it, of all worlds, after garbage collection. */
  heap: number;
}

/** The page has come to rest when so many looks in a row find no script that ran between them. */
const QUIET_LOOKS = 5;
const LOOK_MS = 40;

/** Visits an address, and says what that cost; a page that is to be measured must have no scripts of the tests'. */
export async function costOfVisit(page: Page, address: string): Promise<PageCost> {
  const session = await page.context().newCDPSession(page);
  await session.send('Performance.enable');
  await session.send('HeapProfiler.enable');
  const before = (await metricsOf(session)).script;
  await page.goto(address);
  const script = (await atRest(session)) - before;
  await session.send('HeapProfiler.collectGarbage');
  const { heap } = await metricsOf(session);
  await session.detach();
  return { script, heap };
}

async function atRest(session: CDPSession): Promise<number> {
  let { script } = await metricsOf(session);
  for (let quiet = 0; quiet < QUIET_LOOKS; quiet++) {
    await wait(LOOK_MS);
    const now = (await metricsOf(session)).script;
    if (now !== script) quiet = -1;
    script = now;
  }
  return script;
}

/** https://chromedevtools.github.io/devtools-protocol/tot/Performance: times in seconds since the renderer began. */
async function metricsOf(session: CDPSession): Promise<PageCost> {
  const { metrics } = await session.send('Performance.getMetrics');
  const of = (name: string) => metrics.find((metric) => metric.name === name)!.value;
  return { script: (of('ScriptDuration') + of('V8CompileDuration')) * 1000, heap: of('JSHeapUsedSize') / 1e6 };
}
