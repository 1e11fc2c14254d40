import { expect } from '@playwright/test';
import { INTERFERENCES } from './harness/interference';
import { sharedTest as test } from './harness/firefox-test';
import { calm, countInsertions, scriptOf } from './harness/run-interference';
import { PAPER } from './harness/sample-days';

test('Firefox: the panel survives what other scripts do to the page, or returns once', async ({ firefox }) => {
  for (const [name, { does, again, stays, insertions }] of Object.entries(INTERFERENCES)) {
    await test.step(does, async () => {
      const page = await firefox.browser.newPage();
      await page.evaluateOnNewDocument(countInsertions);
      await page.evaluateOnNewDocument(scriptOf(INTERFERENCES));
      await page.goto(`https://arxiv.org/abs/${PAPER.id}#${name}`);
      await page.waitForSelector(`html[data-interference="${name}"]`);
      await page.evaluate(calm);
      const { counted, rounds } = await page.evaluate(() => ({
        counted: window.insertions,
        rounds: Number(document.documentElement.dataset['rounds']),
      }));
      expect(rounds, does).toBeGreaterThan(0);
      if (again && !stays) expect(rounds, `${does}: it met us as often as we came`).toBe(2);
      for (const [element, times] of Object.entries(counted)) {
        expect(times, `${does}: ${element}`).toBeGreaterThan(0);
        expect(times, `${does}: ${element}`).toBeLessThanOrEqual(insertions);
        expect(await page.$$(element), `${does}: ${element}`).toHaveLength(stays ? 1 : 0);
      }
      if (stays) {
        const said = await page.$eval(
          'blockquote.abstract + daily-papers-panel',
          (panel) => panel.shadowRoot?.textContent,
        );
        expect(said, does).toContain('머리 교체 모델');
        expect(await page.$('.dateline > daily-papers-badge >>> button'), does).not.toBeNull();
      }
      await page.close();
    });
  }
});

test('Firefox: what others put into our shadow roots stays, and the focus too, while the language changes', async ({
  firefox,
}) => {
  const page = await firefox.openPanel(PAPER.id);
  await page.evaluate(() => {
    const root = document.querySelector('daily-papers-panel')!.shadowRoot!;
    // As Dark Reader does it: its styles come first in every shadow root.
    root.prepend(Object.assign(document.createElement('style'), { className: 'darkreader' }));
    root.querySelector<HTMLElement>('.more')!.focus();
  });
  for (const language of ['ko', 'en'] as const) {
    await firefox.speak(language);
    await page.waitForSelector(`daily-papers-panel[lang="${language}"]`);
    const found = await page.evaluate(() => {
      const root = document.querySelector('daily-papers-panel')!.shadowRoot!;
      return [root.firstElementChild?.className, root.activeElement?.className];
    });
    expect(found, language).toEqual(['darkreader', 'more']);
  }
});
