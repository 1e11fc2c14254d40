import type { CountsWords } from '../ko/counts';

export const counts: CountsWords = {
  votes: (when) => `votes as of ${when}`,
  rankAndVotes: (rank, votes) => `rank as of ${rank}, votes as of ${votes}`,
  range: (from, to) => `${from}–${to}`,
  rankedWith: (votes) => `ranked by ${votes === 1 ? '1 vote' : `${votes} votes`}`,
  filling: 'list still filling up',
};
