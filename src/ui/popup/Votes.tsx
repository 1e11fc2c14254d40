import type { Language } from '../../i18n/language';
import { popupWords } from './words';

/** A vote count; a dash where the source does not know it, which is not 0. */
export function Votes({ votes, language }: { votes: number | null; language: Language }) {
  const words = popupWords[language];
  return (
    <span class={votes === null ? 'votes unknown' : 'votes'} title={votes === null ? words.votesUnknown : words.votes}>
      <span class="spoken">{votes === null ? words.votesUnknown : words.votes} </span>
      <span data-field="votes" aria-hidden={votes === null}>
        {votes ?? '–'}
      </span>
    </span>
  );
}
