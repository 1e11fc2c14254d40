import { readdirSync, readFileSync } from 'node:fs';
import type { Page } from '@playwright/test';
import { digestText } from '../stand-in/digest-text';
import { expect, sharedFolder, test } from './harness/test';

const FOLDER = sharedFolder('pages');
const DATE = '2025-02-28';

/** A saved abstract page. */
interface SavedPage {
  file: string;
  /** Where it was: `/abs/` and the id, perhaps with a version. */
  path: string;
  /** The id in its address, without version. */
  id: string;
  html: string;
}

test('every saved abstract page of arXiv gets its panel, and pages without a paper none', async ({
  launch,
  standIn,
}) => {
  test.skip(!FOLDER, 'Skipped: ../shared/pages is not here.');
  const pages = savedPages(FOLDER!);
  expect(pages.length).toBeGreaterThan(60);
  const ids = [...new Set(pages.map(({ id }) => id))];
  standIn.repository.writeDay(
    DATE,
    digestText(
      DATE,
      ids.map((id) => ({ id, title: `Paper ${id}`, votes: 1 })),
    ),
  );
  standIn.site.style = `${FOLDER}/static/arxiv-like.css`;

  const chromium = await launch();
  await chromium.synced();
  const tab = await chromium.context.newPage();
  const withoutPaper: Page[] = [];
  for (const { file, path, html, id } of pages) {
    await test.step(file, async () => {
      standIn.site.setPage(path, html);
      if (!html.includes('citation_arxiv_id'))
        return void withoutPaper.push(await chromium.open(`https://arxiv.org${path}`));
      await tab.goto(`https://arxiv.org${path}`, { waitUntil: 'domcontentloaded' });
      const panel = tab.locator('daily-papers-panel');
      await expect(panel, file).toHaveAttribute('data-arxiv-id', id);
      await expect(tab.locator('blockquote.abstract + daily-papers-panel'), file).toBeVisible();
      await expect(tab.locator('daily-papers-badge'), file).toBeVisible();
    });
  }
  // Asked long before the last page, which has its panel: what was to come has come.
  for (const page of withoutPaper) await expect(page.locator('daily-papers-panel'), page.url()).toHaveCount(0);
});

function savedPages(folder: string): SavedPage[] {
  return ['real', 'rendered'].flatMap((kind) =>
    readdirSync(`${folder}/${kind}`)
      .filter((file) => /^(old_)?abs_/.test(file))
      .map((file) => {
        const html = readFileSync(`${folder}/${kind}/${file}`, 'utf8');
        const name = file
          .replace(/^(old_)?abs_/, '')
          .replace(/(@.*)?\.html$/, '')
          .replace('_', '/');
        return { file: `${kind}/${file}`, path: `/abs/${name}`, id: name.replace(/v\d+$/, ''), html };
      }),
  );
}
