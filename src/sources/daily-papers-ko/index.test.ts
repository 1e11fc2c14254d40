import { describe, expect, it } from 'vitest';
import { dailyPapersKo as source } from './index';
import { PAPER_LOGS } from './paper-logs';

describe('where its bytes are', () => {
  it('names a file for every day, at each of its mirrors', () => {
    if (source.days.kind !== 'listed') throw new Error('not listed');
    expect(source.days.mirrors.map((mirror) => mirror.day('2025-02-07').url)).toEqual([
      'https://cdn.jsdelivr.net/gh/l-yohai/daily_papers_ko@main/paper_logs/2025/02/07.md',
      'https://raw.githubusercontent.com/l-yohai/daily_papers_ko/main/paper_logs/2025/02/07.md',
    ]);
    expect(source.days.archive?.dateOf('daily_papers_ko-main/paper_logs/2025/02/27.md')).toBe('2025-02-27');
  });

  it.each([
    ['paper_logs/2025/02/27.md', '2025-02-27'],
    ['paper_logs/2025/02/30.md', null],
    ['paper_logs/2025/02/27.md.bak', null],
    ['old/paper_logs/2025/02/27.md', null],
    ['papers_list.csv', null],
    ['', null],
  ])('finds the date in %j', (path, date) => expect(PAPER_LOGS.dateOf(path)).toBe(date));
});

it('counts votes when a day is written, at the end of it in UTC, whenever it is fetched', () => {
  const asOf = source.votesAsOf('2025-02-27', Date.parse('2026-01-01'));
  expect(new Date(asOf).toISOString()).toBe('2025-02-27T23:05:00.000Z');
});
