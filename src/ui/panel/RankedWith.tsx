import type { Rank } from '../../digest/rank';
import type { Language } from '../../i18n/language';
import { countsStrings } from '../../i18n/counts';
import { LabelledNumber } from '../components/LabelledNumber';

interface Props {
  rank: Rank | null;
  /** The votes that stand beside it. */
  votes: number | null;
  language: Language;
}

/** The count that a rank comes from, in parentheses, where another one stands beside it: else the two would not agree. */
export function RankedWith({ rank, votes, language }: Props) {
  if (!rank || rank.votes === votes) return null;
  return (
    <LabelledNumber
      field="ranked-with"
      label={countsStrings[language].rankedWith(rank.votes)}
    >{`(${rank.votes})`}</LabelledNumber>
  );
}
