import type { Rank } from '../../digest/rank';
import { countsStrings } from '../../i18n/counts';
import type { Language } from '../../i18n/language';
import { panelStrings } from '../../i18n/panel';
import { LabelledNumber } from '../components/LabelledNumber';

interface Props {
  /** Null where the source does not know them, which is not 0. */
  votes: number | null;
  language: Language;
  field?: 'votes';
}

/** The votes of a paper: a triangle, and the plain number or a dash. */
export function Votes({ votes, language, field }: Props) {
  const strings = panelStrings[language];
  return (
    <span class="votes">
      <span class="mark" aria-hidden="true">
        ▲
      </span>
      <LabelledNumber field={field} label={votes === null ? strings.votesUnknown : strings.votes(votes)}>
        {votes ?? '–'}
      </LabelledNumber>
    </span>
  );
}

interface RankedWithProps {
  rank: Rank | null;
  /** The votes that stand beside it. */
  votes: number | null;
  language: Language;
}

/** The count that a rank comes from, in parentheses, where another one stands beside it: else the two would not agree. */
export function RankedWith({ rank, votes, language }: RankedWithProps) {
  if (!rank || rank.votes === votes) return null;
  return (
    <LabelledNumber
      field="ranked-with"
      label={countsStrings[language].rankedWith(rank.votes)}
    >{`(${rank.votes})`}</LabelledNumber>
  );
}
