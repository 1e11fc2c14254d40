import type { Rank } from '../../digest/rank';
import type { Language } from '../../i18n/language';
import { countsStrings } from '../../i18n/counts';
import { formatNumber } from '../../i18n/format';
import { popupStrings } from '../../i18n/popup';

interface Props {
  /** Null where no source knows them, which is not 0. */
  votes: number | null;
  /** Null where the paper has none. */
  rank: Rank | null;
  /** The number of ranked papers. */
  total: number;
  language: Language;
}

/** The votes of a paper, or a dash, and its rank, as in the badge. */
export function Counts({ votes, rank, total, language }: Props) {
  const strings = popupStrings[language];
  return (
    <div class="counts">
      <span
        class={votes === null ? 'votes unknown' : 'votes'}
        title={votes === null ? strings.votesUnknown : strings.votes}
      >
        <span class="spoken">{votes === null ? strings.votesUnknown : strings.votes} </span>
        <span data-field="votes" aria-hidden={votes === null}>
          {votes ?? '–'}
        </span>
      </span>
      {rank && (
        <span class="rank" title={strings.rank(formatNumber(rank.position, language), formatNumber(total, language))}>
          <span class="spoken">
            {strings.rank(formatNumber(rank.position, language), formatNumber(total, language))}
          </span>
          <span data-field="rank" aria-hidden="true">
            {`${rank.position}/${total}`}
          </span>
        </span>
      )}
      {/* A rank that comes from another count than the votes above shows that count too: else the two would not agree. */}
      {rank && rank.votes !== votes && (
        <span class="rank" title={countsStrings[language].rankedWith(rank.votes)}>
          <span class="spoken">{countsStrings[language].rankedWith(rank.votes)}</span>
          <span data-field="ranked-with" aria-hidden="true">
            {`(${rank.votes})`}
          </span>
        </span>
      )}
    </div>
  );
}
