import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { expect, test } from './harness/test';

const FOLDER = fileURLToPath(new URL('../fixtures/paper_logs', import.meta.url));

test.use({ digests: FOLDER });

test('every sample digest, in every format there ever was, can be opened', async ({ launch, standIn }) => {
  expect(existsSync(FOLDER)).toBe(true);
  const { days } = standIn.repository;
  const chromium = await launch();
  await chromium.synced();
  const popup = await chromium.openPopup();
  expect(days.length).toBeGreaterThan(10);
  for (const date of days) {
    await popup.locator('select[name="day"]').selectOption(date);
    await expect(popup.locator('[data-field="date"]')).toHaveAttribute('datetime', date);
    await expect(popup.locator('[data-field="papers"] > [data-arxiv-id]').first()).toBeVisible();
  }
});
