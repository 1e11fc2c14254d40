import type { Language } from './language';

const ko = {
  votes: (when: string) => `추천 수 ${when} 기준`,
  rankAndVotes: (rank: string, votes: string) => `순위는 ${rank}, 추천 수는 ${votes} 기준`,
  range: (from: string, to: string) => `${from}~${to}`,
  /** The count that a rank comes from, where it is not the one that is shown. */
  rankedWith: (votes: number) => `순위 산정 당시 추천 ${votes}`,
  /** In place of a rank, where the list has only begun. */
  filling: '목록이 올라오는 중',
};

type CountsStrings = typeof ko;

const en: CountsStrings = {
  votes: (when) => `votes as of ${when}`,
  rankAndVotes: (rank, votes) => `rank as of ${rank}, votes as of ${votes}`,
  range: (from, to) => `${from}–${to}`,
  rankedWith: (votes) => `ranked by ${votes === 1 ? '1 vote' : `${votes} votes`}`,
  filling: 'list still filling up',
};

/** The strings of panel and popup about counts. Each time comes in as an age, or as a date where that is long ago. */
export const countsStrings: Record<Language, CountsStrings> = { ko, en };
