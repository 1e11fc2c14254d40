import type { PaperView } from '../../digest/view';
import type { Language } from '../../i18n/language';
import { PaperStats } from '../panel/PaperStats';
import { panelStrings } from '../../i18n/panel';

interface Props {
  view: PaperView;
  language: Language;
  /** Goes to the panel. */
  onOpen: () => void;
}

/** The badge beside the date line: votes, day and rank. A click scrolls to the panel. */
export function Badge({ view, language, onOpen }: Props) {
  const strings = panelStrings[language];
  return (
    <button type="button" title={`${strings.name}: ${strings.toPanel}`} onClick={onOpen}>
      <PaperStats view={view} language={language} dateStyle="short" />
    </button>
  );
}
