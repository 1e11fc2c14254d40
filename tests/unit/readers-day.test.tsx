// @vitest-environment happy-dom
import { render } from 'preact';
import { act } from 'preact/test-utils';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { checkToday, fetchDay } from '../../src/background/fetch-day';
import { viewDay } from '../../src/background/day-view';
import { dayInUtc, isWeekend, shiftDate } from '../../src/digest/date';
import type { TodayList } from '../../src/digest/view';
import type { Language } from '../../src/i18n/language';
import { newWorld } from '../../src/sync/testing/world';
import { PopupView } from '../../src/ui/popup/PopupView';

/*
 * The table of ARCHITECTURE.md, "What day it is", cell by cell: where the reader is and when, what Hugging Face is asked
 * for, on which day the popup opens, and what it says of its age and of today's list.
 *
 * Supposed is what real lists do: on working days they fill from 00:00 UTC on, two papers an hour; at weekends and on
 * 1 January there are none; a date that has not begun in UTC is refused.
 */
const SEOUL = 'Asia/Seoul';
const SAN_FRANCISCO = 'America/Los_Angeles';
const HOUR = 3_600_000;

interface Cell {
  reader: string;
  zone: string;
  /** ISO 8601, on the reader's clock. */
  at: string;
  asks: string;
  opens: string;
  age: Record<Language, string>;
  notice: Record<Language, string> | null;
}

const AGES = {
  today: { ko: '오늘', en: 'today' },
  yesterday: { ko: '어제', en: 'yesterday' },
  friday: { ko: '3일 전', en: '3 days ago' },
};
const NEXT = { ko: '다음 목록은 이르면 09:00부터 올라옵니다.', en: 'The next list begins at 09:00 at the earliest.' };
const WEEKEND = {
  ko: '주말에는 새 목록이 거의 올라오지 않습니다.',
  en: 'Hardly any new lists come out at weekends.',
};

const CELLS: Cell[] = [
  {
    reader: 'Seoul, Monday 08:00',
    zone: SEOUL,
    at: '2026-03-09T08:00+09:00',
    asks: '2026-03-08',
    opens: '2026-03-06',
    age: AGES.friday,
    notice: NEXT,
  },
  {
    reader: 'Seoul, Monday 10:00',
    zone: SEOUL,
    at: '2026-03-09T10:00+09:00',
    asks: '2026-03-09',
    opens: '2026-03-06',
    age: AGES.friday,
    notice: {
      ko: '오늘 목록이 올라오기 시작했습니다(2편). 보기',
      en: 'Today’s list has begun (2 papers). See it',
    },
  },
  {
    reader: 'Seoul, Monday 20:00',
    zone: SEOUL,
    at: '2026-03-09T20:00+09:00',
    asks: '2026-03-09',
    opens: '2026-03-09',
    age: AGES.today,
    notice: null,
  },
  {
    reader: 'San Francisco, Monday 18:00',
    zone: SAN_FRANCISCO,
    at: '2026-03-09T18:00-07:00',
    asks: '2026-03-10',
    opens: '2026-03-09',
    age: AGES.today,
    notice: {
      ko: '3월 10일 (화) 목록이 올라오기 시작했습니다(2편). 보기',
      en: 'The list of Tue, 10 Mar has begun (2 papers). See it',
    },
  },
  {
    reader: 'Seoul, Saturday 08:00',
    zone: SEOUL,
    at: '2026-03-07T08:00+09:00',
    asks: '2026-03-06',
    opens: '2026-03-06',
    age: AGES.yesterday,
    notice: null,
  },
  {
    reader: 'Seoul, Saturday 10:00',
    zone: SEOUL,
    at: '2026-03-07T10:00+09:00',
    asks: '2026-03-07',
    opens: '2026-03-06',
    age: AGES.yesterday,
    notice: WEEKEND,
  },
  {
    reader: 'Seoul, Saturday 20:00',
    zone: SEOUL,
    at: '2026-03-07T20:00+09:00',
    asks: '2026-03-07',
    opens: '2026-03-06',
    age: AGES.yesterday,
    notice: WEEKEND,
  },
  {
    reader: 'San Francisco, Saturday 18:00',
    zone: SAN_FRANCISCO,
    at: '2026-03-07T18:00-08:00',
    asks: '2026-03-08',
    opens: '2026-03-06',
    age: AGES.yesterday,
    notice: WEEKEND,
  },
  {
    reader: 'Seoul, 1 January 08:00',
    zone: SEOUL,
    at: '2026-01-01T08:00+09:00',
    asks: '2025-12-31',
    opens: '2025-12-31',
    age: AGES.yesterday,
    notice: NEXT,
  },
  {
    reader: 'Seoul, 1 January 10:00',
    zone: SEOUL,
    at: '2026-01-01T10:00+09:00',
    asks: '2026-01-01',
    opens: '2025-12-31',
    age: AGES.yesterday,
    notice: { ko: '오늘 목록은 아직 나오지 않았습니다.', en: 'Today’s list is not out yet.' },
  },
  {
    reader: 'Seoul, 1 January 20:00',
    zone: SEOUL,
    at: '2026-01-01T20:00+09:00',
    asks: '2026-01-01',
    opens: '2025-12-31',
    age: AGES.yesterday,
    notice: { ko: '오늘 목록에는 올라온 논문이 없습니다.', en: 'Today’s list has no papers.' },
  },
  {
    reader: 'San Francisco, 1 January 18:00',
    zone: SAN_FRANCISCO,
    at: '2026-01-01T18:00-08:00',
    asks: '2026-01-02',
    opens: '2025-12-31',
    age: AGES.yesterday,
    notice: {
      ko: '1월 2일 (금) 목록이 올라오기 시작했습니다(4편). 보기',
      en: 'The list of Fri, 2 Jan has begun (4 papers). See it',
    },
  },
];

let asked: string[] = [];

beforeEach(async () => {
  await newWorld(new Map());
  asked = [];
  vi.stubGlobal('fetch', answer);
});

afterEach(() => {
  process.env['TZ'] = 'UTC';
  void act(() => render(null, document.body));
});

test.each(CELLS)('$reader', async ({ zone, at, asks, opens, age, notice }) => {
  process.env['TZ'] = zone;
  const now = Date.parse(at);
  // The syncs of the days before have brought what there was by then.
  for (let days = 5; days > 0; days--) {
    vi.setSystemTime(now - days * 24 * HOUR);
    await fetchDay(dayInUtc(Date.now()));
    await fetchDay(shiftDate(dayInUtc(Date.now()), -1));
  }
  vi.setSystemTime(now - HOUR);
  await fetchDay(shiftDate(dayInUtc(now), -1));
  asked = [];

  vi.setSystemTime(now);
  const today = await checkToday();
  expect(asked, 'what the live source is asked for').toEqual([asks]);
  const view = await viewDay(null);
  expect(view?.date, 'the day that the popup opens on').toBe(opens);
  expect(view?.ranking, 'a whole day is ranked').not.toBeNull();
  for (const language of ['ko', 'en'] as const) {
    draw(language, today, view!, now);
    expect(document.querySelector('[data-field="as-of"]')!.textContent.split(' · ')[0]).toBe(age[language]);
    const said = document.querySelector('[data-field="notice"]')?.textContent;
    // Versions of Node do not agree on `Tue, 10 Mar`.
    expect(said?.replace(',', '') ?? null).toBe(notice?.[language].replace(',', '') ?? null);
  }
});

test('a Seoul morning asks for no day that does not exist yet', async () => {
  process.env['TZ'] = SEOUL;
  vi.setSystemTime(Date.parse('2026-03-10T08:59+09:00'));
  await checkToday();
  expect(await fetchDay('2026-03-10')).toBeNull();
  expect(asked).toEqual(['2026-03-09']);
});

const nothing = () => undefined;
const json = (body: unknown, status = 200) =>
  new Response(JSON.stringify(body), { status, headers: { 'content-type': 'application/json' } });

/** The live source, as supposed above. */
async function answer(address: string): Promise<Response> {
  const date = new URL(address).searchParams.get('date')!;
  asked.push(date);
  if (date > dayInUtc(Date.now())) return json({ error: 'not yet' }, 400);
  const hours = Math.floor((Date.now() - Date.parse(date)) / HOUR);
  const count = isWeekend(date) || date.endsWith('-01-01') ? 0 : Math.min(2 * hours, 24);
  const papers = Array.from({ length: count }, (_, index) => ({
    paper: {
      id: `${date.slice(2, 4)}${date.slice(5, 7)}.${date.slice(8)}${String(index).padStart(3, '0')}`,
      title: 'T',
      upvotes: hours,
    },
  }));
  return json(papers);
}

function draw(
  language: Language,
  today: TodayList,
  view: NonNullable<Awaited<ReturnType<typeof viewDay>>>,
  now: number,
): void {
  void act(() =>
    render(
      <PopupView
        {...{ language, summaries: 'auto', thumbnails: false, failedSources: [], days: [], tabPaper: null }}
        sync={{ kind: 'idle', lastSuccess: now, unreadable: 0, failedSources: [] }}
        {...{ day: { kind: 'shown', view }, home: view.date, today, isChecking: false, now }}
        onOpenDay={nothing}
        onTry={nothing}
        onSettings={nothing}
      />,
      document.body,
    ),
  );
}
