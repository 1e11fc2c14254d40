// @vitest-environment happy-dom
import { render } from 'preact';
import { act } from 'preact/test-utils';
import { beforeEach, describe, expect, test, vi } from 'vitest';
import type { MergedPaper } from '../../digest/merge';
import { paperView, type ReadableLead } from '../../digest/view';
import { parseSettings } from '../../settings';
import type { SyncState } from '../../sync-state';
import { PopupView, type PopupProps } from './PopupView';
import { CREDIT, sampleDay } from './sample-day';

/** Noon of 2026-03-04 in Seoul. */
const NOW = Date.parse('2026-03-04T12:00:00+09:00');
const IDLE = { kind: 'idle', lastSuccess: NOW - 60_000, unreadable: 0, failedSources: [] } satisfies SyncState;

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
    ['ko', '2026년 3월 3일', '3편', '어제 · 추천 수 3시간 전 기준', 'AI가 쓴 요약', '설정'],
    ['en', '3 Mar 2026', '3 papers', 'yesterday · votes as of 3 hours ago', 'Summaries by AI', 'Settings'],
  ] as const)('says in %s of which day it is, of when its votes are, and by whom', (language, ...texts) => {
    const asOf = NOW - 3 * 3_600_000;
    draw({ language, day: shown({ counted: { from: asOf, to: asOf }, ranking: { total: 3, asOf } }) });
    for (const text of texts) expect(document.body.textContent).toContain(text);
    expect(one('[data-field="as-of"]').textContent).toBe(texts[2]);
    expect(one('[data-field="date"]').getAttribute('datetime')).toBe('2026-03-03');
  });

  test('of which no votes are known says how old the list is alone', () => {
    draw({ day: shown({ date: '2025-05-09', counted: null }) });
    expect(one('[data-field="as-of"]').textContent).toBe('9개월 전');
  });

  test('names every source it was made from, and says where one states no licence', () => {
    const other = { ...CREDIT, id: 'other', name: 'other_source', url: 'https://example.org/other', licence: null };
    for (const [language, none] of [
      ['ko', '라이선스 표시 없음'],
      ['en', 'no licence stated'],
    ] as const) {
      draw({ language, day: shown({ credits: [CREDIT, other] }) });
      expect(all('[data-field="source"] p').map((line) => line.textContent)).toEqual([
        expect.any(String),
        'sample_source (CC BY 4.0)',
        `other_source (${none})`,
      ]);
      expect(all('[data-field="source"] a').map((link) => link.getAttribute('href'))).toEqual([
        'https://example.org/source',
        'https://example.org/licence',
        'https://example.org/other',
      ]);
    }
  });

  test.each([
    ['ko', 'auto', ['ko', 'ko', 'en']],
    ['en', 'auto', ['en', 'ko', 'en']],
    ['en', 'ko', ['ko', 'ko', 'en']],
    ['ko', 'en', ['en', 'ko', 'en']],
    ['en', 'both', ['ko', 'ko', 'en']],
  ] as const)(
    'in %s with summaries in %s shows those, and the other where there are none',
    (language, summaries, langs) => {
      const [both, korean, neither] = sampleDay().papers;
      const papers = [
        { ...both!, leads: [...both!.leads, inEnglish('A sentence.')] },
        korean!,
        { ...neither!, leads: [inEnglish('Another sentence.')] },
      ];
      draw({ language, summaries, day: shown({ papers }) });
      expect(all('.lead').map((lead) => lead.lang)).toEqual(langs);
      expect(all('.lead').map((lead) => /[가-힣]/.test(lead.textContent))).toEqual(langs.map((lang) => lang === 'ko'));
    },
  );

  test('whose order is of another time than its votes says what was counted when', () => {
    const ranking = { total: 3, asOf: NOW - 26 * 3_600_000 };
    const counted = { from: ranking.asOf, to: NOW };
    draw({ day: shown({ ranking, counted }) });
    expect(one('[data-field="as-of"]').textContent).toContain('순위는 어제, 추천 수는 어제~방금 기준');
    draw({ day: shown({ ranking, counted }), language: 'en' });
    expect(one('[data-field="as-of"]').textContent).toContain('rank as of yesterday, votes as of yesterday–now');
  });

  test('shows beside a rank the count that it comes from, where that is not the one above', () => {
    const [first, ...others] = sampleDay().papers;
    const papers = [{ ...first!, votes: 120, rank: { position: 1, votes: 21 } }, ...others];
    draw({ day: shown({ papers }) });
    expect(all('[data-field="ranked-with"]').map((count) => count.textContent)).toEqual(['(21)']);
    expect(one('[data-field="ranked-with"]').parentElement!.title).toBe('순위 산정 당시 추천 21');
  });

  test('ranks each paper as its badge does, but for those that have none', () => {
    const [first, second, third] = sampleDay().papers;
    draw({ day: shown({ papers: [first!, second!, { ...third!, rank: null }], ranking: { total: 2, asOf: NOW } }) });
    expect(
      all('[data-field="papers"] > *').map((row) => row.querySelector('[data-field="rank"]')?.textContent),
    ).toEqual(['1/2', '2/2', undefined]);
    expect(all('.counts .rank')[0]!.title).toBe('2편 중 1위');
  });

  test('has a note on today’s list where the popup opens on it, and on no other day', () => {
    const today = { date: '2026-03-04', papers: 0, isFilling: false, answeredAt: NOW };
    draw({ home: '2026-03-03', today });
    expect(one('[data-field="notice"]').textContent).toBe('오늘 목록은 아직 나오지 않았습니다.');
    draw({ home: '2026-03-02', today });
    expect(all('[data-field="notice"]')).toEqual([]);
    draw({ home: '2026-03-04', today, day: shown({ date: '2026-03-04' }) });
    expect(all('[data-field="notice"]')).toEqual([]);
  });

  test.each([
    ['filling', { papers: 1, isFilling: true }, '오늘 목록이 올라오기 시작했습니다(1편). 보기'],
    ['out', { papers: 9, isFilling: false }, '오늘 목록이 나왔습니다. 보기'],
  ])('leads to a list of today that is %s', (kind, known, text) => {
    const onOpenDay = vi.fn<(date: string) => void>();
    draw({ home: '2026-03-03', today: { date: '2026-03-04', answeredAt: NOW, ...known }, onOpenDay });
    expect(one('[data-field="notice"]').dataset['notice']).toBe(kind);
    expect(one('[data-field="notice"]').textContent).toBe(text);
    one('[data-field="notice"] button').click();
    expect(onOpenDay).toHaveBeenCalledExactlyOnceWith('2026-03-04');
  });

  test('names in one line the sources that failed while others did not', () => {
    draw();
    expect(all('[data-field="troubled"]')).toEqual([]);
    draw({ failedSources: ['one_source', 'other_source'] });
    expect(one('[data-field="troubled"]').textContent).toBe('새로 받지 못한 출처: one_source, other_source');
    draw({ failedSources: ['one_source'], language: 'en' });
    expect(one('[data-field="troubled"]').textContent).toBe('Could not be updated: one_source');
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
    const months = all<HTMLOptGroupElement>('optgroup').map((month) => month.label);
    expect([...months.slice(0, 2), months.at(-1)]).toEqual(['2026년 3월', '2026년 2월', '2023년 5월']);
    const select = one<HTMLSelectElement>('select[name="day"]');
    expect(select.value).toBe('2026-03-03');
    pick('2026-02-27');
    expect(onOpenDay).toHaveBeenLastCalledWith('2026-02-27');
  });

  test('offers older weekdays too, marked as not stored, in the list and beyond the oldest stored one', () => {
    const onOpenDay = vi.fn<(date: string) => void>();
    draw({ onOpenDay, days: ['2026-03-03'], day: shown({ earlier: null }) });
    const options = all<HTMLOptionElement>('select[name="day"] option');
    expect(options.slice(0, 2).map(({ value, textContent }) => [value, textContent])).toEqual([
      ['2026-03-03', '2026년 3월 3일 (화)'],
      ['2026-03-02', '2026년 3월 2일 (월) · 아직 받지 않음'],
    ]);
    pick('2023-05-04');
    expect(onOpenDay).toHaveBeenLastCalledWith('2023-05-04');
    one('button[aria-label="이전 날"]').click();
    expect(onOpenDay).toHaveBeenLastCalledWith('2026-03-02');
    draw({ onOpenDay, days: ['2026-03-03'], day: shown({ earlier: null }), language: 'en' });
    expect(options[1]!.textContent).toBe('Mon, 2 Mar 2026 · not stored yet');
  });
});

describe('the paper of the tab', () => {
  const paper: MergedPaper = {
    id: '2603.00001',
    title: 'The Faster Model',
    votes: { count: 21, asOf: NOW - 2 * 3_600_000, credit: CREDIT },
    korean: {
      title: null,
      sections: [{ label: null, blocks: [{ kind: 'paragraph', text: '이 논문의 요약.' }] }],
      date: '2026-02-27',
      credit: CREDIT,
    },
    english: { sentence: 'Of this paper.', abstract: null, credit: CREDIT },
    media: null,
    facts: { keywords: [], repository: null, projectPage: null, organization: null, comments: null },
  };
  const ranking = { total: 24, asOf: paper.votes!.asOf };
  const day = {
    date: '2026-02-27',
    papers: [{ ...paper, rank: { position: 2, votes: 21 } }],
    ranking,
    isFilling: false,
  };
  const view = paperView(day, paper.id)!;

  test('comes first, with its standing and a way to its day', () => {
    const onOpenDay = vi.fn<(date: string) => void>();
    draw({ tabPaper: { kind: 'found', view, settings: SETTINGS }, onOpenDay });
    const card = one('[data-field="this-paper"]');
    expect(card.querySelector('[data-field="rank"]')?.textContent).toBe('2/24');
    expect(card.textContent).toContain('이 논문의 요약.');
    expect(card.querySelector('[data-field="as-of"]')?.textContent).toBe('추천 수 2시간 전 기준');
    expect(all('a[data-row]')[0]!.closest('[data-field="this-paper"]')).toBe(card);
    card.querySelector('button')!.click();
    expect(onOpenDay).toHaveBeenCalledWith('2026-02-27');
  });

  test('of a list that has only begun has no rank, and says why', () => {
    const begun = paperView({ ...day, ranking: null, isFilling: true }, paper.id)!;
    draw({ tabPaper: { kind: 'found', view: begun, settings: SETTINGS } });
    const card = one('[data-field="this-paper"]');
    expect(card.querySelector('[data-field="rank"]')).toBeNull();
    expect(card.textContent).toContain('목록이 올라오는 중');
  });

  test('is told in the language of the summaries', () => {
    draw({ tabPaper: { kind: 'found', view, settings: SETTINGS }, summaries: 'en' });
    const lead = one('[data-field="this-paper"] .lead');
    expect([lead.lang, lead.textContent]).toEqual(['en', 'Of this paper.']);
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
  ] as const)('%s has a screen of its own in both languages', (screen, sync, ko, en) => {
    for (const [language, text] of [
      ['ko', ko],
      ['en', en],
    ] as const) {
      draw({ language, sync, day: { kind: 'none', during: sync } });
      expect(one('[data-face]').dataset.face).toBe(screen);
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

  test.each([
    ['fetching', '이날의 목록을 받고 있습니다.', 'Getting the list of this day.'],
    ['empty', '이날에는 올라온 논문이 없습니다.', 'No papers were listed on this day.'],
    ['unfetched', '이날의 목록을 받지 못했습니다.', 'The list of this day could not be downloaded.'],
  ] as const)('%s: a day that is not stored has its sentence, its date and its adjacent', (kind, ko, en) => {
    const onOpenDay = vi.fn<(date: string) => void>();
    for (const [language, text] of [
      ['ko', ko],
      ['en', en],
    ] as const) {
      draw({ language, day: { kind, date: '2023-05-08' }, days: ['2023-05-10'], onOpenDay });
      expect(one('[data-face]').dataset.face).toBe(kind);
      expect(one('main').textContent).toContain(text);
      expect(one('[data-field="date"]').getAttribute('datetime')).toBe('2023-05-08');
      expect(all('main progress')).toHaveLength(kind === 'fetching' ? 1 : 0);
      expect(all('footer [data-field="sync-state"]')).toHaveLength(1);
      one('nav button:first-of-type').click();
      expect(onOpenDay).toHaveBeenLastCalledWith('2023-05-05');
      one('nav button:last-of-type').click();
      expect(onOpenDay).toHaveBeenLastCalledWith('2023-05-09');
    }
  });

  test('a day that could not be fetched can be tried again', () => {
    const onOpenDay = vi.fn<(date: string) => void>();
    draw({ day: { kind: 'unfetched', date: '2024-01-02' }, onOpenDay });
    one('.empty button').click();
    expect(onOpenDay).toHaveBeenCalledExactlyOnceWith('2024-01-02');
  });

  test('nothing is said before anything is known', () => {
    draw({ day: { kind: 'opening' }, sync: null });
    expect(one('main').textContent).toBe('');
  });
});

const SETTINGS = parseSettings({});

function shown(change: Parameters<typeof sampleDay>[0] = {}): PopupProps['day'] {
  return { kind: 'shown', view: sampleDay(change) };
}

function nothing(): void {}

function draw(change: Partial<PopupProps> = {}): void {
  const props: PopupProps = {
    language: 'ko',
    summaries: 'auto',
    thumbnails: false,
    sync: IDLE,
    failedSources: [],
    day: shown(),
    home: null,
    today: null,
    isChecking: false,
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

function inEnglish(text: string): ReadableLead {
  return { language: 'en', text, read: text };
}

function pick(date: string): void {
  const select = one<HTMLSelectElement>('select[name="day"]');
  select.value = date;
  select.dispatchEvent(new Event('change', { bubbles: true }));
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
