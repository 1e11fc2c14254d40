import { beforeEach, expect, test } from 'vitest';
import { browser } from 'wxt/browser';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { forgetSources, loadMemory, saveMemory, type Memory } from './memory';

const MEMORY: Memory = {
  pauses: { 'fake cdn': { until: 5, refusals: 1 } },
  sources: { fake: { filled: true, coldAt: 7 }, own: { filled: false, coldAt: 0 } },
};

beforeEach(() => fakeBrowser.reset());

test('is read as it was kept', async () => {
  await saveMemory(MEMORY);
  expect(await loadMemory()).toEqual(MEMORY);
});

test.each([undefined, null, 7, {}, { pauses: 'many', sources: { fake: 1 } }])('%j is nothing', async (damaged) => {
  await browser.storage.local.set({ 'sync-memory': damaged });
  expect(await loadMemory()).toEqual({ pauses: {}, sources: {} });
});

test('what is damaged of it costs that alone', async () => {
  await browser.storage.local.set({ 'sync-memory': { ...MEMORY, pauses: { 'fake cdn': 'yes' } } });
  expect(await loadMemory()).toEqual({ ...MEMORY, pauses: {} });
});

test('a source is forgotten, and which places refused is not', async () => {
  await saveMemory(MEMORY);
  await forgetSources(['own']);
  expect(await loadMemory()).toEqual({ ...MEMORY, sources: { fake: MEMORY.sources['fake'] } });
  await forgetSources();
  expect(await loadMemory()).toEqual({ ...MEMORY, sources: {} });
});
