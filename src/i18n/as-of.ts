import type { Ranking } from '../digest/rank';
import type { PaperView } from '../digest/view';
import type { Language } from './language';
import { countsStrings } from './counts';
import { formatAsOf, formatTime } from './format';

/** When what is shown was counted, in epoch milliseconds. */
interface Counted {
  /** The oldest and the freshest votes; null where none are known. */
  votes: { from: number; to: number } | null;
  /** The ranking that orders the papers; null where nobody is ranked. */
  ranking: Pick<Ranking, 'asOf'> | null;
}

/** Instants that are closer to each other are one: a list takes a moment to be asked for. */
const SAME_MS = 60_000;

/** Says when votes and rank were counted, in one phrase; the rank is named apart only where it was counted at another time. */
export function describeCounts({ votes, ranking }: Counted, now: number, language: Language): string | null {
  if (!votes) return null;
  const strings = countsStrings[language];
  const { from, to } = votes;
  const rankedAt = ranking?.asOf ?? to;
  if (isSame(from, to) && isSame(rankedAt, to)) return strings.votes(formatAsOf(to, now, language));
  const [first, last, ranked] = formatApart([from, to, rankedAt], now, language);
  const range = isSame(from, to) ? last! : strings.range(first!, last!);
  return ranking ? strings.rankAndVotes(ranked!, range) : strings.votes(range);
}

/** The same of one paper. */
export function describePaperCounts(
  { paper: { votes }, rank }: Pick<PaperView, 'paper' | 'rank'>,
  now: number,
  language: Language,
): string | null {
  return describeCounts({ votes: votes && { from: votes.asOf, to: votes.asOf }, ranking: rank }, now, language);
}

/** Each instant as it is said of it; to the minute where two that are not the same would be said alike. */
function formatApart(times: number[], now: number, language: Language): string[] {
  const short = times.map((time) => formatAsOf(time, now, language, 'short'));
  const isAlike = times.some((one, at) =>
    times.some((other, index) => short[at] === short[index] && !isSame(one, other)),
  );
  return isAlike ? times.map((time) => formatTime(time, language)) : short;
}

function isSame(one: number, other: number): boolean {
  return Math.abs(one - other) < SAME_MS;
}
