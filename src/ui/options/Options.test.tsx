// @vitest-environment happy-dom
import { render } from 'preact';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { browser } from 'wxt/browser';
import { fakeBrowser } from 'wxt/testing';
import type { StorageReport } from '../../digest/view';
import { onMessage } from '../../messages';
import { loadSettings } from '../../settings';
import { LAST_SYNC_ERROR_KEY, SYNC_STATE_KEY, type SyncState } from '../../sync-state';
import { Options } from './Options';

const CREDIT = {
  name: 'sample_source',
  url: 'https://example.org/source',
  licence: 'CC BY 4.0',
  licenceUrl: 'https://example.org/licence',
  language: 'ko',
} as const;

const stopAnswering: (() => void)[] = [];
const startSync = vi.fn<() => void>();
const eraseAll = vi.fn<() => void>();
let report: StorageReport;

beforeEach(async () => {
  fakeBrowser.reset();
  startSync.mockReset();
  eraseAll.mockReset();
  report = { days: 1296, papers: 14_672, bytes: 10_200_000, newest: '2026-03-03' };
  vi.spyOn(browser.i18n, 'getUILanguage').mockReturnValue('ko-KR');
  vi.spyOn(browser.runtime, 'getManifest').mockReturnValue({ version: '1.2.3' } as never);
  // The overload that vi sees is the one with a callback.
  vi.spyOn(browser.commands, 'getAll').mockReturnValue(
    Promise.resolve([{ name: '_execute_action', shortcut: 'Alt+Shift+D' }]) as never,
  );
  stopAnswering.push(
    onMessage('measureStorage', () => report),
    onMessage('startSync', () => startSync()),
    onMessage('eraseAll', () => eraseAll()),
  );
  await write({ kind: 'idle', lastSuccess: Date.now() - 60_000, unreadable: 2 });
  render(<Options credits={[CREDIT]} />, document.body);
  await vi.waitUntil(() => document.querySelector('[data-field="papers"]')?.textContent.includes('14,672'));
});

afterEach(() => {
  render(null, document.body);
  for (const stop of stopAnswering.splice(0)) stop();
  vi.restoreAllMocks();
});

test('a language chosen is spoken at once, everywhere on the page', async () => {
  expect(document.title).toBe('오늘의 논문 설정');
  expect(one('select[name="language"] option').textContent).toBe('자동 (지금은 한국어)');
  choose('language', 'en');
  await vi.waitFor(() => expect(document.title).toBe('Daily Papers settings'));
  expect(document.documentElement.lang).toBe('en');
  expect(one('select[name="language"] option').textContent).toBe('Automatic (now 한국어)');
  expect(fact('newest')).toBe('Tue, 3 Mar 2026');
  expect(fact('last-sync')).toContain('2 days could not be read');
});

test('what is stored is said in numbers', () => {
  expect(fact('days')).toBe('1,296일');
  expect(fact('bytes')).toBe('10.2MB');
  expect(fact('newest')).toBe('2026년 3월 3일 (화)');
  expect(fact('last-sync')).toContain('2일은 읽을 수 없어 건너뛰었습니다.');
  expect(fact('last-error')).toBe('없음');
});

test('choices are kept', async () => {
  choose('panel', 'collapsed');
  choose('syncHours', '12');
  one<HTMLInputElement>('input[name="thumbnails"]').click();
  await vi.waitFor(async () =>
    expect(await loadSettings()).toEqual({ language: 'auto', panel: 'collapsed', thumbnails: true, syncHours: 12 }),
  );
});

test('the word on privacy is true with thumbnails too', async () => {
  expect(fact('privacy')).toContain('밖으로 전송되지 않습니다');
  one<HTMLInputElement>('input[name="thumbnails"]').click();
  await vi.waitFor(() => expect(fact('privacy')).toContain('Hugging Face'));
});

test('a sync is started by hand, shown while it runs, and not started twice', async () => {
  one('button[name="sync"]').click();
  await vi.waitFor(() => expect(startSync).toHaveBeenCalledOnce());
  await write({ kind: 'downloading', done: 3, total: 12, lastSuccess: null });
  await vi.waitFor(() => expect(one<HTMLProgressElement>('progress').value).toBe(3));
  one('button[name="sync"]').click();
  report = { ...report, papers: 15_000 };
  await write({ kind: 'idle', lastSuccess: Date.now(), unreadable: 0 });
  await vi.waitFor(() => expect(fact('papers')).toBe('15,000편'));
  expect(startSync).toHaveBeenCalledOnce();
});

test('the last error is said once, in a sentence with its time, and remembered until all is erased', async () => {
  const at = Date.parse('2026-03-04T12:00:00');
  const sentence = '브라우저의 저장 공간이 부족합니다.';
  await browser.storage.local.set({ [LAST_SYNC_ERROR_KEY]: { code: 'disk-full', at } });
  await write({ kind: 'failed', code: 'disk-full', at, retryAt: at + 60_000, attempt: 1, lastSuccess: at - 1 });
  await vi.waitFor(() => expect(one('[data-field="sync-state"]').dataset.state).toBe('failed'));
  expect(fact('last-error')).toMatch(new RegExp(`${sentence}.*2026. 3. 4.`));
  expect(document.body.textContent.split(sentence)).toHaveLength(2);
  await write({ kind: 'idle', lastSuccess: Date.now(), unreadable: 0 });
  await vi.waitFor(() => expect(one('[data-field="sync-state"]').dataset.state).toBe('idle'));
  expect(fact('last-error')).toContain(sentence);
  await browser.storage.local.remove(LAST_SYNC_ERROR_KEY);
  await vi.waitFor(() => expect(fact('last-error')).toBe('없음'));
});

test('a storage that cannot be read leaves no blank page', async () => {
  vi.spyOn(console, 'error').mockImplementation(() => {});
  vi.spyOn(browser.storage.local, 'get').mockRejectedValue(new Error('no'));
  render(null, document.body);
  render(<Options credits={[CREDIT]} />, document.body);
  await vi.waitFor(() => expect(fact('last-error')).toContain('브라우저 저장소를 읽거나 쓸 수 없습니다.'));
  expect(one<HTMLSelectElement>('select[name="language"]').value).toBe('auto');
});

test('erasing asks first, and does nothing when that was not meant', async () => {
  one('button[name="erase"]').click();
  const dialog = one<HTMLDialogElement>('dialog');
  expect(dialog.open).toBe(true);
  one('button[name="erase-cancel"]').click();
  expect(dialog.open).toBe(false);
  one('button[name="erase"]').click();
  expect(eraseAll).not.toHaveBeenCalled();
  report = { days: 0, papers: 0, bytes: 0, newest: null };
  one('button[name="erase-confirm"]').click();
  await vi.waitFor(() => expect(fact('papers')).toBe('0편'));
  expect(eraseAll).toHaveBeenCalledOnce();
  expect(dialog.open).toBe(false);
});

test('what could not be done is said', async () => {
  vi.spyOn(console, 'error').mockImplementation(() => {});
  startSync.mockRejectedValueOnce(new Error('no'));
  one('button[name="sync"]').click();
  await vi.waitFor(() => expect(one('[role="alert"]').textContent).toContain('처리하지 못했습니다.'));
});

test('source, licence, version and shortcut are named', async () => {
  expect([...document.querySelectorAll('[data-field="source"] a')].map((link) => link.getAttribute('href'))).toEqual([
    'https://example.org/source',
    'https://example.org/licence',
  ]);
  expect(fact('version')).toBe('1.2.3');
  await vi.waitFor(() => expect(fact('shortcut')).toContain('Alt+Shift+D'));
});

function write(state: SyncState): Promise<void> {
  return browser.storage.local.set({ [SYNC_STATE_KEY]: state });
}

function choose(name: string, value: string): void {
  const select = one<HTMLSelectElement>(`select[name="${name}"]`);
  select.value = value;
  select.dispatchEvent(new Event('change', { bubbles: true }));
}

function fact(name: string): string {
  return one(`[data-field="${name}"]`).textContent;
}

function one<T extends HTMLElement = HTMLElement>(selector: string): T {
  const found = document.querySelector<T>(selector);
  if (!found) throw new Error(`Nothing is ${selector}`);
  return found;
}
