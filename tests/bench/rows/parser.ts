import type { Page } from '@playwright/test';
import type { StandIn } from '../../stand-in/stand-in';
import { inWorld } from '../bench-browser';
import { writeAllDays } from '../digests';
import { buildReaders } from '../readers/build';
import type { RawDay, Readers } from '../readers/entrypoints/readers/main';
import type { Experiment } from '../row';
import { sideBySide } from '../side-by-side';

/** What there is in the page of the readers. */
declare global {
  var days: RawDay[];
  var READERS: Readers;
}

/**
 * Reading every day of the first source, in a page of Chromium, out of bytes that are at hand. The
 * Markdown parser takes so long that both are given every fourth day.
 */
export const parser: Experiment = {
  rows: [
    { name: 'reading all digests, against decoding and lines', unit: 'ms', limit: { of: 'ratio', atMost: 2.5 } },
    { name: 'reading all digests, against a Markdown parser', unit: 'ms', limit: { of: 'ratio', atMost: 1 / 40 } },
  ],
  measure: ({ isShort }) =>
    inWorld(async ({ standIn, launch }) => {
      writeAllDays(standIn.repository);
      const browser = await launch({ folder: await buildReaders() });
      const page = await browser.open(`chrome-extension://${browser.id}/readers.html`);
      await fetchDays(page, standIn);
      const time = (reader: keyof Readers, step: number) => () => timeOf(page, reader, step);
      const [ours, floor] = await sideBySide(isShort ? 8 : 40, [time('project', 1), time('floor', 1)]);
      const step = isShort ? 16 : 4;
      const [again, markdown] = await sideBySide(5, [time('project', step), time('markdown', step)]);
      return [
        { values: ours!, floor: floor! },
        { values: again!, floor: markdown! },
      ];
    }),
};

async function fetchDays(page: Page, { repository }: StandIn): Promise<void> {
  const files = repository.days.map((date) => ({
    date,
    url: `https://cdn.jsdelivr.net/gh/${repository.name}@main/${repository.pathOfDay(date)}`,
  }));
  await page.evaluate(async (wanted) => {
    globalThis.days = [];
    for (const { date, url } of wanted)
      days.push({ date, bytes: new Uint8Array(await (await fetch(url)).arrayBuffer()) });
  }, files);
}

/** How long a reader takes for every so-manieth day. */
async function timeOf(page: Page, reader: keyof Readers, every: number): Promise<number> {
  const { count, milliseconds } = await page.evaluate(
    ({ name, step }) => {
      const some = days.filter((_, index) => index % step === 0);
      const started = performance.now();
      return { count: READERS[name](some), milliseconds: performance.now() - started };
    },
    { name: reader, step: every },
  );
  if (count === 0) throw new Error(`${reader} read nothing.`);
  return milliseconds;
}
