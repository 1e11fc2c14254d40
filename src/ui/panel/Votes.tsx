import type { Language } from '../../i18n/language';
import { LabelledNumber } from '../components/LabelledNumber';
import { panelStrings } from '../../i18n/panel';

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
