import { expect, it } from 'vitest';
import { CREDITS } from './credits';
import { SOURCES } from './index';

it('credits every built-in source', () => {
  expect(CREDITS).toEqual(SOURCES.map(({ credit }) => credit));
});
