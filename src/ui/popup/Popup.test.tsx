// @vitest-environment happy-dom
import { render } from 'preact';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { browser } from 'wxt/browser';
import { fakeBrowser } from 'wxt/testing';
import type { DigestDate } from '../../digest/digest';
import type { DayView } from '../../digest/view';
import { onMessage } from '../../messages';
import { saveSetting } from '../../settings';
import { SYNC_STATE_KEY, type SyncState } from '../../sync-state';
import { Popup } from './Popup';
import { sampleDay } from './sample-day';

const stopAnswering: (() => void)[] = [];
const startSync = vi.fn<() => void>();
let stored: DayView[] = [];

beforeEach(() => {
  fakeBrowser.reset();
  startSync.mockReset();
  stored = [];
  vi.spyOn(browser.i18n, 'getUILanguage').mockReturnValue('ko-KR');
  showTab(null);
  const find = (date: DigestDate | null) => stored.find((day) => date === null || day.date === date) ?? null;
  stopAnswering.push(
    onMessage('openDay', ({ data }) => find(data)),
    onMessage('listDays', () => stored.map(({ date }) => date)),
    onMessage('startSync', () => startSync()),
    onMessage('openPaper', () => ({ kind: 'absent' })),
  );
});

afterEach(() => {
  render(null, document.body);
  for (const stop of stopAnswering.splice(0)) stop();
  vi.restoreAllMocks();
});

test('a first sync is followed from nothing to the newest day', async () => {
  await write({ kind: 'listing', lastSuccess: null });
  open();
  await vi.waitFor(() => expect(face()).toBe('first-minute'));
  stored = [sampleDay()];
  await write({ kind: 'downloading', done: 1, total: 3, lastSuccess: null });
  await vi.waitFor(() => expect(date()).toBe('2026-03-03'));
  expect(state()).toBe('downloading');
  stored = [sampleDay({ date: '2026-03-04' }), ...stored];
  await write({ kind: 'idle', lastSuccess: Date.now(), unreadable: 0 });
  await vi.waitFor(() => expect(date()).toBe('2026-03-04'));
  expect(state()).toBe('idle');
  await vi.waitFor(() => expect(document.querySelectorAll('option')).toHaveLength(2));
});

test('a day that the user opened stays when a sync ends', async () => {
  stored = [sampleDay({ earlier: '2026-03-02' }), sampleDay({ date: '2026-03-02' })];
  await write({ kind: 'listing', lastSuccess: 1 });
  open();
  await vi.waitFor(() => expect(date()).toBe('2026-03-03'));
  document.querySelector<HTMLElement>('button[aria-label="이전 날"]')!.click();
  await vi.waitFor(() => expect(date()).toBe('2026-03-02'));
  stored = [stored[0]!, { ...stored[1]!, papers: [] }];
  await write({ kind: 'idle', lastSuccess: 2, unreadable: 0 });
  await vi.waitFor(() => expect(document.querySelectorAll('[data-arxiv-id]')).toHaveLength(0));
  expect(date()).toBe('2026-03-02');
});

test('the language changes at once, page and title too', async () => {
  stored = [sampleDay()];
  open();
  await vi.waitFor(() => expect(document.title).toBe('오늘의 논문'));
  await saveSetting('language', 'en');
  await vi.waitFor(() => expect(document.title).toBe('Daily Papers'));
  expect(document.documentElement.lang).toBe('en');
  expect(document.body.textContent).toContain('Settings');
});

test('a failed sync is tried at once when asked to', async () => {
  const at = Date.now();
  await write({ kind: 'failed', code: 'offline', at, retryAt: at + 60_000, attempt: 1, lastSuccess: null });
  open();
  await vi.waitFor(() => expect(face()).toBe('failed'));
  document.querySelector<HTMLElement>('.sync button')!.click();
  await vi.waitFor(() => expect(startSync).toHaveBeenCalledOnce());
});

test('a background that does not answer is said, not waited for', async () => {
  vi.spyOn(console, 'error').mockImplementation(() => {});
  for (const stop of stopAnswering.splice(0)) stop();
  open();
  await vi.waitFor(() => expect(face()).toBe('broken'));
});

test('a storage that cannot be read is said, and leaves no blank page', async () => {
  vi.spyOn(console, 'error').mockImplementation(() => {});
  vi.spyOn(browser.storage.local, 'get').mockRejectedValue(new Error('no'));
  stored = [sampleDay()];
  open();
  await vi.waitFor(() => expect(date()).toBe('2026-03-03'));
  await vi.waitFor(() => expect(state()).toBe('failed'));
  expect(document.body.textContent).toContain('브라우저 저장소를 읽거나 쓸 수 없습니다.');
});

test('the paper of an arXiv tab is looked up, of another nothing is asked', async () => {
  stored = [sampleDay()];
  showTab('https://arxiv.org/pdf/2603.09999v1');
  open();
  await vi.waitFor(() =>
    expect(document.querySelector('.this-paper-none')?.textContent).toBe('이 탭의 논문은 목록에 없습니다.'),
  );
});

function showTab(url: string | null): void {
  // The overload that vi sees is the one with a callback.
  vi.spyOn(browser.tabs, 'query').mockReturnValue(Promise.resolve(url ? [{ url }] : []) as never);
}

function open(): void {
  render(<Popup place="tab" />, document.body);
}

function write(state: SyncState): Promise<void> {
  return browser.storage.local.set({ [SYNC_STATE_KEY]: state });
}

const face = () => document.querySelector<HTMLElement>('[data-face]')?.dataset.face;
const date = () => document.querySelector('[data-field="date"]')?.getAttribute('datetime');
const state = () => document.querySelector<HTMLElement>('[data-field="sync-state"]')?.dataset.state;
