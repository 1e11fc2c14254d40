/** What panel and popup say of counts. Each time comes in as an age, or as a date where that is long ago. */
export const counts = {
  votes: (when: string) => `추천 수 ${when} 기준`,
  rankAndVotes: (rank: string, votes: string) => `순위는 ${rank}, 추천 수는 ${votes} 기준`,
  range: (from: string, to: string) => `${from}~${to}`,
  /** The count that a rank comes from, where it is not the one that is shown. */
  rankedWith: (votes: number) => `순위 산정 당시 추천 ${votes}`,
  /** In place of a rank, where the list has only begun. */
  filling: '목록이 올라오는 중',
};

export type CountsWords = typeof counts;
