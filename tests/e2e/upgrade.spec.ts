import { SETTING_PREFIX } from '../../src/storage-keys';
import { MIGRATIONS } from '../../src/store/testing/next-migrations';
import type { Chromium } from './harness/chromium';
import { openQuietly, replaceStore, storedIn } from './harness/database';
import { buildNextVersion } from './harness/next-version';
import { oldStores } from './harness/old-store';
import { expect, test } from './harness/test';

/** What a page of the extension has. */
declare const chrome: { storage: { local: { get(key: null): Promise<Record<string, unknown>> } } };

for (const [version, old] of oldStores()) {
  test(`a database of version ${version} is upgraded to a next one with everything in it`, async ({
    launch,
    standIn,
  }) => {
    // Without a network, so that what is stored then is what was stored before.
    standIn.fail('data', { kind: 'reset' });
    const chromium = await launch({ extension: await buildNextVersion() });
    await chromium.failed();
    await chromium.speak('ko');
    const settings = await settingsIn(chromium);
    expect(settings).not.toEqual({});
    await replaceStore(chromium, old);

    const digests = old.stores['digest-index']!.records as unknown as { date: string; paperIds: string[] }[];
    const popup = await chromium.openPopup();
    await expect(popup.locator('select[name="day"] option[value]:not(.not-stored)')).toHaveCount(digests.length);
    for (const { date, paperIds } of digests) {
      await popup.locator('select[name="day"]').selectOption(date);
      await expect(popup.locator('[data-field="papers"] > [data-arxiv-id]')).toHaveCount(paperIds.length);
      const paper = await chromium.openPaper(paperIds[0]!);
      await expect(paper.locator('daily-papers-panel')).toHaveAttribute('data-date', date);
      await paper.close();
    }
    const now = await storedIn(chromium);
    expect(now.version).toBe(MIGRATIONS.length);
    for (const name of ['digests', 'digest-index', 'translations']) expect(now.stores[name]).toEqual(old.stores[name]);
    expect(await settingsIn(chromium)).toEqual(settings);
  });
}

async function settingsIn(chromium: Chromium): Promise<object> {
  const page = await openQuietly(chromium);
  const stored = await page.evaluate(() => chrome.storage.local.get(null));
  await page.close();
  return Object.fromEntries(Object.entries(stored).filter(([key]) => key.startsWith(SETTING_PREFIX)));
}
