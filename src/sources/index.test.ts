import { expect, it } from 'vitest';
import { SOURCES, sourceById } from './index';

it('finds every built-in source by its id, and no other', () => {
  expect(SOURCES.map(({ id }) => sourceById(id))).toEqual(SOURCES);
  expect(new Set(SOURCES.map(({ id }) => id)).size).toBe(SOURCES.length);
  expect(sourceById('__proto__')).toBeUndefined();
});
