import { expect, test } from 'vitest';
import * as z from 'zod/mini';
import { count, parseOrNull } from './parse';

test.each([NaN, Infinity, -Infinity, '1', null])('%s is no number', (value) => {
  expect(parseOrNull(z.number(), value)).toBeNull();
});

test.each([0.5, 2 ** 53, NaN, Infinity])('%s is no whole number that is exact', (value) => {
  expect(parseOrNull(z.int(), value)).toBeNull();
  expect(parseOrNull(count, value)).toBeNull();
});

test('a count is not below zero, a whole number may be', () => {
  expect([parseOrNull(z.int(), -1), parseOrNull(count, -1), parseOrNull(count, 0)]).toEqual([-1, null, 0]);
});

const schema = z.object({ name: z.string(), more: z.exactOptional(z.string()) });

test.each([[[]], [Object.assign([], { name: 'x' })], [null], ['x'], [{}], [{ name: 'x', more: undefined }]])(
  '%j is no such object',
  (value) => {
    expect(parseOrNull(schema, value)).toBeNull();
  },
);

test('an object loses unknown fields, and its prototype', () => {
  const parsed = parseOrNull(schema, JSON.parse('{"name":"x","__proto__":{"polluted":true},"other":1}'));
  expect(parsed).toEqual({ name: 'x' });
  expect(Object.getPrototypeOf(parsed)).toBe(Object.prototype);
});

test('an object within another is parsed as well', () => {
  const outer = z.object({ inner: z.nullable(schema) });
  expect(parseOrNull(outer, { inner: [] })).toBeNull();
  expect(parseOrNull(outer, { inner: { name: 'x', other: 1 } })).toEqual({ inner: { name: 'x' } });
});

test('no parser is compiled, nor is it tried whether one may be', () => {
  expect(z.config().jitless).toBe(true);
});
