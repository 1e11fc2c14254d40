import { afterEach, describe, expect, test } from 'vitest';
import type { TodayList } from '../../digest/view';
import { todayNotice } from './today-notice';

afterEach(() => void (process.env['TZ'] = 'UTC'));

const FRIDAY = { date: '2026-03-06', isFilling: false };
const at = (time: string) => Date.parse(`${time}:00Z`);
const list = (date: string, known: Partial<TodayList> = {}): TodayList => ({
  date,
  papers: 0,
  isFilling: false,
  answeredAt: null,
  ...known,
});

describe('on Monday, with the list of Friday', () => {
  const MONDAY = '2026-03-09';
  const notice = (time: string, known: Partial<TodayList> | null, isChecking = false) =>
    todayNotice(FRIDAY, { today: known && list(MONDAY, known), isChecking, isSynced: true }, at(`${MONDAY}T${time}`));
  const MINUTE = 60_000;

  test.each([
    ['nobody was asked yet', '08:00', null, false, { kind: 'newest-stored' }],
    ['it is being asked for', '08:00', null, true, { kind: 'checking', date: MONDAY }],
    ['nobody answers', '08:00', {}, false, { kind: 'newest-stored' }],
    [
      'it was empty minutes ago',
      '05:00',
      { answeredAt: at(`${MONDAY}T04:46`) },
      false,
      { kind: 'not-out', date: MONDAY },
    ],
    ['it was empty before that', '08:00', { answeredAt: at(`${MONDAY}T07:45`) }, false, { kind: 'newest-stored' }],
    [
      'it was empty when this clock last ticked',
      '05:00',
      { answeredAt: at(`${MONDAY}T05:00`) + 400 },
      false,
      { kind: 'not-out', date: MONDAY },
    ],
    ['the clock was set back', '08:00', { answeredAt: at(`${MONDAY}T09:00`) }, false, { kind: 'newest-stored' }],
    [
      'it is empty by 06:00',
      '06:00',
      { answeredAt: at(`${MONDAY}T06:00`) },
      false,
      { kind: 'no-papers', date: MONDAY },
    ],
    ['it has begun', '01:00', { papers: 1, isFilling: true }, false, { kind: 'filling', date: MONDAY, papers: 1 }],
    ['it is whole by now', '09:00', { papers: 20 }, true, { kind: 'out', date: MONDAY }],
  ] as const)('and %s', (_, time, known, isChecking, said) => {
    expect(notice(time, known, isChecking)).toEqual(said);
  });

  test('what is known of another day is not known of this one', () => {
    const sunday = list('2026-03-08', { papers: 3, answeredAt: at('2026-03-08T23:59') });
    expect(todayNotice(FRIDAY, { today: sunday, isChecking: false, isSynced: true }, at('2026-03-09T00:01'))).toEqual({
      kind: 'newest-stored',
    });
  });

  test('that is of weeks ago: nothing newer came, where that is known', () => {
    const old = { ...FRIDAY, date: '2026-03-02' };
    const now = at('2026-03-09T08:00');
    expect(
      todayNotice(old, { today: list(MONDAY, { answeredAt: now - MINUTE }), isChecking: false, isSynced: true }, now),
    ).toEqual({ kind: 'silent' });
    expect(todayNotice(old, { today: list(MONDAY), isChecking: false, isSynced: true }, now)).toEqual({
      kind: 'newest-stored',
    });
  });
});

test('a weekend is nobody’s lateness, until there is a list', () => {
  const now = at('2026-03-07T03:00');
  expect(
    todayNotice(FRIDAY, { today: list('2026-03-07', { answeredAt: now }), isChecking: false, isSynced: true }, now),
  ).toEqual({ kind: 'weekend' });
  expect(
    todayNotice(
      FRIDAY,
      { today: list('2026-03-07', { papers: 2, isFilling: true }), isChecking: false, isSynced: true },
      now,
    ),
  ).toMatchObject({
    kind: 'filling',
  });
});

test('one paper of a Saturday is no list that goes on filling all day', () => {
  const one = list('2026-03-07', { papers: 1, isFilling: true });
  const now = at('2026-03-07T11:00');
  expect(todayNotice(FRIDAY, { today: one, isChecking: false, isSynced: true }, now)).toEqual({ kind: 'weekend' });
});

test('who reads the list of their own Friday is told of no weekend, nor that it is being looked for', () => {
  process.env['TZ'] = 'America/Los_Angeles';
  const now = at('2026-03-07T02:00');
  expect(todayNotice(FRIDAY, { today: null, isChecking: true, isSynced: true }, now)).toBeNull();
});

test('a whole list of today needs no notice, one that has only begun does', () => {
  const now = at('2026-03-06T12:00');
  expect(todayNotice(FRIDAY, { today: null, isChecking: true, isSynced: true }, now)).toBeNull();
  expect(todayNotice({ ...FRIDAY, isFilling: true }, { today: null, isChecking: false, isSynced: true }, now)).toEqual({
    kind: 'this-filling',
  });
});

test('east of Greenwich the next list is named where the reader’s own working day has begun', () => {
  process.env['TZ'] = 'Asia/Seoul';
  const thursday = { ...FRIDAY, date: '2026-03-05' };
  expect(todayNotice(thursday, { today: null, isChecking: false, isSynced: true }, at('2026-03-05T23:00'))).toEqual({
    kind: 'next',
    at: at('2026-03-06T00:00'),
  });
  expect(
    todayNotice(FRIDAY, { today: null, isChecking: false, isSynced: true }, at('2026-03-06T23:00')),
    'a Saturday there',
  ).toBeNull();
  process.env['TZ'] = 'America/Los_Angeles';
  expect(todayNotice(thursday, { today: null, isChecking: false, isSynced: true }, at('2026-03-05T23:00'))).toBeNull();
});
