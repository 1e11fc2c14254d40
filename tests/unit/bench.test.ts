import { describe, expect, test } from 'vitest';
import { readOptions } from '../bench/options';
import { resultOf } from '../bench/result';
import type { Limit } from '../bench/row';
import { sideBySide } from '../bench/side-by-side';
import { median, percentile95 } from '../bench/statistics';
import { tableOf } from '../bench/table';

const FULL = { isShort: false };
const rowWith = (limit: Limit, unit = 'ms') => ({ name: 'a row', unit, limit });

describe('figures', () => {
  test('are the middle one, or the mean of the two in the middle', () => {
    expect(median([9, 1, 5])).toBe(5);
    expect(median([4, 1, 2, 100])).toBe(3);
  });

  test('of the 95th percentile leave the worst twentieth out', () => {
    expect(percentile95(Array.from({ length: 100 }, (_, index) => 100 - index))).toBe(95);
    expect(percentile95([3, 7])).toBe(7);
  });

  test('of nothing, or of what is no number, are refused', () => {
    expect(() => median([])).toThrow('Nothing was measured');
    expect(() => percentile95([1, Number.NaN])).toThrow('Nothing was measured');
  });
});

describe('a limit', () => {
  test('of a ratio is held against the floor', () => {
    const row = rowWith({ of: 'ratio', atMost: 2 });
    expect(resultOf(row, { values: [20, 20], floor: [10] }, FULL)).toMatchObject({
      value: 20,
      floor: 10,
      ratio: 2,
      ok: true,
    });
    expect(resultOf(row, { values: [21], floor: [10] }, FULL)).toMatchObject({ ratio: 2.1, limit: 2, ok: false });
  });

  test('of an excess is held against what is above the floor', () => {
    const row = rowWith({ of: 'excess', atMost: 3 });
    expect(resultOf(row, { values: [12], floor: [10] }, FULL)).toMatchObject({ value: 2, ratio: null, ok: true });
    expect(resultOf(row, { values: [14], floor: [10] }, FULL)).toMatchObject({ value: 4, ok: false });
  });

  test('of a count is held against the worst run', () => {
    const row = rowWith({ of: 'most', atMost: 1 }, 'requests');
    expect(resultOf(row, { values: [1, 1, 2] }, FULL)).toMatchObject({ value: 2, floor: null, ok: false });
  });

  test('is wider in the short form, but for counts', () => {
    const short = { isShort: true };
    expect(resultOf(rowWith({ of: 'ratio', atMost: 2 }), { values: [59], floor: [10] }, short).ok).toBe(true);
    expect(resultOf(rowWith({ of: 'ratio', atMost: 2 }), { values: [61], floor: [10] }, short).ok).toBe(false);
    expect(resultOf(rowWith({ of: 'excess', atMost: 3 }), { values: [26], floor: [10] }, short).ok).toBe(false);
    expect(resultOf(rowWith({ of: 'value', atMost: 30 }, 'kB'), { values: [35] }, short).ok).toBe(false);
    expect(resultOf(rowWith({ of: 'most', atMost: 6 }, 'requests'), { values: [7] }, short).ok).toBe(false);
  });
});

test('contenders take turns, who was first is last, and the first round does not count', async () => {
  const order: string[] = [];
  const contender = (name: string) => async () => order.push(name);
  const [ours, floor] = await sideBySide(2, [contender('ours'), contender('floor')]);
  expect(order).toEqual(['floor', 'ours', 'ours', 'floor', 'floor', 'ours']);
  expect([ours, floor]).toEqual([
    [3, 6],
    [4, 5],
  ]);
});

test('a missed row is seen in the table', () => {
  const missed = resultOf(rowWith({ of: 'ratio', atMost: 2 }), { values: [30], floor: [10] }, FULL);
  expect(tableOf([missed])).toMatch(/a row +30 \/ 30 ms +10 \/ 10 ms +3 × +2 × +NO$/);
});

test('an option that there is not is refused', () => {
  expect(readOptions(['--short', '--row', 'popup'])).toEqual({ isShort: true, row: 'popup' });
  expect(() => readOptions(['--sort'])).toThrow('--sort');
});
