// @vitest-environment happy-dom
import { render } from 'preact';
import { act } from 'preact/test-utils';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { browser, type Browser } from 'wxt/browser';
import { fakeBrowser } from 'wxt/testing';
import type { StorageReport } from '../../digest/view';
import { onMessage } from '../../../tests/unit/on-message';
import type { OwnSourceError, OwnSourceTrial, SourceReport } from '../../messages';
import { loadSettings, parseSettings, saveSetting } from '../../settings';
import { SOURCE_STATES_KEY } from '../../storage-keys';
import { LAST_SYNC_ERROR_KEY, SYNC_STATE_KEY, type SyncState } from '../../sync-state';
import { Options } from './Options';
import { optionsStrings } from '../../i18n/options';

const HOUR = 3_600_000;
const STORED: StorageReport = { days: 1296, papers: 14_672, bytes: 10_200_000, newest: '2026-03-03' };

const stopAnswering: (() => void)[] = [];
const startSync = vi.fn<() => void>();
const eraseAll = vi.fn<() => void>();
const tryOwnSource = vi.fn<(address: string) => OwnSourceTrial>();
const giveBack = vi.fn<(given: Browser.permissions.Permissions) => Promise<boolean>>();
const ask = vi.fn<(wanted: Browser.permissions.Permissions) => Promise<boolean>>();
let sources: SourceReport[];
let days: string[];

beforeEach(async () => {
  fakeBrowser.reset();
  startSync.mockReset();
  eraseAll.mockReset();
  tryOwnSource.mockReset();
  giveBack.mockReset().mockResolvedValue(true);
  ask.mockReset().mockResolvedValue(true);
  days = [];
  sources = [
    report('one', { kind: 'idle', lastSuccess: Date.now() - HOUR, unreadable: 0, failedSources: [] }),
    report('two', { kind: 'new' }, { days: 0, papers: 0, bytes: 0, newest: null }),
  ];
  vi.spyOn(browser.i18n, 'getUILanguage').mockReturnValue('ko-KR');
  vi.spyOn(browser.runtime, 'getManifest').mockReturnValue({ version: '1.2.3' } as never);
  // The overload that vi sees is the one with a callback.
  vi.spyOn(browser.commands, 'getAll').mockReturnValue(
    Promise.resolve([{ name: '_execute_action', shortcut: 'Alt+Shift+D' }]) as never,
  );
  stopAnswering.push(
    onMessage('listSources', () => sources),
    onMessage('listDays', () => days),
    onMessage('tryOwnSource', ({ data }) => tryOwnSource(data)),
    onMessage('startSync', () => startSync()),
    onMessage('eraseAll', () => eraseAll()),
  );
  await write({ kind: 'idle', lastSuccess: Date.now() - 60_000, unreadable: 2, failedSources: [] });
  const asking = () => vi.fn<(wanted: Browser.permissions.Permissions) => Promise<boolean>>((wanted) => ask(wanted));
  Object.assign(browser.permissions, { request: asking(), contains: asking(), remove: giveBack });
  render(<Options />, document.body);
  await vi.waitUntil(() => document.querySelector('[data-source]'));
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
  expect(of('one', 'newest')).toBe('most recent 3 Mar 2026');
  expect(fact('last-sync')).toContain('2 days could not be read');
});

test('what is stored of all sources is said in numbers, a day that two of them have as one', async () => {
  days = Array.from({ length: 1300 }, () => '2026-03-04');
  sources = [
    sources[0]!,
    report('two', { kind: 'new' }, { days: 20, papers: 40, bytes: 100_000, newest: '2026-03-04' }),
  ];
  await browser.storage.local.set({ [SOURCE_STATES_KEY]: {} });
  await vi.waitFor(() => expect(total('days')).toBe('1,300일'));
  expect(total('papers')).toContain('14,712편');
  expect(total('papers')).toContain('두 출처에 실린 논문은 두 번 셉니다');
  expect(total('newest')).toBe('2026년 3월 4일 (수)');
  expect(fact('bytes')).toBe('10.3MB');
  expect(fact('last-sync')).toContain('2일치 목록은 읽을 수 없어 건너뛰었습니다.');
  expect(fact('last-error')).toBe('없음');
});

test('each source is shown by itself, with what is stored of it, whose it is and on which terms', () => {
  const [first, second] = document.querySelectorAll<HTMLElement>('[data-field="sources"] > [data-source]');
  expect([first!.dataset.source, first!.dataset.state]).toEqual(['one', 'idle']);
  expect([second!.dataset.source, second!.dataset.state]).toEqual(['two', 'new']);
  expect([of('one', 'days'), of('one', 'papers'), of('one', 'newest')]).toEqual([
    '목록 1,296일치',
    '논문 14,672편',
    '최근 목록 2026. 3. 3.',
  ]);
  expect(of('one', 'last-success')).toBe('1시간 전 갱신됨');
  expect([...first!.querySelectorAll('a')].map((link) => link.getAttribute('href'))).toEqual([
    'https://example.org/one',
    'https://example.org/licence',
  ]);
  expect(second!.textContent).toContain('라이선스 표시 없음');
  expect(second!.textContent).toContain('아직 받은 목록이 없습니다.');
});

test('a source that fails says why and what happens next, as soon as it does', async () => {
  const at = Date.now();
  const failed = {
    kind: 'failed',
    code: 'rate-limited',
    at,
    retryAt: at + HOUR,
    attempt: 1,
    lastSuccess: at - HOUR,
  } as const;
  sources = [report('one', failed), sources[1]!];
  await browser.storage.local.set({ [SOURCE_STATES_KEY]: { one: failed } });
  await vi.waitFor(() => expect(one('[data-source="one"]').dataset.state).toBe('failed'));
  expect(of('one', 'error')).toBe('요청 한도에 이르러 잠시 기다려야 합니다.');
  expect(of('one', 'next-try')).toContain('다음 시도: ');
  expect(of('one', 'last-success')).toContain('마지막 성공: ');
});

test('choices are kept', async () => {
  choose('panel', 'collapsed');
  choose('syncHours', '12');
  choose('summaries', 'both');
  one<HTMLInputElement>('input[name="iconVotes"]').click();
  one<HTMLInputElement>('input[name="liveVotes"]').click();
  one<HTMLInputElement>('input[name="thumbnails"]').click();
  await vi.waitFor(async () =>
    expect(await loadSettings()).toEqual({
      ...parseSettings({}),
      panel: 'collapsed',
      thumbnails: true,
      summaries: 'both',
      iconVotes: false,
      liveVotes: true,
      syncHours: 12,
    }),
  );
});

test('the word on privacy is true with thumbnails too', async () => {
  expect(fact('privacy')).toContain('밖으로 전송되지 않습니다');
  // Whatever is turned on: a day is asked for by its date.
  expect(fact('privacy')).toContain('지난 날을 고르면 그날 목록을 날짜만 보내 huggingface.co에');
  one<HTMLInputElement>('input[name="thumbnails"]').click();
  await vi.waitFor(() => expect(fact('privacy')).toContain('Hugging Face'));
});

test('asking for votes says what it sends, before it is on and after', async () => {
  expect(one('#liveVotes-note').textContent).toMatch(/arXiv 번호를 huggingface\.co에/);
  one<HTMLInputElement>('input[name="liveVotes"]').click();
  await vi.waitFor(() => expect(fact('privacy')).toContain('논문의 번호를 huggingface.co에 보냅니다'));
  expect(fact('privacy')).not.toContain('밖으로 전송되지 않습니다');
});

test('notifications are turned on once the browser allowed them, which is asked in the click', async () => {
  const box = one<HTMLInputElement>('input[name="notify"]');
  box.click();
  expect(browser.permissions.request).toHaveBeenCalledExactlyOnceWith({ permissions: ['notifications'] });
  await vi.waitFor(async () => expect((await loadSettings()).notify).toBe(true));
  await vi.waitFor(() => expect(box.checked).toBe(true));
  box.click();
  await vi.waitFor(async () => expect((await loadSettings()).notify).toBe(false));
  expect(browser.permissions.request).toHaveBeenCalledOnce();
});

test('a choice of another browser that this one does not allow is shown as off, and can be turned on', async () => {
  ask.mockResolvedValue(false);
  await saveSetting('notify', true);
  await vi.waitFor(() => expect(browser.permissions.contains).toHaveBeenCalled());
  const box = one<HTMLInputElement>('input[name="notify"]');
  expect(box.checked).toBe(false);
  ask.mockResolvedValue(true);
  box.click();
  await vi.waitFor(() => expect(box.checked).toBe(true));
  expect((await loadSettings()).notify).toBe(true);
});

test('notifications stay off where the browser did not allow them, and that is said', async () => {
  ask.mockResolvedValue(false);
  const box = one<HTMLInputElement>('input[name="notify"]');
  box.click();
  await vi.waitFor(() => expect(one('#notify ~ .refused').textContent).toContain('허용하지 않아'));
  expect(box.checked).toBe(false);
  expect((await loadSettings()).notify).toBe(false);
});

describe('a source of the user’s own', () => {
  const FOUND: OwnSourceTrial = { ok: true, days: 1357, papers: 14, newest: '2026-03-02' };

  test('is tried, shown, and only then saved', async () => {
    tryOwnSource.mockReturnValue(FOUND);
    expect(save().disabled).toBe(true);
    await type(' https://github.com/owner/fork ');
    one('button[name="tryOwnSource"]').click();
    await vi.waitFor(() => expect(outcome()).toContain('목록 1,357일치를 찾았습니다.'));
    expect(outcome()).toContain('2026년 3월 2일');
    expect(outcome()).toContain('14편');
    expect(ask).not.toHaveBeenCalled();
    expect(tryOwnSource).toHaveBeenCalledExactlyOnceWith('https://github.com/owner/fork');
    expect((await loadSettings()).ownSource).toBe('');
    save().click();
    await vi.waitFor(() => expect(outcome()).toContain('저장했습니다.'));
    expect((await loadSettings()).ownSource).toBe('https://github.com/owner/fork');
    expect(save().disabled).toBe(true);
  });

  test('that was found cannot be saved under another address', async () => {
    tryOwnSource.mockReturnValue(FOUND);
    await type('https://github.com/owner/fork');
    one('button[name="tryOwnSource"]').click();
    await vi.waitFor(() => expect(save().disabled).toBe(false));
    await type('https://github.com/owner/other');
    expect(save().disabled).toBe(true);
    expect(outcome()).toBe('');
  });

  test('on another host is fetched only where the browser allows it, which is asked in the click', async () => {
    ask.mockResolvedValue(false);
    await type('https://digests.example.org/papers');
    one('button[name="tryOwnSource"]').click();
    expect(ask).toHaveBeenCalledExactlyOnceWith({ origins: ['https://digests.example.org/*'] });
    await vi.waitFor(() => expect(outcome()).toContain('digests.example.org에서 받아 올 권한이 없습니다.'));
    expect(tryOwnSource).not.toHaveBeenCalled();
    ask.mockResolvedValue(true);
    tryOwnSource.mockReturnValue(FOUND);
    one('button[name="tryOwnSource"]').click();
    await vi.waitFor(() => expect(save().disabled).toBe(false));
  });

  test('in use can be removed, and its host is given back', async () => {
    expect(document.querySelector('button[name="removeOwnSource"]')).toBeNull();
    await saveSetting('ownSource', 'https://digests.example.org/papers');
    await vi.waitFor(() =>
      expect(one<HTMLInputElement>('input[name="ownSource"]').value).toBe('https://digests.example.org/papers'),
    );
    one('button[name="removeOwnSource"]').click();
    await vi.waitFor(() => expect(outcome()).toBe('삭제했습니다.'));
    expect((await loadSettings()).ownSource).toBe('');
    expect(giveBack).toHaveBeenCalledExactlyOnceWith({ origins: ['https://digests.example.org/*'] });
  });

  test.each(Object.keys(optionsStrings.ko.ownSourceErrors) as OwnSourceError[])(
    '%s is said in both languages',
    async (code) => {
      tryOwnSource.mockReturnValue({ ok: false, code, host: 'example.org' });
      await type('https://github.com/owner/repo');
      one('button[name="tryOwnSource"]').click();
      const { ko, en } = optionsStrings;
      await vi.waitFor(() => expect(outcome()).toBe(ko.ownSourceErrors[code]('example.org')));
      choose('language', 'en');
      await vi.waitFor(() => expect(outcome()).toBe(en.ownSourceErrors[code]('example.org')));
      expect(save().disabled).toBe(true);
      expect(one('input[name="ownSource"]').getAttribute('aria-invalid')).toBe('true');
    },
  );

  test('that could not even be tried is said, and can be tried again', async () => {
    vi.spyOn(console, 'error').mockImplementation(() => {});
    tryOwnSource.mockImplementationOnce(() => {
      throw new Error('no');
    });
    await type('https://github.com/owner/repo');
    one('button[name="tryOwnSource"]').click();
    await vi.waitFor(() => expect(one('[role="alert"]').textContent).toContain('처리하지 못했습니다.'));
    tryOwnSource.mockReturnValue(FOUND);
    one('button[name="tryOwnSource"]').click();
    await vi.waitFor(() => expect(save().disabled).toBe(false));
  });

  test('is not tried without an address', () => {
    one('button[name="tryOwnSource"]').click();
    expect(tryOwnSource).not.toHaveBeenCalled();
    expect(outcome()).toBe('');
  });
});

test('a sync is started by hand, shown while it runs, and not started twice', async () => {
  one('button[name="sync"]').click();
  await vi.waitFor(() => expect(startSync).toHaveBeenCalledOnce());
  await write({ kind: 'downloading', done: 3, total: 12, lastSuccess: null });
  await vi.waitFor(() => expect(one<HTMLProgressElement>('progress').value).toBe(3));
  one('button[name="sync"]').click();
  sources = [{ ...sources[0]!, stored: { ...STORED, papers: 15_000 } }];
  await write({ kind: 'idle', lastSuccess: Date.now(), unreadable: 0, failedSources: [] });
  await vi.waitFor(() => expect(of('one', 'papers')).toBe('논문 15,000편'));
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
  await write({ kind: 'idle', lastSuccess: Date.now(), unreadable: 0, failedSources: [] });
  await vi.waitFor(() => expect(one('[data-field="sync-state"]').dataset.state).toBe('idle'));
  expect(fact('last-error')).toContain(sentence);
  await browser.storage.local.remove(LAST_SYNC_ERROR_KEY);
  await vi.waitFor(() => expect(fact('last-error')).toBe('없음'));
});

test('a storage that cannot be read leaves no blank page', async () => {
  vi.spyOn(console, 'error').mockImplementation(() => {});
  vi.spyOn(browser.storage.local, 'get').mockRejectedValue(new Error('no'));
  render(null, document.body);
  render(<Options />, document.body);
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
  sources = [sources[1]!];
  one('button[name="erase-confirm"]').click();
  await vi.waitFor(() => expect(fact('bytes')).toBe('0kB'));
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
    'https://example.org/one',
    'https://example.org/licence',
    'https://example.org/two',
  ]);
  expect(fact('version')).toBe('1.2.3');
  await vi.waitFor(() => expect(fact('shortcut')).toContain('Alt+Shift+D'));
});

function report(id: string, state: SyncState, stored = STORED): SourceReport {
  const licence = id === 'one' ? { name: 'CC BY 4.0', url: 'https://example.org/licence' } : null;
  const credit = {
    id,
    name: `source_${id}`,
    url: `https://example.org/${id}`,
    licence,
    language: 'ko' as const,
    trust: 0,
  };
  return { credit, state, stored };
}

/** The sources above have fields of the same names. */
function total(field: string): string {
  return one(`[data-field="stored"] [data-field="${field}"]`).textContent;
}

function of(source: string, field: string): string {
  return one(`[data-source="${source}"] [data-field="${field}"]`).textContent;
}

async function type(address: string): Promise<void> {
  const input = one<HTMLInputElement>('input[name="ownSource"]');
  await act(() => {
    input.value = address;
    input.dispatchEvent(new Event('input', { bubbles: true }));
  });
}

function save(): HTMLButtonElement {
  return one('button[name="saveOwnSource"]');
}

function outcome(): string {
  return fact('own-source');
}

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
