/** When votes were counted and ranks made. Each time comes in as an age, or as a date where that is long ago. */
export const counts = {
  votes: (when: string) => `추천 수 ${when} 기준`,
  rankAndVotes: (rank: string, votes: string) => `순위는 ${rank}, 추천 수는 ${votes} 기준`,
  range: (from: string, to: string) => `${from}~${to}`,
};

export type CountsWords = typeof counts;
