import { expect, it } from 'vitest';
import { SOURCES, sourcesWith } from './index';

it('has every built-in source under an id of its own', () => {
  expect(new Set(SOURCES.map(({ id }) => id)).size).toBe(SOURCES.length);
});

it('has the sources in the order of trust, each credited under its own id', () => {
  const sources = sourcesWith('https://github.com/owner/repo');
  expect(sources.map(({ id }) => id)).toEqual([
    'daily_papers_ko',
    'hf_korean_autoflow',
    'hf_daily_papers',
    'own:github.com/owner/repo@main',
  ]);
  const trusts = sources.map(({ credit }) => credit.trust);
  expect(trusts).toEqual([...new Set(trusts)].toSorted((a, b) => a - b));
  expect(sources.map(({ credit }) => credit.id)).toEqual(sources.map(({ id }) => id));
});

it.each(['', 'nonsense', 'http://github.com/owner/repo'])('has the built-in ones alone for %j', (address) => {
  expect(sourcesWith(address)).toEqual(SOURCES);
});
