import { expect, test } from 'vitest';
import { adjacentDays, offeredDays } from './calendar';

/** A Wednesday. */
const TODAY = '2026-03-04';

test('stored days and the weekdays between and before them are offered, the newest first', () => {
  const offered = offeredDays(['2026-03-03', '2026-03-01', '2026-02-26'], TODAY);
  expect(offered.slice(0, 6)).toEqual([
    { date: '2026-03-03', stored: true },
    { date: '2026-03-02', stored: false },
    { date: '2026-03-01', stored: true }, // a Sunday that has a list
    { date: '2026-02-27', stored: false }, // a Friday
    { date: '2026-02-26', stored: true },
    { date: '2026-02-25', stored: false },
  ]);
  expect(offered.at(-1)).toEqual({ date: '2023-05-04', stored: false });
});

test('a stored day outside the calendar is offered, and no other beyond today or before the first', () => {
  const offered = offeredDays(['9999-12-31', '0001-01-01'], TODAY).map(({ date }) => date);
  expect(offered.slice(0, 2)).toEqual(['9999-12-31', TODAY]);
  expect(offered.slice(-2)).toEqual(['2023-05-04', '0001-01-01']);
});

test('where nothing is stored, nothing is offered', () => {
  expect(offeredDays([], TODAY)).toEqual([]);
});

test('a step goes to the nearest day that is stored or could be fetched', () => {
  const offered = offeredDays(['2026-03-03', '2026-02-26'], TODAY);
  expect(adjacentDays('2026-03-03', { earlier: '2026-02-26', later: null }, offered)).toEqual({
    earlier: '2026-03-02',
    later: null,
  });
  expect(adjacentDays('2026-03-02', { earlier: '2026-03-01', later: '2026-03-04' }, offered)).toEqual({
    earlier: '2026-03-01', // a Sunday, known before the list of days is
    later: '2026-03-03',
  });
  expect(adjacentDays('2026-03-03', { earlier: '2026-02-26', later: null }, []).earlier).toBe('2026-02-26');
  expect(adjacentDays('2026-02-26', { earlier: null, later: '2026-03-03' }, offered)).toEqual({
    earlier: '2026-02-25',
    later: '2026-02-27',
  });
  expect(adjacentDays('2026-02-27', null, offered)).toEqual({ earlier: '2026-02-26', later: '2026-03-02' });
  expect(adjacentDays('2023-05-04', null, offered).earlier).toBeNull();
});
