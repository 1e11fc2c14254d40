import type { Language } from '../../i18n/language';
import { Figure } from '../components/LabelledNumber';
import { panelWords } from './words';

interface Props {
  /** Null where the source does not know them, which is not 0. */
  votes: number | null;
  language: Language;
  field?: 'votes';
}

/** The votes of a paper: a triangle, and the plain number or a dash. */
export function Votes({ votes, language, field }: Props) {
  const words = panelWords[language];
  return (
    <span class="votes">
      <span class="mark" aria-hidden="true">
        ▲
      </span>
      <Figure field={field} words={votes === null ? words.votesUnknown : words.votes(votes)}>
        {votes ?? '–'}
      </Figure>
    </span>
  );
}
