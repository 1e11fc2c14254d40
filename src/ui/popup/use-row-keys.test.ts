import { expect, test } from 'vitest';
import { nextRow } from './use-row-keys';

test.each([
  ['ArrowDown', -1, 0],
  ['ArrowDown', 0, 1],
  ['ArrowDown', 2, 2],
  ['ArrowUp', 2, 1],
  ['ArrowUp', 0, 0],
  ['ArrowUp', -1, 0],
  ['Home', 2, 0],
  ['End', 0, 2],
  ['Tab', 1, null],
])('%s from row %i of three leads to %o', (key, from, to) => {
  expect(nextRow(key, from, 3)).toBe(to);
});

test('no key moves where there is no row', () => {
  expect(nextRow('ArrowDown', -1, 0)).toBeNull();
});
