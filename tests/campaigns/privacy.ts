import { readFileSync } from 'node:fs';
import { digestText } from '../stand-in/digest-text';
import { BROWSERS_OWN } from '../stand-in/stand-in';
import type { Chromium } from '../e2e/harness/chromium';
import { expect, test } from '../e2e/harness/test';

const DATE = '2025-02-10';
/** So many papers that are in the dataset, and as many that are in none. */
const idsOf = (count: number) => ({
  stored: Array.from({ length: count }, (_, index) => `2502.${10_001 + index}`),
  absent: Array.from({ length: count }, (_, index) => `2403.${10_001 + index}`),
});
type Ids = ReturnType<typeof idsOf>;

/** Pages of so many papers that are stored and of as many that are not, with the extension and without. */
export function privacy(papers: number): void {
  const ids = idsOf(papers);
  test(`over ${2 * papers} pages no request leaves that the pages alone would not have made`, async ({
    launch,
    standIn,
  }, testInfo) => {
    standIn.repository.writeDay(
      DATE,
      digestText(
        DATE,
        ids.stored.map((id) => ({ id, title: `Paper ${id}`, votes: 1 })),
      ),
    );
    const [withUs, alone] = [testInfo.outputPath('with-us.json'), testInfo.outputPath('alone.json')];

    const chromium = await launch({ switches: netLogTo(withUs) });
    await chromium.synced();
    const ofSync = standIn.dataRequests.map(({ host, path }) => `https://${host}${path}`);
    await visit(chromium, ids, true);
    await chromium.close();
    const plain = await launch({ profile: testInfo.outputPath('plain'), installed: false, switches: netLogTo(alone) });
    await visit(plain, ids, false);
    await plain.close();

    const [log, floor] = [readNetLog(withUs), readNetLog(alone)];
    expect(floor.urls.filter((url) => url.includes('/abs/'))).toHaveLength(2 * papers);
    expect(ofSync.length).toBeGreaterThan(0);
    expect(ofSync.filter((url) => [...ids.stored, ...ids.absent].some((id) => url.includes(id)))).toEqual([]);
    expect(ofOthers(log.urls), 'each request as often as without us').toEqual(ofOthers([...floor.urls, ...ofSync]));
    expect(originsOf(log.connected), 'no further connection').toEqual(originsOf([...floor.connected, ...ofSync]));
  });
}

async function visit(browser: Chromium, { stored, absent }: Ids, installed: boolean): Promise<void> {
  const tab = await browser.context.newPage();
  // In turns: when a page has its panel, the one before it, which gets none, was decided long ago.
  for (const [index, id] of stored.entries()) {
    await tab.goto(`https://arxiv.org/abs/${absent[index]}`);
    await tab.goto(`https://arxiv.org/abs/${id}`);
    if (!installed) continue;
    const panel = tab.locator(`daily-papers-panel[data-arxiv-id="${id}"]`);
    await panel.waitFor();
    if (index % 10 === 0) await panel.locator('button.more').click();
  }
}

/** Those requests that are not the browser's own, in an order to compare them in. */
function ofOthers(urls: readonly string[]): string[] {
  return urls.filter((url) => !isBrowsersOwn(url)).toSorted();
}

/** It asks for a site's icon when it likes. */
function isBrowsersOwn(url: string): boolean {
  return BROWSERS_OWN.test(new URL(url).hostname) || url === 'https://arxiv.org/favicon.ico';
}

function originsOf(urls: readonly string[]): string[] {
  return [...new Set(ofOthers(urls).map((url) => new URL(url).origin))].toSorted();
}

/** What the browser's network stack did, as far as a test of privacy cares. */
interface NetLog {
  /** Every request that was begun, whoever began it, in its order. */
  urls: string[];
  /** Every address that a connection was wanted for, each once: also without a request. */
  connected: string[];
}

interface RawLog {
  constants: { logEventTypes: Record<string, number>; logEventPhase: Record<string, number> };
  events: { type: number; phase: number; params?: Record<string, unknown> }[];
}

/** The switches that make Chromium write its log (https://www.chromium.org/for-testers/providing-network-details/). */
function netLogTo(file: string): string[] {
  return [`--log-net-log=${file}`, '--net-log-capture-mode=Everything'];
}

/** Reads the log of a browser that was closed. */
function readNetLog(file: string): NetLog {
  const { constants, events } = JSON.parse(readFileSync(file, 'utf8')) as RawLog;
  const begin = constants.logEventPhase['PHASE_BEGIN'];
  const told = (type: string, name: string) => {
    const number = constants.logEventTypes[type];
    if (number === undefined) throw new Error(`This browser's log knows no ${type}.`);
    const found = events.filter((event) => event.type === number && event.phase === begin);
    return found.flatMap(({ params }) => (typeof params?.[name] === 'string' ? [params[name]] : []));
  };
  return {
    urls: told('URL_REQUEST_START_JOB', 'url'),
    connected: [...new Set(told('HTTP_STREAM_JOB_CONTROLLER', 'url'))],
  };
}
