import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { DigestRepository } from '../stand-in/digest-repository';
import { expect, test } from './harness/test';

const FOLDER = fileURLToPath(new URL('../fixtures/paper_logs', import.meta.url));

test.use({ digests: FOLDER });

test('every sample digest, in every format there ever was, can be opened', async ({ launch }) => {
  expect(existsSync(FOLDER)).toBe(true);
  const { days } = new DigestRepository(FOLDER);
  const chromium = await launch();
  await chromium.synced();
  const popup = await chromium.openPopup();
  await expect(popup.locator('select[name="day"] option[value]')).toHaveCount(days.length);
  for (const date of days) {
    await popup.locator('select[name="day"]').selectOption(date);
    await expect(popup.locator('[data-field="date"]')).toHaveAttribute('datetime', date);
    await expect(popup.locator('[data-field="papers"] > [data-arxiv-id]').first()).toBeVisible();
  }
});
