import type { Ranking } from '../../digest/rank';
import { counts as en } from '../../i18n/en/counts';
import { counts as ko, type CountsWords } from '../../i18n/ko/counts';
import type { Language } from '../../i18n/language';
import { formatAsOf } from './format';

const countsWords: Record<Language, CountsWords> = { ko, en };

/** When what is shown was counted, in epoch milliseconds. */
interface Counted {
  /** The oldest and the freshest votes; null where none are known. */
  votes: { from: number; to: number } | null;
  /** What the order comes from; null where nobody is ranked. */
  ranking: Pick<Ranking, 'asOf'> | null;
}

/** What was counted when, in one phrase: the rank apart only where it is of another time than the votes. */
export function describeCounts({ votes, ranking }: Counted, now: number, language: Language): string | null {
  if (!votes) return null;
  const words = countsWords[language];
  const [from, to, ranked] = [votes.from, votes.to, ranking?.asOf ?? votes.to].map((time) =>
    formatAsOf(time, now, language, 'short'),
  );
  if (from === to && (!ranking || ranked === to)) return words.votes(formatAsOf(votes.to, now, language));
  const range = from === to ? to! : words.range(from!, to!);
  return ranking ? words.rankAndVotes(ranked!, range) : words.votes(range);
}
