import { beforeEach, describe, expect, test, vi } from 'vitest';
import { browser } from 'wxt/browser';
import { saveSetting } from '../settings';
import { openStore } from '../store/open';
import { digestWith, writeOf } from '../store/testing/sample';
import { writeDays } from '../store/write';
import { newWorld, NOW } from '../sync/testing/world';
import { openNotifiedPapers, notifyNewDay } from './notify';

vi.mock('../sources', async () => {
  const { fakeCalendar, fakeSource } = await import('../sync/testing/fake-source');
  const SOURCES = [fakeSource, fakeCalendar];
  return { SOURCES, SOURCE_IDS: SOURCES.map(({ id }) => id), sourcesWith: () => SOURCES };
});

const DAY_MS = 86_400_000;
const create = vi.fn<(id: string, options: { title: string; message: string }) => Promise<string>>();
const addListener = vi.fn<(listener: (id: string) => void) => void>();
let permitted: boolean;

beforeEach(async () => {
  await newWorld(new Map());
  create.mockReset();
  addListener.mockReset();
  permitted = true;
  Object.assign(browser.notifications, { create, onClicked: { addListener } });
  Object.assign(browser.permissions, { contains: async () => permitted });
  vi.spyOn(browser.i18n, 'getMessage').mockReturnValue('Daily Papers');
  await saveSetting('notify', true);
  await write('2025-04-10', ['1', '2', '3']);
  await notifyNewDay();
});

test('what is there at first is not news', () => expect(create).not.toHaveBeenCalled());

test('a new day is told once, with its three top papers', async () => {
  await write('2025-04-11', ['a', 'b', 'c', 'd']);
  await notifyNewDay();
  await notifyNewDay();
  expect(create).toHaveBeenCalledOnce();
  const [, options] = create.mock.calls[0]!;
  expect(options).toMatchObject({ title: 'Daily Papers · 2025-04-11', message: '1 · On a\n1 · On b\n1 · On c' });
});

test('a day to come that was told does not silence those before it', async () => {
  await browser.storage.local.set({ 'notified-day': { newest: '2099-01-01', on: '' } });
  await notifyNewDay();
  await write('2025-04-11', ['a', 'b', 'c']);
  vi.setSystemTime(NOW + DAY_MS);
  await notifyNewDay();
  expect(create).toHaveBeenCalledOnce();
});

test('once a day at most', async () => {
  for (const date of ['2025-04-11', '2025-04-12']) {
    await write(
      date,
      ['a', 'b', 'c'].map((name) => `${name} of ${date}`),
    );
    await notifyNewDay();
  }
  expect(create).toHaveBeenCalledOnce();
  vi.setSystemTime(NOW + DAY_MS);
  await notifyNewDay();
  expect(create).toHaveBeenCalledTimes(2);
});

test('a day that is still being filled is not told yet', async () => {
  await write('2025-04-11', ['a', 'b']);
  await notifyNewDay();
  expect(create).not.toHaveBeenCalled();
  await write('2025-04-11', ['a', 'b', 'c']);
  await notifyNewDay();
  expect(create).toHaveBeenCalledOnce();
});

test('a list that has only begun is not told yet, whatever day it is where the reader is', async () => {
  const begun = writeOf(digestWith('2025-04-11', ['a', 'b', 'c', 'd'], 'live'));
  begun.day.stored!.fetchedAt = Date.parse('2025-04-11T02:00:00Z');
  vi.setSystemTime(begun.day.stored!.fetchedAt);
  await writeDays(await openStore(), [begun], null);
  await notifyNewDay();
  expect(create).not.toHaveBeenCalled();
  begun.day.stored!.fetchedAt = Date.parse('2025-04-11T07:00:00Z');
  vi.setSystemTime(begun.day.stored!.fetchedAt);
  await writeDays(await openStore(), [begun], null);
  await notifyNewDay();
  expect(create).toHaveBeenCalledOnce();
});

test('a day whose top papers nobody voted for, or not known to be, is not told yet', async () => {
  for (const votes of [
    [0, 0, 0],
    [4, 2, null],
  ]) {
    await write('2025-04-11', ['a', 'b', 'c'], votes);
    await notifyNewDay();
  }
  expect(create).not.toHaveBeenCalled();
  await write('2025-04-11', ['a', 'b', 'c'], [0, 4, 0]);
  await notifyNewDay();
  expect(create.mock.calls[0]![1].message).toBe('4 · On b\n0 · On a\n0 · On c');
});

describe('a click', () => {
  test('opens the first paper of the day that was told', async () => {
    const open = vi.spyOn(browser.tabs, 'create').mockResolvedValue({} as never);
    const clear = vi.fn<(id: string) => Promise<boolean>>();
    Object.assign(browser.notifications, { clear });
    await write('2025-04-11', ['a', 'b', 'c'], [1, 4, 2]);
    await notifyNewDay();
    addListener.mock.calls[0]![0](create.mock.calls[0]![0]);
    expect(open).toHaveBeenCalledExactlyOnceWith({ url: 'https://arxiv.org/abs/b' });
    expect(clear).toHaveBeenCalledExactlyOnceWith('https://arxiv.org/abs/b');
  });

  test('is listened for from the start, by one listener; not where the permission is not given', () => {
    openNotifiedPapers();
    openNotifiedPapers();
    expect(new Set(addListener.mock.calls.flat()).size).toBe(1);
    const { notifications } = browser;
    Object.assign(browser, { notifications: undefined });
    expect(openNotifiedPapers).not.toThrow();
    Object.assign(browser, { notifications });
  });
});

test('an older day that comes later is no news', async () => {
  await write('2025-04-09', ['a', 'b', 'c']);
  await notifyNewDay();
  expect(create).not.toHaveBeenCalled();
});

test('nothing is told where the user did not ask for it, or the permission is gone', async () => {
  permitted = false;
  await write('2025-04-11', ['a', 'b', 'c']);
  await notifyNewDay();
  permitted = true;
  await saveSetting('notify', false);
  vi.setSystemTime(NOW + DAY_MS);
  await write('2025-04-12', ['a', 'b', 'c']);
  await notifyNewDay();
  expect(create).not.toHaveBeenCalled();
});

async function write(date: string, ids: string[], votes: (number | null)[] = []): Promise<void> {
  const digest = digestWith(date, ids);
  const papers = digest.papers.map((paper, index) => ({
    ...paper,
    votes: votes[index] === undefined ? 1 : votes[index],
  }));
  await writeDays(await openStore(), [writeOf({ ...digest, papers })], null);
}
