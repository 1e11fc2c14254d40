// @vitest-environment happy-dom
import { render } from 'preact';
import { act } from 'preact/test-utils';
import { beforeEach, describe, expect, test, vi } from 'vitest';
import { PopupView, type PopupProps } from './PopupView';
import { sampleDay } from './sample-day';

/** Noon of 2026-03-04 in Seoul. */
const NOW = Date.parse('2026-03-04T12:00:00+09:00');
const IDLE = { kind: 'idle', lastSuccess: NOW - 60_000, unreadable: 0 } as const;

beforeEach(() => {
  render(null, document.body);
});

describe('a day', () => {
  test('is a list by votes, each paper with votes, title, first sentence and link', () => {
    draw();
    const rows = all('[data-field="papers"] > [data-arxiv-id]');
    expect(rows.map((row) => row.dataset.arxivId)).toEqual(['2603.00001', '2603.00002', '2603.00003']);
    expect(all('[data-field="papers"] [data-field="votes"]').map((votes) => votes.textContent)).toEqual([
      '21',
      '0',
      '\u2013',
    ]);
    expect(all('a.title').map((link) => link.getAttribute('href'))).toEqual(
      ['2603.00001', '2603.00002', '2603.00003'].map((id) => `https://arxiv.org/abs/${id}`),
    );
    expect(all('a.title').map((link) => link.textContent)).toEqual([
      'The ∼10x Faster Model',
      'An [IDK] Token',
      'Unknown Votes',
    ]);
    expect(all('.lead').map((lead) => [lead.lang, lead.textContent])).toEqual([
      ['ko', '첫 논문의 요약입니다.'],
      ['ko', '둘째 논문의 요약입니다.'],
    ]);
  });

  test.each([
    ['ko', '2026년 3월 3일', '3편', '어제', 'AI가 쓴 요약', '설정'],
    ['en', '3 Mar 2026', '3 papers', 'yesterday', 'in Korean', 'Settings'],
  ] as const)('says in %s of which day it is, how old, and by whom', (language, ...texts) => {
    draw({ language });
    for (const text of texts) expect(document.body.textContent).toContain(text);
    expect(one('[data-field="date"]').getAttribute('datetime')).toBe('2026-03-03');
    expect(all('[data-field="source"] a').map((link) => link.getAttribute('href'))).toEqual([
      'https://example.org/source',
      'https://example.org/licence',
    ]);
  });

  test('that is long past, with nothing after it, says whose silence that is', () => {
    const day = shown({ date: '2025-05-09' });
    draw({ day });
    expect(one('.age').textContent).toContain('299일 전');
    expect(one('.age').textContent).toContain('그 뒤로 새 목록이 올라오지 않았습니다');
    draw({ day, sync: { kind: 'downloading', done: 1, total: 9, lastSuccess: null } });
    expect(one('.age').textContent).toContain('받아 둔 것 중 가장 최근 목록');
    draw({ day: shown({ date: '2025-05-09', later: '2025-05-10' }) });
    expect(one('.age').textContent).toMatch(/299일 전$/);
  });

  test('loads pictures only where the user allowed them', () => {
    draw();
    expect(all('img')).toEqual([]);
    draw({ thumbnails: true });
    expect(all('img').map((image) => image.getAttribute('src'))).toContain(
      'https://cdn-thumbnails.huggingface.co/2603.00001.png',
    );
    expect(all('img').every((image) => image.getAttribute('referrerpolicy') === 'no-referrer')).toBe(true);
  });

  test('loads none from another host than the setting names', () => {
    const [paper] = sampleDay().papers;
    const media = { kind: 'image', url: 'https://pictures.example.org/a.png' } as const;
    draw({ thumbnails: true, day: shown({ papers: [{ ...paper!, media }] }) });
    expect(all('img')).toEqual([]);
  });

  test('can be changed by a step, and by picking one that exists', () => {
    const onOpenDay = vi.fn<(date: string) => void>();
    draw({ onOpenDay, days: ['2026-03-03', '2026-03-02', '2026-02-27'] });
    one('button[aria-label="이전 날"]').click();
    expect(onOpenDay).toHaveBeenLastCalledWith('2026-03-02');
    const later = one<HTMLButtonElement>('button[aria-label="다음 날"]');
    expect([later.getAttribute('aria-disabled'), later.disabled]).toEqual(['true', false]);
    later.click();
    expect(onOpenDay).toHaveBeenCalledOnce();
    expect(all<HTMLOptGroupElement>('optgroup').map((month) => month.label)).toEqual(['2026년 3월', '2026년 2월']);
    const select = one<HTMLSelectElement>('select[name="day"]');
    expect(select.value).toBe('2026-03-03');
    select.value = '2026-02-27';
    select.dispatchEvent(new Event('change', { bubbles: true }));
    expect(onOpenDay).toHaveBeenLastCalledWith('2026-02-27');
  });
});

describe('the paper of the tab', () => {
  const { papers, credit } = sampleDay();
  const paper = {
    ...papers[0]!,
    authors: [],
    sections: [{ label: null, blocks: [{ kind: 'paragraph' as const, text: '이 논문의 요약.' }] }],
  };
  const view = { paper, date: '2026-02-27', rank: 2, total: 24, related: [], credit };

  test('comes first, with its standing and a way to its day', () => {
    const onOpenDay = vi.fn<(date: string) => void>();
    draw({ tabPaper: { kind: 'found', view, settings: SETTINGS }, onOpenDay });
    const card = one('[data-field="this-paper"]');
    expect(card.textContent).toContain('24편 중 2위');
    expect(card.textContent).toContain('이 논문의 요약.');
    expect(all('a[data-row]')[0]!.closest('[data-field="this-paper"]')).toBe(card);
    card.querySelector('button')!.click();
    expect(onOpenDay).toHaveBeenCalledWith('2026-02-27');
  });

  test('is one quiet line where no list has it, and nothing on another tab', () => {
    draw({ tabPaper: { kind: 'absent' }, language: 'en' });
    expect(one('.this-paper-none').textContent).toBe('The paper in this tab is not on any list.');
    draw({ tabPaper: null });
    expect(all('.this-paper-none, [data-field="this-paper"]')).toEqual([]);
  });
});

describe('keys', () => {
  test('move through the rows, which are one stop of the Tab key', () => {
    draw();
    expect(tabStops()).toEqual(['2603.00001']);
    for (const [key, id] of [
      ['ArrowDown', '2603.00001'],
      ['ArrowDown', '2603.00002'],
      ['End', '2603.00003'],
      ['ArrowDown', '2603.00003'],
      ['ArrowUp', '2603.00002'],
      ['Home', '2603.00001'],
    ] as const) {
      press(key);
      expect(focused()).toBe(id);
      expect(tabStops()).toEqual([id]);
    }
  });

  test('lead to the day before and after, and the focus stays in the list', () => {
    const onOpenDay = vi.fn<(date: string) => void>();
    draw({ onOpenDay });
    press('ArrowDown');
    press('ArrowRight');
    expect(onOpenDay).not.toHaveBeenCalled();
    press('ArrowLeft');
    expect(onOpenDay).toHaveBeenCalledExactlyOnceWith('2026-03-02');
    const papers = sampleDay().papers.map((row) => ({ ...row, id: row.id.replace('2603', '2602') }));
    draw({ onOpenDay, day: shown({ date: '2026-03-02', papers }) });
    expect(focused()).toBe('2602.00001');
  });

  test('are left to a field that has the focus', () => {
    const onOpenDay = vi.fn<(date: string) => void>();
    draw({ onOpenDay, days: ['2026-03-03', '2026-03-02'] });
    one('select').focus();
    press('ArrowLeft');
    press('ArrowDown');
    expect(onOpenDay).not.toHaveBeenCalled();
    expect(document.activeElement).toBe(one('select'));
  });

  test('and clicks open a paper; with Ctrl the link does what links do', () => {
    const onOpenPaper = vi.fn<(url: string) => void>();
    draw({ onOpenPaper });
    const link = one('a.title');
    const plain = new MouseEvent('click', { bubbles: true, cancelable: true });
    link.dispatchEvent(plain);
    expect(onOpenPaper).toHaveBeenCalledExactlyOnceWith('https://arxiv.org/abs/2603.00001');
    expect(plain.defaultPrevented).toBe(true);
    const held = new MouseEvent('click', { bubbles: true, cancelable: true, ctrlKey: true });
    let taken: boolean | null = null;
    const last = (event: Event) => {
      taken = event.defaultPrevented;
      event.preventDefault(); // happy-dom would fetch the page
    };
    document.addEventListener('click', last, { once: true });
    link.dispatchEvent(held);
    expect(taken).toBe(false);
    expect(onOpenPaper).toHaveBeenCalledOnce();
  });
});

describe('where there is no day to show', () => {
  const failed = {
    kind: 'failed',
    code: 'offline',
    at: NOW,
    retryAt: NOW + 600_000,
    attempt: 1,
    lastSuccess: null,
  } as const;
  test.each([
    ['nothing-yet', { kind: 'new' }, '아직 받은 목록이 없습니다.', 'Nothing has been downloaded yet.'],
    [
      'first-minute',
      { kind: 'listing', lastSuccess: null },
      '첫 목록을 준비하고 있습니다.',
      'Getting your first list ready.',
    ],
    ['failed', failed, '인터넷에 연결되어 있지 않습니다.', 'You are offline.'],
    ['no-days', IDLE, '보여 드릴 목록이 없습니다.', 'There are no lists to show.'],
  ] as const)('%s has a face of its own in both languages', (face, sync, ko, en) => {
    for (const [language, text] of [
      ['ko', ko],
      ['en', en],
    ] as const) {
      draw({ language, sync, day: { kind: 'none', during: sync } });
      expect(one('[data-face]').dataset.face).toBe(face);
      expect(one('main').textContent).toContain(text);
      expect(all('[data-field="sync-state"]').map((line) => line.dataset.state)).toEqual([sync.kind]);
    }
  });

  test('a failure offers to try at once', () => {
    const onTry = vi.fn<() => void>();
    draw({ sync: failed, day: { kind: 'none', during: failed }, onTry });
    one('.sync button').click();
    expect(onTry).toHaveBeenCalledOnce();
  });

  test('a day that is gone leaves the others to pick from', () => {
    draw({ day: { kind: 'gone' }, days: ['2026-03-02'] });
    expect(one('[data-face]').dataset.face).toBe('gone');
    expect(all('select[name="day"] option').length).toBeGreaterThan(0);
  });

  test('nothing is said before anything is known', () => {
    draw({ day: { kind: 'opening' }, sync: null });
    expect(one('main').textContent).toBe('');
  });
});

const SETTINGS = { language: 'ko', panel: 'open', thumbnails: false, syncHours: 6 } as const;

function shown(change: Parameters<typeof sampleDay>[0] = {}): PopupProps['day'] {
  return { kind: 'shown', view: sampleDay(change) };
}

function nothing(): void {}

function draw(change: Partial<PopupProps> = {}): void {
  const props: PopupProps = {
    language: 'ko',
    thumbnails: false,
    sync: IDLE,
    day: shown(),
    days: [],
    tabPaper: null,
    now: NOW,
    onOpenDay: nothing,
    onTry: nothing,
    onSettings: nothing,
    ...change,
  };
  void act(() => render(<PopupView {...props} />, document.body));
}

function all<T extends HTMLElement = HTMLElement>(selector: string): T[] {
  return [...document.querySelectorAll<T>(selector)];
}

function one<T extends HTMLElement = HTMLElement>(selector: string): T {
  const found = document.querySelector<T>(selector);
  if (!found) throw new Error(`Nothing is ${selector}`);
  return found;
}

function press(key: string): void {
  void act(
    () =>
      void document.activeElement!.dispatchEvent(
        new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true }),
      ),
  );
}

function focused(): string | undefined {
  return document.activeElement?.closest<HTMLElement>('[data-arxiv-id]')?.dataset.arxivId;
}

function tabStops(): (string | undefined)[] {
  const stops = all('a[data-row]').filter((row) => row.tabIndex === 0);
  return stops.map((row) => row.closest<HTMLElement>('[data-arxiv-id]')?.dataset.arxivId);
}
