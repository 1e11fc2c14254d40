import type { RichText } from '../../digest/rich-text';
import type { DayView } from '../../digest/view';
import type { Language } from '../../i18n/language';
import { PaperRow } from './PaperRow';
import './papers.css';
import { popupStrings } from '../../i18n/popup';

interface Props {
  view: DayView;
  language: Language;
  /** Which summaries are preferred. */
  leadLanguage: Language;
  /** Machine translations by the English sentence. */
  translated: ReadonlyMap<string, RichText>;
  thumbnails: boolean;
  onOpenPaper: ((url: string) => void) | undefined;
}

/** The papers of one day, the ranked ones first. */
export function PaperList({ view, language, leadLanguage, translated, thumbnails, onOpenPaper }: Props) {
  return (
    <ol data-field="papers" class="papers" aria-label={popupStrings[language].papers}>
      {view.papers.map((row) => (
        <PaperRow
          key={row.id}
          row={row}
          total={view.ranking?.total ?? 0}
          leadLanguage={leadLanguage}
          translated={translated}
          language={language}
          thumbnail={thumbnails}
          onOpenPaper={onOpenPaper}
        />
      ))}
    </ol>
  );
}
