import { beforeEach, expect, test, vi } from 'vitest';
import { browser } from 'wxt/browser';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { forgetMetadata, loadMetadata, saveMetadata } from './sync-metadata';

const METADATA = { failedDays: ['2025-01-02'], archiveFailedAt: 7 };
const NOTHING = { failedDays: [], archiveFailedAt: null };

beforeEach(() => fakeBrowser.reset());

test('is read as it was kept, each source by itself', async () => {
  await Promise.all([saveMetadata('one', METADATA), saveMetadata('other', { ...METADATA, archiveFailedAt: 8 })]);
  expect(await loadMetadata('one')).toEqual(METADATA);
  expect(await loadMetadata('other')).toEqual({ ...METADATA, archiveFailedAt: 8 });
  expect(await loadMetadata('a third')).toEqual(NOTHING);
});

test('of nothing takes no room', async () => {
  await saveMetadata('one', METADATA);
  await saveMetadata('one', NOTHING);
  expect(await browser.storage.local.get()).toEqual({});
});

test.each([undefined, null, 7, {}, { failedDays: ['2025-02-30'], archiveFailedAt: 1 }])(
  '%j is nothing',
  async (damaged) => {
    await browser.storage.local.set({ 'sync-metadata.one': damaged });
    expect(await loadMetadata('one')).toEqual(NOTHING);
  },
);

test('that cannot be read or kept is no failure', async () => {
  vi.spyOn(console, 'warn').mockReturnValue();
  for (const name of ['get', 'set', 'remove'] as const) {
    vi.spyOn(browser.storage.local, name).mockRejectedValue(new Error('full'));
  }
  await saveMetadata('one', METADATA);
  expect(await loadMetadata('one')).toEqual(NOTHING);
  vi.restoreAllMocks();
});

test('is forgotten for some sources alone', async () => {
  await Promise.all([saveMetadata('one', METADATA), saveMetadata('other', METADATA)]);
  await forgetMetadata(['one']);
  expect(await loadMetadata('one')).toEqual(NOTHING);
  expect(await loadMetadata('other')).toEqual(METADATA);
});
