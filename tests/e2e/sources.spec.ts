import type { Page } from '@playwright/test';
import type { Chromium } from './harness/chromium';
import {
  JULY,
  JULY_PAPER,
  KOREAN_PAPER,
  MAY_PAPER,
  NEW_PAPER,
  SENTENCE_PAPER,
  SOURCE_IDS,
  TODAY,
} from './harness/sample-days';
import { expect, test } from './harness/test';
import { wireMessage } from './harness/wire';

test('the first install brings all three sources, each told by itself', async ({ launch, standIn }) => {
  const chromium = await launch();
  await chromium.synced();
  expect(await chromium.sourceStates()).toEqual(Object.fromEntries(SOURCE_IDS.map((id) => [id, 'idle'])));
  const sources = (await chromium.openOptions()).locator('[data-field="sources"] > [data-source]');
  await expect(sources).toHaveCount(3);
  for (const [index, id] of SOURCE_IDS.entries()) {
    await expect(sources.nth(index)).toHaveAttribute('data-source', id);
    await expect(sources.nth(index)).toHaveAttribute('data-state', 'idle');
    await expect(sources.nth(index).locator('[data-field="papers"]')).toBeVisible();
  }
  expect(standIn.strayRequests).toEqual([]);
});

/** A paper of every time: which languages its summary stands in, and what it says there. */
const PAPERS = [
  {
    when: 'May 2025, in the first source',
    id: MAY_PAPER.id,
    votes: MAY_PAPER.votes,
    text: { ko: '오월에 지어낸 논문', en: '오월에 지어낸 논문' },
    credits: ['daily_papers_ko'],
  },
  {
    when: 'January 2026, in the second source',
    id: KOREAN_PAPER.id,
    votes: KOREAN_PAPER.votes,
    text: { ko: KOREAN_PAPER.purpose, en: KOREAN_PAPER.sentence! },
    credits: ['hf-daily-paper-korean-autoflow', 'Apache-2.0'],
  },
  {
    when: 'July 2026, at Hugging Face alone',
    id: JULY_PAPER.id,
    votes: JULY_PAPER.votes,
    text: { ko: JULY_PAPER.sentence!, en: JULY_PAPER.sentence! },
    credits: ['Hugging Face Daily Papers'],
  },
  {
    when: 'today, with a sentence by a model',
    id: SENTENCE_PAPER.id,
    votes: SENTENCE_PAPER.votes,
    text: { ko: 'Also made up of today', en: 'Also made up of today' },
    credits: ['Hugging Face Daily Papers'],
  },
];

for (const { when, id, votes, text, credits } of PAPERS) {
  test(`a paper of ${when} has its panel in both languages`, async ({ launchSynced }) => {
    const chromium = await launchSynced();
    if (id === JULY_PAPER.id) await openDay(chromium, JULY);
    const panel = (await chromium.openPaper(id)).locator('daily-papers-panel');
    for (const language of ['ko', 'en'] as const) {
      await chromium.speak(language);
      await expect(panel).toHaveAttribute('lang', language);
      await expect(panel.locator('[data-field="votes"]')).toContainText(String(votes));
      await expect(panel.locator('[data-field="as-of"]')).toContainText(language === 'ko' ? '기준' : 'as of');
      await expect(panel.locator('section[data-section]').first()).toContainText(text[language]);
      for (const credit of credits) await expect(panel.locator('[data-field="source"]')).toContainText(credit);
    }
  });
}

test('a paper with an abstract alone has votes, rank and neighbours, and nothing that its page says already', async ({
  launchSynced,
}) => {
  const chromium = await launchSynced();
  const panel = (await chromium.openPaper(NEW_PAPER.id)).locator('daily-papers-panel');
  for (const language of ['ko', 'en'] as const) {
    await chromium.speak(language);
    await expect(panel).toHaveAttribute('lang', language);
    await expect(panel.locator('[data-field="votes"]')).toHaveText(String(NEW_PAPER.votes));
    await expect(panel.locator('[data-field="rank"]')).toHaveText('1/3');
    await expect(panel.locator('[data-field="related"] a[data-arxiv-id]')).toHaveCount(2);
    await expect(panel.locator('section[data-section]')).toHaveCount(0);
    await expect(panel).not.toContainText('This paper is of today');
  }
});

test('the sections of the second source are labelled in the language of the interface', async ({ launchSynced }) => {
  const chromium = await launchSynced();
  await chromium.speak('ko');
  const page = await chromium.openPaper(KOREAN_PAPER.id);
  await expect(page.locator('daily-papers-panel [data-field="translated-title"]')).toHaveText(
    KOREAN_PAPER.translatedTitle,
  );
  await expect.poll(() => headings(page)).toEqual(['목적', '방법', '결론']);
  await chromium.speak('en');
  const panel = page.locator('daily-papers-panel');
  await expect(panel.locator('[data-language="en"][data-field="english"]')).toContainText(KOREAN_PAPER.sentence!);
  await panel.locator('button[data-shows="ko"]').click();
  await expect(panel.locator('[data-language="ko"]')).toContainText(KOREAN_PAPER.conclusion);
  await expect.poll(async () => (await headings(page)).slice(1)).toEqual(['Purpose', 'Method', 'Conclusion']);
});

test('summaries in both languages, or in the other one, as the user chose', async ({ launchSynced }) => {
  const chromium = await launchSynced();
  await chromium.speak('ko');
  const bodies = (await chromium.openPaper(KOREAN_PAPER.id)).locator('daily-papers-panel [data-language]');
  const options = await chromium.openOptions();
  for (const [summaries, languages] of [
    ['both', ['ko', 'en']],
    ['en', ['en']],
    ['auto', ['ko']],
  ] as const) {
    await options.locator('select[name="summaries"]').selectOption(summaries);
    await expect(bodies).toHaveCount(languages.length);
    for (const [index, language] of languages.entries()) {
      await expect(bodies.nth(index)).toHaveAttribute('data-language', language);
    }
  }
});

test('votes and their time follow a later sync', async ({ launchSynced, standIn }) => {
  const chromium = await launchSynced();
  await chromium.speak('en');
  const popup = await chromium.openPopup();
  const top = popup.locator('[data-field="papers"] > [data-arxiv-id]').first();
  await expect(top.locator('[data-field="votes"]')).toHaveText(String(NEW_PAPER.votes));
  const before = await votesAsOf(popup, NEW_PAPER.id);

  standIn.huggingFace.vote(NEW_PAPER.id, 99);
  await chromium.syncNow();
  await expect(top.locator('[data-field="votes"]')).toHaveText('99');
  await expect(popup.locator('[data-field="as-of"]').first()).toContainText('votes as of');
  const panel = (await chromium.openPaper(NEW_PAPER.id)).locator('daily-papers-panel');
  await expect(panel.locator('[data-field="votes"]')).toContainText('99');
  expect(await votesAsOf(popup, NEW_PAPER.id)).toBeGreaterThan(before);
});

for (const [index, down] of SOURCE_IDS.entries()) {
  test(`${down} is down: the others go on, and the options say so`, async ({ launch, standIn }) => {
    const target = [{ repository: standIn.repository.name }, { repository: standIn.korean.name }, 'hf-day'] as const;
    standIn.fail(target[index]!, { kind: 'status', status: 503 });
    const chromium = await launch();
    expect((await chromium.synced()).kind).toBe('idle');
    const sources = (await chromium.openOptions()).locator('[data-field="sources"]');
    for (const id of SOURCE_IDS) {
      const state = id === down ? 'failed' : 'idle';
      await expect(sources.locator(`[data-source="${id}"]`)).toHaveAttribute('data-state', state);
    }
    await expect(sources.locator(`[data-source="${down}"] [data-field="next-try"]`)).toBeVisible();
    for (const { id } of [MAY_PAPER, KOREAN_PAPER, NEW_PAPER].filter((_, at) => at !== index)) {
      await expect((await chromium.openPaper(id)).locator('daily-papers-panel')).toBeVisible();
    }
    const popup = await chromium.openPopup();
    if (down !== 'hf_daily_papers')
      await expect(popup.locator('[data-field="date"]')).toHaveAttribute('datetime', TODAY);
    await expect(popup.locator('[data-field="troubled"]')).toBeVisible();
  });
}

test('no request names a paper, unless the user wants its votes of now', async ({ launchSynced, standIn }) => {
  const chromium = await launchSynced();
  await openDay(chromium, JULY);
  const ids = [MAY_PAPER.id, KOREAN_PAPER.id, JULY_PAPER.id, NEW_PAPER.id];
  for (const id of ids) {
    const page = await chromium.openPaper(id);
    await expect(page.locator('daily-papers-panel')).toBeVisible();
    await page.close(); // an open page asks for its votes as soon as the user wants that
  }
  await chromium.syncNow();
  const naming = () => standIn.dataRequests.filter(({ path }) => ids.some((id) => path.includes(id)));
  expect(naming()).toEqual([]);
  expect(standIn.strayRequests).toEqual([]);

  const options = await chromium.openOptions();
  await options.locator('input[name="liveVotes"]').check();
  standIn.huggingFace.vote(NEW_PAPER.id, 101);
  const panel = (await chromium.openPaper(NEW_PAPER.id)).locator('daily-papers-panel');
  await expect(panel.locator('[data-field="votes"]')).toContainText('101');
  expect(naming().map(({ host, path }) => host + path)).toEqual([`huggingface.co/api/papers/${NEW_PAPER.id}`]);
});

/** Opens a day in the popup, which fetches one that is not stored. */
async function openDay(chromium: Chromium, date: string): Promise<void> {
  const popup = await chromium.openPopup();
  await popup.locator('select[name="day"]').selectOption(date);
  await expect(popup.locator('[data-field="date"]')).toHaveAttribute('datetime', date);
  await expect(popup.locator('[data-field="papers"] > [data-arxiv-id]').first()).toBeVisible();
  await popup.close();
}

async function headings(page: Page): Promise<string[]> {
  return page.locator('daily-papers-panel section[data-section] h3').allInnerTexts();
}

/** When the votes of a paper are of, as the background tells a page of the extension. */
async function votesAsOf(page: Page, id: string): Promise<number> {
  return page.evaluate(
    async (message) => {
      const { value } = await chrome.runtime.sendMessage(message);
      return value.view.paper.votes.asOf;
    },
    wireMessage('openPaper', id),
  );
}

/** What the function above finds where it runs. */
declare const chrome: {
  runtime: { sendMessage(message: object): Promise<{ value: { view: { paper: { votes: { asOf: number } } } } }> };
};
