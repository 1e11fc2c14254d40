import * as v from 'valibot';
import { expect, test } from 'vitest';
import { count, finite, fit, int, object } from './shape';

test.each([NaN, Infinity, -Infinity, '1', null])('%s is no number', (value) => {
  expect(fit(finite, value)).toBeNull();
});

test.each([0.5, 2 ** 53, NaN, Infinity])('%s is no whole number that is exact', (value) => {
  expect(fit(int, value)).toBeNull();
  expect(fit(count, value)).toBeNull();
});

test('a count is not below zero, a whole number may be', () => {
  expect([fit(int, -1), fit(count, -1), fit(count, 0)]).toEqual([-1, null, 0]);
});

const shape = object({ name: v.string(), more: v.exactOptional(v.string()) });

test.each([[[]], [Object.assign([], { name: 'x' })], [null], ['x'], [{}], [{ name: 'x', more: undefined }]])(
  '%j is no such object',
  (value) => {
    expect(fit(shape, value)).toBeNull();
  },
);

test('an object loses what has no place in it, and its prototype', () => {
  const fitting = fit(shape, JSON.parse('{"name":"x","__proto__":{"polluted":true},"other":1}'));
  expect(fitting).toEqual({ name: 'x' });
  expect(Object.getPrototypeOf(fitting)).toBe(Object.prototype);
});

test('an object within another is held to its form as well', () => {
  const outer = object({ inner: v.nullable(shape) });
  expect(fit(outer, { inner: [] })).toBeNull();
  expect(fit(outer, { inner: { name: 'x', other: 1 } })).toEqual({ inner: { name: 'x' } });
});
