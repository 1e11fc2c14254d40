import type { PaperView } from '../../digest/view';
import type { Language } from '../../i18n/language';
import { PaperStats } from '../panel/PaperStats';
import { panelWords } from '../panel/words';

interface Props {
  view: PaperView;
  language: Language;
  /** Goes to the panel. */
  onOpen: () => void;
}

/** The whole answer for those in a hurry: votes, day, rank. Leads to the panel. */
export function Badge({ view, language, onOpen }: Props) {
  const words = panelWords[language];
  return (
    <button type="button" title={`${words.name}: ${words.toPanel}`} onClick={onOpen}>
      <PaperStats view={view} language={language} dateStyle="short" />
    </button>
  );
}
