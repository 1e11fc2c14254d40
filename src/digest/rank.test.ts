import { expect, it } from 'vitest';
import { rankByVotes } from './rank';
import { merged, votes } from './sample';

it('ranks by votes, ties as they came, unknown votes last and below none at all', () => {
  const day = [
    merged('unknown'),
    merged('few', { votes: votes(2) }),
    merged('none', { votes: votes(0) }),
    merged('many', { votes: votes(60) }),
    merged('also few', { votes: votes(2) }),
  ];
  expect(rankByVotes(day).map(({ id }) => id)).toEqual(['many', 'few', 'also few', 'none', 'unknown']);
  expect(day[0]!.id).toBe('unknown');
});
