import { readdirSync, rmSync, truncateSync } from 'node:fs';
import { join } from 'node:path';
import { digestText } from '../stand-in/digest-text';
import type { Chromium } from './harness/chromium';
import { overwrite, storedIn } from './harness/database';
import { DATES, MAY_PAPER, OLD_PAPER, PAPER, PAPER_DATE, TODAY } from './harness/sample-days';
import { randomFor } from '../random';
import { expect, test } from './harness/test';

const KEY = { source: 'daily_papers_ko', date: PAPER_DATE, paperIds: [PAPER.id] };

/** The paper as it would be stored, but for one thing. */
const withPaper = (change: object) => {
  const paper = { id: PAPER.id, title: PAPER.title, votes: 1, authors: [], media: null, sections: [] };
  return { ...KEY, papers: [{ ...paper, ...change }] };
};

/** Of every kind one: `src/store/valid.test.ts` has more. */
const DAMAGED: [what: string, record: object][] = [
  ['no papers', KEY],
  ['a script for an address', withPaper({ media: { kind: 'image', url: 'javascript:void 0' } })],
  ['a prototype for a block', withPaper({ sections: [{ label: null, blocks: ['__proto__'] }] })],
  ['another paper than it is found by', withPaper({ id: 'constructor' })],
];

test('a damaged digest counts as missing, harms no other, and comes with the next sync', async ({
  launchSynced,
  standIn,
}) => {
  const chromium = await launchSynced();
  for (const [what, record] of DAMAGED) {
    await test.step(what, async () => {
      await overwrite(chromium, 'digests', [record]);
      await expectNoPanel(chromium, PAPER.id);
      await expectOthers(chromium);
      standIn.forget();
      await chromium.syncNow();
      expect(standIn.seen('day')).toHaveLength(1);
      await expectPanel(chromium, PAPER.id);
    });
  }
});

test('records of days and lists that make no sense harm nothing', async ({ launchSynced }) => {
  const chromium = await launchSynced();
  const { stores } = await storedIn(chromium);
  const records = (name: string) => stores[name]!.records;
  const spoilt = { stored: { fetchedAt: 1e300 }, rejected: 'no' };
  await overwrite(
    chromium,
    'synced-days',
    records('synced-days').map((day) => ({ ...day, ...spoilt })),
  );
  await overwrite(
    chromium,
    'listings',
    records('listings').map((listing) => ({ ...listing, days: null })),
  );
  const dates = ['', '__proto__', '2025-02-31', '9999-99-99', 20250226];
  await overwrite(
    chromium,
    'digest-index',
    dates.map((date) => ({ ...withPaper({}), date })),
  );
  await expectPanel(chromium, PAPER.id);
  await expectOthers(chromium);
  await chromium.syncNow();
  expect((await storedIn(chromium)).stores['synced-days']!.records).toEqual(
    records('synced-days').map((day) => expect.objectContaining({ date: day['date'], rejected: day['rejected'] })),
  );
  await expectOthers(chromium);
});

test('a digest whose file is lost harms no other, and comes with the next sync', async ({ launch, standIn }, info) => {
  // Chromium keeps a record of more than 64 kB, compressed, in a file of its own.
  const random = randomFor('a long digest');
  const syllables = Array.from({ length: 60_000 }, () => String.fromCharCode(random.between(0xac00, 0xd7a3)));
  const long = { ...PAPER, sections: { "What's New": syllables.join('') } };
  standIn.repository.writeDay(PAPER_DATE, digestText(PAPER_DATE, [long]));
  const first = await launch();
  await first.synced();
  await first.close();
  const lost = filesIn(info.outputPath('profile'), '.indexeddb.blob');
  expect(lost.length).toBeGreaterThan(0);
  for (const file of lost) rmSync(file);

  standIn.fail('data', { kind: 'reset' });
  const chromium = await launch();
  await expectOthers(chromium);
  await expectNoPanel(chromium, PAPER.id);
  standIn.recover();
  await chromium.syncNow();
  await expectPanel(chromium, PAPER.id);
});

test('a database whose files are damaged is filled anew', async ({ launch }, info) => {
  const first = await launch();
  await first.synced();
  await first.close();
  for (const file of filesIn(info.outputPath('profile'), '.indexeddb.leveldb')) {
    if (/\.(ldb|log)$|MANIFEST/.test(file)) truncateSync(file, 100);
  }
  const chromium = await launch();
  await chromium.syncNow();
  await expectPanel(chromium, PAPER.id);
  await expectOthers(chromium);
});

async function expectPanel(chromium: Chromium, id: string): Promise<void> {
  const page = await chromium.openPaper(id);
  await expect(page.locator('daily-papers-panel')).toHaveAttribute('data-arxiv-id', id);
  await page.close();
}

/** A page without a panel: known by the answer of the background, not by waiting. */
async function expectNoPanel(chromium: Chromium, id: string): Promise<void> {
  const page = await chromium.openPaper(id);
  await expectPanel(chromium, MAY_PAPER.id);
  await expect(page.locator('daily-papers-panel')).toHaveCount(0);
  await page.close();
}

/** Papers of other days, the next one among them, and the popup are as ever. */
async function expectOthers(chromium: Chromium): Promise<void> {
  for (const { id } of [OLD_PAPER, MAY_PAPER]) await expectPanel(chromium, id);
  const popup = await chromium.openPopup();
  await expect(popup.locator('[data-field="date"]')).toHaveAttribute('datetime', TODAY);
  const days = popup.locator('select[name="day"] option[value]:not(.not-stored)');
  await expect.poll(() => days.count()).toBeGreaterThanOrEqual(DATES.length - 1);
  await popup.close();
}

function filesIn(profile: string, kind: string): string[] {
  const files = readdirSync(profile, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
  return files.map((file) => join(file.parentPath, file.name)).filter((path) => path.includes(kind));
}
