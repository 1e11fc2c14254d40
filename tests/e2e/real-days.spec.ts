import { readdirSync, readFileSync } from 'node:fs';
import type { Page } from '@playwright/test';
import { koreanDayText, type LivePaper } from '../stand-in/live-paper';
import type { StandIn } from '../stand-in/stand-in';
import type { Chromium } from './harness/chromium';
import { KOREAN_PAPER } from './harness/sample-days';
import { expect, sharedFolder, test } from './harness/test';

const SHARED = sharedFolder('');

/** The paper of the README, whose day the Korean JSON at hand lacks: there it had 35 votes by 15:30 UTC. */
const README_PAPER = { id: '2502.18417', date: '2025-02-27', votes: 48, rank: '1/23' };

/** Days that both Korean sources have: the JSON of 15:30 UTC counts fewer votes than the Markdown of 23:05. */
const BOTH_HAVE = ['2025-02-13', '2025-03-05', '2025-04-23'];

test.describe('over real days of all three sources', () => {
  test.skip(!SHARED, 'Skipped: ../shared is not here.');
  test.use({ digests: SHARED && `${SHARED}/corpus/paper_logs` });

  test('votes, rank and order are those of the count at the end of the day, wherever they are shown', async ({
    launch,
    standIn,
  }) => {
    const chromium = await syncAll(standIn, launch);
    const { id, date, votes, rank } = README_PAPER;
    await expectEverywhere(chromium, id, date, { votes: String(votes), rank });
    for (const day of BOTH_HAVE) {
      const counted = countedIn(day);
      const korean = JSON.parse(readFileSync(`${SHARED}/ko2/${day}_paper_ko.json`, 'utf8')) as RealEntry[];
      const [first] = counted;
      const alsoKorean = korean.map((entry) => entry.paper.id).find((one) => one !== first!.id)!;
      for (const paper of [first!.id, alsoKorean]) {
        const place = counted.findIndex((one) => one.id === paper);
        await expectEverywhere(chromium, paper, day, {
          votes: String(counted[place]!.votes),
          rank: `${place + 1}/${counted.length}`,
        });
      }
      const popup = await openDay(chromium, day);
      await expect
        .poll(() => rows(popup).evaluateAll((all) => all.map((row) => row.getAttribute('data-arxiv-id'))))
        .toEqual(counted.map((one) => one.id));
      await popup.close();
    }
  });

  test('a live list that lacks papers of its day brings their freshest votes, and ranks nobody', async ({
    launch,
    standIn,
  }) => {
    const chromium = await syncAll(standIn, launch);
    await chromium.speak('en');
    const counted = countedIn(README_PAPER.date);
    const live = new Map(realList(README_PAPER.date).map(({ paper }) => [paper.id, paper.upvotes]));
    expect([counted.length, live.size], 'the real lists that this is about').toEqual([23, 15]);

    // Its live part is fetched as soon as it is opened.
    const popup = await openDay(chromium, README_PAPER.date);
    const shown = async () =>
      rows(popup).evaluateAll((all) => all.map((row) => row.querySelector('[data-field="votes"]')?.textContent));
    await expect.poll(shown).toEqual(counted.map(({ id, votes }) => String(live.get(id) ?? votes)));
    await expect(popup.locator('[data-field="as-of"]').first()).toContainText(/rank as of 2\d Feb 2025, votes as of/);
    // Where a rank comes from an older count, that stands beside it: "2 votes, 4/23" says nothing by itself.
    const rankedWith = await rows(popup).evaluateAll((all) =>
      all.map((row) => row.querySelector('[data-field="ranked-with"]')?.textContent ?? null),
    );
    expect(rankedWith).toEqual(
      counted.map(({ id, votes }) => ((live.get(id) ?? votes) === votes ? null : `(${votes})`)),
    );
    for (const [index, { id, votes }] of counted.slice(0, 4).entries()) {
      await expectOnPage(chromium, id, { votes: String(live.get(id) ?? votes), rank: `${index + 1}/23` });
    }
  });
});

interface RealEntry {
  paper: { id: string; title: string; upvotes: number; summary: string; ai_summary?: string };
}

function realList(date: string): RealEntry[] {
  return JSON.parse(readFileSync(`${SHARED}/hf/${date}.json`, 'utf8'));
}

/** A browser that has synced all three. */
async function syncAll(standIn: StandIn, launch: () => Promise<Chromium>): Promise<Chromium> {
  loadOtherSources(standIn);
  const chromium = await launch();
  await chromium.synced();
  return chromium;
}

/** The Korean JSON as it is, with the day of `README_PAPER` made up for; the live lists with what is read of them. */
function loadOtherSources({ korean, huggingFace }: StandIn): void {
  for (const name of readdirSync(`${SHARED}/ko2`)) {
    korean.writeDay(name.slice(0, 10), readFileSync(`${SHARED}/ko2/${name}`, 'utf8'));
  }
  const { id, date } = README_PAPER;
  korean.writeDay(date, koreanDayText(date, [{ ...KOREAN_PAPER, id, votes: 35 }]));
  for (const name of readdirSync(`${SHARED}/hf`)) {
    const papers = realList(name.slice(0, 10)).map(({ paper }): LivePaper => {
      const { title, upvotes: votes, summary: abstract, ai_summary: sentence } = paper;
      return { id: paper.id, title, votes, abstract, ...(sentence === undefined ? {} : { sentence }) };
    });
    huggingFace.writeDay(name.slice(0, 10), papers);
  }
}

/** Papers with votes as the Markdown of a day has them, the most voted first; read by nothing of ours. */
function countedIn(date: string): { id: string; votes: number }[] {
  const text = readFileSync(`${SHARED}/corpus/paper_logs/${date.replaceAll('-', '/')}.md`, 'utf8');
  const found = [...text.matchAll(/\(https:\/\/arxiv\.org\/abs\/([\d.]+)\)\s[^#]*?\nVote: (\d+)/g)];
  return found.map(([, id, votes]) => ({ id: id!, votes: Number(votes) })).toSorted((a, b) => b.votes - a.votes);
}

interface Stats {
  votes: string;
  rank: string;
}

async function expectEverywhere(chromium: Chromium, id: string, date: string, stats: Stats): Promise<void> {
  await expectOnPage(chromium, id, stats);
  const popup = await openDay(chromium, date);
  const row = popup.locator(`[data-field="papers"] > [data-arxiv-id="${id}"]`);
  await expect(row.locator('[data-field="votes"]')).toHaveText(stats.votes);
  await expect(row.locator('[data-field="rank"]')).toHaveText(stats.rank);
  await popup.close();
}

async function expectOnPage(chromium: Chromium, id: string, { votes, rank }: Stats): Promise<void> {
  const page = await chromium.openPaper(id);
  for (const host of ['daily-papers-panel', 'daily-papers-badge']) {
    await expect(page.locator(host).locator('[data-field="votes"]'), `${id}: ${host}`).toHaveText(votes);
    await expect(page.locator(host).locator('[data-field="rank"]'), `${id}: ${host}`).toHaveText(rank);
  }
  await page.close();
}

async function openDay(chromium: Chromium, date: string): Promise<Page> {
  const popup = await chromium.openPopup();
  await popup.locator('select[name="day"]').selectOption(date);
  await expect(popup.locator('[data-field="date"]')).toHaveAttribute('datetime', date);
  await expect(rows(popup).first()).toBeVisible();
  return popup;
}

function rows(popup: Page) {
  return popup.locator('[data-field="papers"] > [data-arxiv-id]');
}
