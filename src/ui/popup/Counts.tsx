import type { Rank } from '../../digest/rank';
import type { Language } from '../../i18n/language';
import { countsWords } from '../../i18n/counts-words';
import { formatNumber } from '../../i18n/format';
import { popupWords } from './words';

interface Props {
  /** Null where no source knows them, which is not 0. */
  votes: number | null;
  /** Null where the paper has none. */
  rank: Rank | null;
  /** How many papers that rank is of. */
  total: number;
  language: Language;
}

/** What counts of a paper, as its badge has it: the votes, or a dash, and its rank. */
export function Counts({ votes, rank, total, language }: Props) {
  const words = popupWords[language];
  return (
    <div class="counts">
      <span
        class={votes === null ? 'votes unknown' : 'votes'}
        title={votes === null ? words.votesUnknown : words.votes}
      >
        <span class="spoken">{votes === null ? words.votesUnknown : words.votes} </span>
        <span data-field="votes" aria-hidden={votes === null}>
          {votes ?? '–'}
        </span>
      </span>
      {rank && (
        <span class="rank" title={words.rank(formatNumber(rank.position, language), formatNumber(total, language))}>
          <span class="spoken">{words.rank(formatNumber(rank.position, language), formatNumber(total, language))}</span>
          <span data-field="rank" aria-hidden="true">
            {`${rank.position}/${total}`}
          </span>
        </span>
      )}
      {/* Where a rank comes from another count than the one above, both stand there: else they would not agree. */}
      {rank && rank.votes !== votes && (
        <span class="rank" title={countsWords[language].rankedWith(rank.votes)}>
          <span class="spoken">{countsWords[language].rankedWith(rank.votes)}</span>
          <span data-field="ranked-with" aria-hidden="true">
            {`(${rank.votes})`}
          </span>
        </span>
      )}
    </div>
  );
}
