// @vitest-environment happy-dom
import { render } from 'preact';
import { expect, test, vi } from 'vitest';
import { SYNC_ERROR_CODES, type SyncState } from '../../sync-state';
import { SyncStatus } from './SyncStatus';
import { syncStrings } from '../../i18n/sync';

const NOW = Date.parse('2026-03-04T12:00:00+09:00');
const HOUR = 3_600_000;

test.each([
  [{ kind: 'new' }, '아직 받은 목록이 없습니다.', 'Nothing has been downloaded yet.'],
  [
    { kind: 'idle', lastSuccess: NOW - 3 * HOUR, unreadable: 0, failedSources: [] },
    '3시간 전 갱신됨',
    'Updated 3 hours ago',
  ],
  [{ kind: 'idle', lastSuccess: NOW - 59_000, unreadable: 0, failedSources: [] }, '방금 갱신됨', 'Updated just now'],
  [{ kind: 'listing', lastSuccess: null }, '새 목록이 있는지 확인하고 있습니다.', 'Checking for new lists.'],
  [
    { kind: 'downloading', done: 1128, total: 2357, lastSuccess: null },
    '2,357일 중 1,128일 받음',
    '1,128 of 2,357 days downloaded',
  ],
] satisfies [SyncState, string, string][])('%o has its sentence in both languages', (state, ko, en) => {
  expect(draw(state, 'ko').textContent).toContain(ko);
  expect(draw(state, 'en').textContent).toContain(en);
  expect(draw(state, 'en').querySelector('[data-field="sync-state"]')?.getAttribute('data-state')).toBe(state.kind);
});

test.each(SYNC_ERROR_CODES)('%s has a sentence of its own in both languages, and says what is next', (code) => {
  const state = failed(code, NOW + 2 * 60_000);
  for (const language of ['ko', 'en'] as const) {
    const others = SYNC_ERROR_CODES.filter((other) => other !== code).map(
      (other) => syncStrings[language].errors[other],
    );
    const text = draw(state, language).textContent;
    expect(text).toContain(syncStrings[language].errors[code]);
    expect(others.filter((other) => text.includes(other))).toEqual([]);
    expect(text).toMatch(language === 'ko' ? /다음 시도: .*\d:02/ : /Next try: .*\d:02/);
  }
});

test('a time of the next try that has passed is not named', () => {
  expect(draw(failed('offline', NOW - 1), 'ko').textContent).toContain('곧 다시 시도합니다.');
});

test('the bar says how far a download is, and nothing before that is known', () => {
  expect(bar({ kind: 'downloading', done: 3, total: 12, lastSuccess: null })?.value).toBe(3);
  expect(bar({ kind: 'downloading', done: 3, total: 12, lastSuccess: null })?.max).toBe(12);
  expect(bar({ kind: 'listing', lastSuccess: null })?.hasAttribute('value')).toBe(false);
  expect(bar({ kind: 'idle', lastSuccess: NOW, unreadable: 0, failedSources: [] })).toBeNull();
});

test('a failed sync can be tried again at once', () => {
  const onTry = vi.fn<() => void>();
  draw(failed('offline', NOW), 'ko', onTry).querySelector('button')?.click();
  expect(onTry).toHaveBeenCalledOnce();
});

test('the count is not announced, the stage is', () => {
  const page = draw({ kind: 'downloading', done: 3, total: 12, lastSuccess: null }, 'en');
  expect(page.querySelector('output')?.textContent).toBe('Downloading lists.');
});

function failed(code: (typeof SYNC_ERROR_CODES)[number], retryAt: number): SyncState {
  return { kind: 'failed', code, at: NOW - HOUR, retryAt, attempt: 1, lastSuccess: null };
}

function bar(state: SyncState): HTMLProgressElement | null {
  return draw(state, 'ko').querySelector('progress');
}

function draw(state: SyncState, language: 'ko' | 'en', onTry = () => {}): HTMLElement {
  const page = document.createElement('div');
  render(<SyncStatus state={state} language={language} now={NOW} onTry={onTry} />, page);
  return page;
}
