import type { ReadablePaper } from '../digest/readable-paper';
import type { Wanted } from '../ui/panel/arrange-summaries';
import { startTranslation, type Translation } from '../ui/translate/translation';

/** The translation of one paper on its page. */
export interface PaperTranslation {
  /** Says which summaries are wanted now: it starts as soon as Korean is wanted and there is none. */
  want(wanted: Wanted): void;
  /** Called within a click: downloads what is missing and translates. */
  begin(): void;
}

/**
 * Translates the English of a paper for as long as its page is there: a page that is left gives the
 * translator back, also where it may return out of the browser's cache, and goes on when it does.
 */
export function translatePaper(
  { korean, english }: Pick<ReadablePaper, 'korean' | 'english'>,
  report: (translation: Translation) => void,
  signal: AbortSignal,
): PaperTranslation {
  const texts = korean || !english ? [] : english.written;
  let stay: AbortController | null = null;
  let begin: (() => void) | null = null;
  const start = () => {
    stay = new AbortController();
    begin = startTranslation(texts, report, AbortSignal.any([stay.signal, signal]));
  };
  addEventListener('pagehide', () => stay?.abort(), { signal });
  addEventListener('pageshow', ({ persisted }) => persisted && stay && start(), { signal });
  return {
    want: (wanted) => {
      if (wanted !== 'en' && texts.length > 0 && !stay) start();
    },
    begin: () => begin?.(),
  };
}
