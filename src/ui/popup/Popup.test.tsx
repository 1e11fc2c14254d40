// @vitest-environment happy-dom
import { render } from 'preact';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { browser } from 'wxt/browser';
import { fakeBrowser } from 'wxt/testing';
import type { Credit } from '../../digest/credit';
import type { DigestDate } from '../../digest/digest';
import { dayInUtc } from '../../digest/date';
import type { DayView, TodayList } from '../../digest/view';
import { onMessage } from '../../../tests/unit/on-message';
import type { OpenedPaper, SourceReport } from '../../messages';
import { saveSetting } from '../../settings';
import { SYNC_STATE_KEY, type SyncState } from '../../sync-state';
import { Popup } from './Popup';
import { CREDIT, sampleDay } from './sample-day';

const REPORT: SourceReport = {
  credit: CREDIT,
  state: { kind: 'new' },
  stored: { days: 0, papers: 0, bytes: 0, newest: null },
};

const LIVE: Credit = { ...CREDIT, id: 'live', language: 'en' };

const stopAnswering: (() => void)[] = [];
const startSync = vi.fn<() => void>();
const openPaper = vi.fn<(id: string) => OpenedPaper>();
let stored: DayView[] = [];
let fetchDay: (date: DigestDate) => Promise<DayView | null>;
let checkToday: () => Promise<TodayList>;

beforeEach(() => {
  fakeBrowser.reset();
  startSync.mockReset();
  openPaper.mockReset().mockReturnValue({ kind: 'absent' });
  stored = [];
  fetchDay = () => Promise.resolve(null);
  checkToday = () => Promise.resolve(todayOf());
  vi.spyOn(browser.i18n, 'getUILanguage').mockReturnValue('ko-KR');
  showTab(null);
  const find = (date: DigestDate | null) => stored.find((day) => date === null || day.date === date) ?? null;
  stopAnswering.push(
    onMessage('openDay', ({ data }) => find(data)),
    onMessage('fetchDay', ({ data }) => fetchDay(data)),
    onMessage('checkToday', () => checkToday()),
    onMessage('listSources', () => [REPORT]),
    onMessage('listDays', () => stored.map(({ date }) => date)),
    onMessage('startSync', () => startSync()),
    onMessage('openPaper', ({ data }) => openPaper(data)),
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
  await vi.waitFor(() => expect(screen()).toBe('first-minute'));
  stored = [dayOf()];
  await write({ kind: 'downloading', done: 1, total: 3, lastSuccess: null });
  await vi.waitFor(() => expect(date()).toBe('2023-05-09'));
  expect(state()).toBe('downloading');
  stored = [dayOf({ date: '2023-05-10' }), ...stored];
  await write({ kind: 'idle', lastSuccess: Date.now(), unreadable: 0, failedSources: [] });
  await vi.waitFor(() => expect(date()).toBe('2023-05-10'));
  expect(state()).toBe('idle');
  await vi.waitFor(() => expect(document.querySelectorAll('option:not(.not-stored)')).toHaveLength(2));
});

test('a day that the user opened stays when a sync ends', async () => {
  stored = [dayOf({ earlier: '2023-05-08' }), dayOf({ date: '2023-05-08' })];
  await write({ kind: 'listing', lastSuccess: 1 });
  open();
  await vi.waitFor(() => expect(date()).toBe('2023-05-09'));
  document.querySelector<HTMLElement>('button[aria-label="이전 날"]')!.click();
  await vi.waitFor(() => expect(date()).toBe('2023-05-08'));
  stored = [stored[0]!, { ...stored[1]!, papers: [] }];
  await write({ kind: 'idle', lastSuccess: 2, unreadable: 0, failedSources: [] });
  await vi.waitFor(() => expect(document.querySelectorAll('[data-arxiv-id]')).toHaveLength(0));
  expect(date()).toBe('2023-05-08');
});

test('a day that is not stored is waited for, shown, and from then on among the stored ones', async () => {
  stored = [dayOf({ earlier: null })];
  const { answer, give } = held();
  fetchDay = () => answer;
  open();
  await vi.waitFor(() => expect(options()).toHaveLength(1));
  document.querySelector<HTMLElement>('button[aria-label="이전 날"]')!.click();
  await vi.waitFor(() => expect(screen()).toBe('fetching'));
  expect(date()).toBe('2023-05-08');
  const fetched = dayOf({ date: '2023-05-08', earlier: null, later: '2023-05-09' });
  stored = [...stored, fetched];
  give(fetched);
  await vi.waitFor(() => expect(document.querySelectorAll('[data-arxiv-id]')).toHaveLength(3));
  await vi.waitFor(() => expect(options()).toHaveLength(2));
});

test('a day without a list is said, one that could not be fetched too, and is tried again', async () => {
  vi.spyOn(console, 'warn').mockImplementation(() => {});
  stored = [dayOf({ earlier: null })];
  open();
  await vi.waitFor(() => expect(options()).toHaveLength(1));
  document.querySelector<HTMLElement>('button[aria-label="이전 날"]')!.click();
  await vi.waitFor(() => expect(screen()).toBe('empty'));
  fetchDay = () => Promise.reject(new Error('offline'));
  document.querySelector<HTMLElement>('button[aria-label="이전 날"]')!.click();
  await vi.waitFor(() => expect(screen()).toBe('unfetched'));
  expect(date()).toBe('2023-05-05');
  fetchDay = (asked) => Promise.resolve(dayOf({ date: asked }));
  document.querySelector<HTMLElement>('.empty button')!.click();
  await vi.waitFor(() => expect(screen()).toBeUndefined());
  expect(date()).toBe('2023-05-05');
});

test('an older day without its live part is shown at once, and again with it', async () => {
  stored = [dayOf(), dayOf({ date: '2023-05-08', later: '2023-05-09' })];
  const { answer, give } = held();
  const asked = vi.fn<(date: DigestDate) => void>();
  fetchDay = (day) => (asked(day), answer);
  open();
  await vi.waitFor(() => expect(date()).toBe('2023-05-09'));
  document.querySelector<HTMLElement>('button[aria-label="이전 날"]')!.click();
  await vi.waitFor(() => expect(asked).toHaveBeenCalledExactlyOnceWith('2023-05-08'));
  expect([date(), rows()]).toEqual(['2023-05-08', 3]);
  give({ ...stored[1]!, papers: stored[1]!.papers.slice(0, 2), credits: [CREDIT, LIVE] });
  await vi.waitFor(() => expect(rows()).toBe(2));
});

test.each([
  ['fails', () => Promise.reject(new Error('offline'))],
  ['finds nothing', () => Promise.resolve(null)],
])('an older day stays as it is stored where asking for its live part %s', async (_, answer) => {
  vi.spyOn(console, 'warn').mockImplementation(() => {});
  stored = [dayOf(), dayOf({ date: '2023-05-08', later: '2023-05-09' })];
  const asked = vi.fn<() => void>();
  fetchDay = () => (asked(), answer());
  await openEarlier();
  await vi.waitFor(() => expect(asked).toHaveBeenCalledOnce());
  await browser.storage.local.get();
  expect([screen(), rows()]).toEqual([undefined, 3]);
});

test('a day that has its live part is not asked for, nor is one that nobody picked', async () => {
  stored = [dayOf({ later: '2023-05-10' }), dayOf({ date: '2023-05-08', later: '2023-05-09', isLive: true })];
  const asked = vi.fn<() => void>();
  fetchDay = () => (asked(), Promise.resolve(null));
  await openEarlier();
  await vi.waitFor(() => expect(date()).toBe('2023-05-08'));
  await browser.storage.local.get();
  expect(asked).not.toHaveBeenCalled();
});

test('the live part of a day that is in hand leaves its papers in their order', async () => {
  stored = [dayOf(), dayOf({ date: '2023-05-08', later: '2023-05-09' })];
  const { answer, give } = held();
  fetchDay = () => answer;
  await openEarlier();
  await vi.waitFor(() => expect(date()).toBe('2023-05-08'));
  const before = order();
  document.querySelectorAll<HTMLElement>('a[data-row]')[1]!.focus();
  const [first, second, third] = stored[1]!.papers;
  give({ ...stored[1]!, isLive: true, papers: [{ ...third!, votes: 99 }, second!, first!] });
  await vi.waitFor(() => expect(votes()).toContain('99'));
  expect(order()).toEqual(before);
});

test('an answer that comes after another day was opened is not shown', async () => {
  stored = [dayOf({ earlier: null })];
  const { answer, give } = held();
  fetchDay = () => answer;
  open();
  await vi.waitFor(() => expect(options()).toHaveLength(1));
  document.querySelector<HTMLElement>('button[aria-label="이전 날"]')!.click();
  await vi.waitFor(() => expect(screen()).toBe('fetching'));
  document.querySelector<HTMLElement>('button[aria-label="다음 날"]')!.click();
  await vi.waitFor(() => expect(screen()).toBeUndefined());
  give(dayOf({ date: '2023-05-08' }));
  await answer;
  await browser.storage.local.get();
  expect(date()).toBe('2023-05-09');
});

describe('today’s list', () => {
  const idle: SyncState = { kind: 'idle', lastSuccess: 1, unreadable: 0, failedSources: [] };

  // An early Wednesday: what is said of a list depends on day and hour.
  beforeEach(() => vi.useFakeTimers({ toFake: ['Date'], now: Date.parse('2026-03-04T04:00Z') }));
  afterEach(() => vi.useRealTimers());

  /** Opens the popup on a stored day; what is known of today comes when the test gives it. */
  async function openBeforeAnswer(): Promise<(today: TodayList) => void> {
    stored = [dayOf()];
    const { answer, give } = held<TodayList>();
    checkToday = () => answer;
    await write(idle);
    open();
    await vi.waitFor(() => expect(rows()).toBe(3));
    return give;
  }

  test('is asked for beside what is stored, which is shown meanwhile', async () => {
    stored = [dayOf()];
    const { answer, give } = held<TodayList>();
    checkToday = () => answer;
    await write(idle);
    open();
    await vi.waitFor(() => expect(notice()).toBe('checking'));
    expect([date(), rows()]).toEqual(['2023-05-09', 3]);
    give(todayOf({ papers: 1, isFilling: true }));
    await vi.waitFor(() => expect(notice()).toBe('filling'));
    expect(date()).toBe('2023-05-09');
  });

  test('is shown as soon as it is whole', async () => {
    const give = await openBeforeAnswer();
    const today = dayInUtc(Date.now());
    stored = [dayOf({ date: today, papers: stored[0]!.papers.slice(0, 2) }), ...stored];
    give(todayOf({ papers: 2 }));
    await vi.waitFor(() => expect([date(), rows(), notice()]).toEqual([today, 2, undefined]));
  });

  test('takes nobody away from a list that is in hand: it is offered, and one click away', async () => {
    const give = await openBeforeAnswer();
    document.querySelector<HTMLElement>('a[data-row]')!.focus();
    const today = dayInUtc(Date.now());
    stored = [dayOf({ date: today, papers: stored[0]!.papers.slice(0, 2) }), ...stored];
    give(todayOf({ papers: 2 }));
    await vi.waitFor(() => expect([date(), notice()]).toEqual(['2023-05-09', 'out']));
    document.querySelector<HTMLElement>('[data-field="notice"] button')!.click();
    await vi.waitFor(() => expect(date()).toBe(today));
  });

  test('brings fresh votes; papers of a list that the reader is busy with keep their order', async () => {
    const give = await openBeforeAnswer();
    const before = order();
    const focus = document.querySelectorAll<HTMLElement>('a[data-row]')[1]!;
    focus.focus();
    const [first, second, third] = stored[0]!.papers;
    stored = [dayOf({ papers: [{ ...third!, votes: 99 }, first!, second!] })];
    give(todayOf());
    await vi.waitFor(() => expect(votes()).toEqual(['21', '0', '99']));
    expect(order()).toEqual(before);
    expect(document.activeElement).toBe(focus);
  });

  test('is not asked for while a sync runs, which does that, and then is known', async () => {
    stored = [dayOf()];
    const asked = vi.fn<() => void>();
    checkToday = () => (asked(), Promise.resolve(todayOf({ answeredAt: Date.now() })));
    await write({ kind: 'downloading', done: 1, total: 3, lastSuccess: 1 });
    open();
    await vi.waitFor(() => expect(rows()).toBe(3));
    await browser.storage.local.get();
    expect(asked).not.toHaveBeenCalled();
    await write(idle);
    await vi.waitFor(() => expect(asked).toHaveBeenCalledOnce());
  });

  test('is asked for once where it is of the next day already, and the clock of the popup is not', async () => {
    const asked = vi.fn<() => void>();
    const tomorrow = dayInUtc(Date.now() + 86_400_000);
    checkToday = () => (asked(), Promise.resolve(todayOf({ date: tomorrow, answeredAt: Date.now() + 1 })));
    stored = [dayOf()];
    await write(idle);
    open();
    await vi.waitFor(() => expect(asked).toHaveBeenCalledOnce());
    await vi.waitFor(() => expect(notice()).toBe('newest-stored'));
    await browser.storage.local.get();
    expect(asked).toHaveBeenCalledOnce();
  });

  test('is asked for by nobody while the popup is not seen', async () => {
    vi.spyOn(document, 'visibilityState', 'get').mockReturnValue('hidden');
    stored = [dayOf()];
    const asked = vi.fn<() => void>();
    checkToday = () => (asked(), Promise.resolve(todayOf()));
    await write(idle);
    open();
    await vi.waitFor(() => expect(rows()).toBe(3));
    await browser.storage.local.get();
    expect(asked).not.toHaveBeenCalled();
  });

  test('that could not be checked leaves everything as it is', async () => {
    vi.spyOn(console, 'warn').mockImplementation(() => {});
    stored = [dayOf()];
    checkToday = () => Promise.reject(new Error('the database does not open'));
    await write(idle);
    open();
    await vi.waitFor(() => expect(notice()).toBe('newest-stored'));
    expect(rows()).toBe(3);
  });
});

test('a source that failed while others did not is called by its name', async () => {
  stored = [dayOf()];
  await write({ kind: 'idle', lastSuccess: Date.now(), unreadable: 0, failedSources: ['sample', 'unknown'] });
  open();
  await vi.waitFor(() =>
    expect(document.querySelector('[data-field="troubled"]')?.textContent).toContain('sample_source, unknown'),
  );
});

test('the language changes at once, page and title too', async () => {
  stored = [dayOf()];
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
  await vi.waitFor(() => expect(screen()).toBe('failed'));
  document.querySelector<HTMLElement>('.sync button')!.click();
  await vi.waitFor(() => expect(startSync).toHaveBeenCalledOnce());
});

test('a background that does not answer is said, not waited for', async () => {
  vi.spyOn(console, 'error').mockImplementation(() => {});
  for (const stop of stopAnswering.splice(0)) stop();
  open();
  await vi.waitFor(() => expect(screen()).toBe('broken'));
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

test('the paper of the tab is looked up again once a day was fetched: it says what the list says', async () => {
  stored = [dayOf()];
  showTab('https://arxiv.org/abs/2603.09999');
  await write({ kind: 'idle', lastSuccess: 1, unreadable: 0, failedSources: [] });
  open();
  await vi.waitFor(() => expect(document.querySelector('.this-paper-none')).not.toBeNull());
  await vi.waitFor(() => expect(notice()).toBe('newest-stored'));
  const before = openPaper.mock.calls.length;
  await browser.storage.local.set({ 'fetched-day': 1 });
  await vi.waitFor(() => expect(openPaper).toHaveBeenCalledTimes(before + 1));
});

test('the paper of an arXiv tab is looked up, of another nothing is asked', async () => {
  stored = [dayOf()];
  showTab('https://arxiv.org/pdf/2603.09999v1');
  open();
  await vi.waitFor(() =>
    expect(document.querySelector('.this-paper-none')?.textContent).toBe('이 탭의 논문은 목록에 없습니다.'),
  );
});

/** Opens the popup, and with it the day before the one it opens on. */
async function openEarlier(): Promise<void> {
  open();
  await vi.waitFor(() => expect(date()).toBe('2023-05-09'));
  document.querySelector<HTMLElement>('button[aria-label="이전 날"]')!.click();
}

/** A day at the beginning of the calendar, so that there are few others to offer. */
function dayOf(change: Partial<DayView> = {}): DayView {
  return sampleDay({ date: '2023-05-09', earlier: '2023-05-08', ...change });
}

/** Of today, without a paper, when nobody has answered. */
function todayOf(change: Partial<TodayList> = {}): TodayList {
  return { date: dayInUtc(Date.now()), papers: 0, isFilling: false, answeredAt: null, ...change };
}

/** An answer that comes when the test gives it. */
function held<T = DayView>(): { answer: Promise<T>; give: (value: T) => void } {
  const gate: { resolve?: (value: T) => void } = {};
  const answer = new Promise<T>((resolve) => (gate.resolve = resolve));
  return { answer, give: (value) => gate.resolve?.(value) };
}

function showTab(url: string | null): void {
  // The overload that vi sees is the one with a callback.
  vi.spyOn(browser.tabs, 'query').mockReturnValue(Promise.resolve(url ? [{ url }] : []) as never);
}

function open(): void {
  render(<Popup surface="tab" />, document.body);
}

function write(state: SyncState): Promise<void> {
  return browser.storage.local.set({ [SYNC_STATE_KEY]: state });
}

const notice = () => document.querySelector<HTMLElement>('[data-field="notice"]')?.dataset.notice;
const order = () => [...document.querySelectorAll<HTMLElement>('[data-arxiv-id]')].map((row) => row.dataset.arxivId);
const votes = () => [...document.querySelectorAll('[data-field="votes"]')].map((count) => count.textContent);
const rows = () => document.querySelectorAll('[data-arxiv-id]').length;
const options = () => document.querySelectorAll('option:not(.not-stored)');
const screen = () => document.querySelector<HTMLElement>('[data-face]')?.dataset.face;
const date = () => document.querySelector('[data-field="date"]')?.getAttribute('datetime');
const state = () => document.querySelector<HTMLElement>('[data-field="sync-state"]')?.dataset.state;
