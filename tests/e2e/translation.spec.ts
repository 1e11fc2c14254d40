import type { Page } from '@playwright/test';
import { translationStrings } from '../../src/i18n/translation';
import type { Chromium } from './harness/chromium';
import { KOREAN_PAPER, NEW_PAPER, SENTENCE_PAPER } from './harness/sample-days';
import { expect, test } from './harness/test';
import { putTranslator, type TranslatorInPage, type TranslatorPlan } from './harness/translator';

const { ko: korean } = translationStrings;

test('a paper without Korean is translated at once where the browser can', async ({ launchSynced }) => {
  const chromium = await launchSynced();
  const { page, translator } = await openInKorean(chromium, { availability: 'available' });
  const translation = page.locator('daily-papers-panel [data-field="translation"]');
  await expect(translation).toHaveAttribute('data-language', 'ko');
  await expect(translation).toContainText('번역문:');
  await expect(translation).toContainText(korean.label);
  // Code and TeX are nobody's to translate.
  expect((await translator.asked()).join()).not.toMatch(/PyTorch|2\\times/);
  await expect(translation).toContainText('PyTorch');
  await expect(page.locator('daily-papers-panel button[data-shows="en"]')).toBeVisible();
});

test('a text is translated once, whichever page asks next', async ({ launchSynced }) => {
  const chromium = await launchSynced();
  const first = await openInKorean(chromium, { availability: 'available' });
  await expect(first.page.locator('daily-papers-panel [data-field="translation"]')).toBeVisible();
  await first.page.close();
  const again = await openInKorean(chromium, { availability: 'available' });
  await expect(again.page.locator('daily-papers-panel [data-field="translation"]')).toContainText('번역문:');
  expect(await again.translator.asked()).toEqual([]);
});

test('a model that has to be downloaded waits for a click, and shows how far it is', async ({ launchSynced }) => {
  const chromium = await launchSynced();
  const { page, translator } = await openInKorean(chromium, { availability: 'downloadable' });
  const panel = page.locator('daily-papers-panel');
  const status = panel.locator('.translating');
  await expect(status).toContainText(korean.offerHint);
  await expect(panel.locator('[data-field="english"]')).toContainText('of today');
  expect(await translator.asked()).toEqual([]);
  await status.getByRole('button', { name: korean.offer }).click();
  await translator.download(0.4);
  await expect(status.locator('progress')).toHaveJSProperty('value', 0.4);
  await translator.download(1);
  await expect(panel.locator('[data-field="translation"]')).toContainText('번역문:');
  await expect(status).toHaveCount(0);
});

/** How a translation can end, and what is said of it. */
const FAILURES = [
  ['NotAllowedError', { createFails: 'NotAllowedError' }, korean.failed['not-allowed']],
  ['NetworkError', { createFails: 'NetworkError' }, korean.failed.network],
  ['AbortError', { translateFails: 'AbortError' }, korean.failed.aborted],
  // Then it goes sentence by sentence: here each of them is too long as well.
  ['QuotaExceededError', { translateFails: 'QuotaExceededError' }, korean.failed.unusable],
  ['InvalidStateError', { translateFails: 'InvalidStateError' }, korean.failed.aborted],
  ['an error of no name', { translateFails: 'OddError' }, korean.failed.unexpected],
] as const;

for (const [name, plan, note] of FAILURES) {
  test(`${name} leaves the English, and a quiet note`, async ({ launchSynced }) => {
    const chromium = await launchSynced();
    const { page } = await openInKorean(chromium, { availability: 'available', ...plan });
    const panel = page.locator('daily-papers-panel');
    await expect(panel.locator('.translating[data-state="failed"]')).toContainText(note);
    await expect(panel.locator('[data-field="english"]')).toContainText('of today');
    await expect(panel.locator('[data-field="translation"]')).toHaveCount(0);
  });
}

test('a browser that cannot translate promises nothing', async ({ launchSynced }) => {
  const chromium = await launchSynced();
  const { page } = await openInKorean(chromium, { availability: 'unavailable' });
  await expect(page.locator('daily-papers-panel [data-field="english"]')).toContainText('of today');
  await expect(page.locator('daily-papers-panel .translating')).toHaveCount(0);
});

test('an abstract alone is not repeated in English, and is translated all the same', async ({ launchSynced }) => {
  const chromium = await launchSynced();
  const { page, translator } = await openInKorean(chromium, { availability: 'downloadable' }, NEW_PAPER.id);
  const panel = page.locator('daily-papers-panel');
  await expect(panel.locator('.translating')).toContainText(korean.offerHint);
  await expect(panel.locator('[data-language]')).toHaveCount(0);
  await panel.getByRole('button', { name: korean.offer }).click();
  await translator.download(1);
  await expect(panel.locator('[data-field="translation"]')).toContainText('번역문:');
  await expect(panel.locator('button[data-shows]')).toHaveCount(0);
});

test('what is Korean already is not translated', async ({ launchSynced }) => {
  const chromium = await launchSynced();
  const { page, translator } = await openInKorean(chromium, { availability: 'available' }, KOREAN_PAPER.id);
  await expect(page.locator('daily-papers-panel [data-language="ko"]')).toContainText(KOREAN_PAPER.conclusion);
  expect(await translator.asked()).toEqual([]);
});

/**
 * Opens a paper in English, where nothing is to be translated; only then the translator is there, and Korean wanted.
 */
async function openInKorean(
  chromium: Chromium,
  plan: TranslatorPlan,
  id = SENTENCE_PAPER.id,
): Promise<{ page: Page; translator: TranslatorInPage }> {
  await chromium.speak('en');
  const page = await chromium.openPaper(id);
  await expect(page.locator('daily-papers-panel')).toHaveAttribute('lang', 'en');
  const translator = await putTranslator(page, chromium.id, plan);
  await chromium.speak('ko');
  await expect(page.locator('daily-papers-panel')).toHaveAttribute('lang', 'ko');
  return { page, translator };
}
