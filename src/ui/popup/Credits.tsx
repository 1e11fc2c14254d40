import type { Credit } from '../../digest/credit';
import type { Language } from '../../i18n/language';
import { CreditLinks } from '../shared/CreditLinks';
import { popupWords } from './words';

/** Who wrote what is shown, where it is from, on which terms. */
export function Credits({ credit, language }: { credit: Credit; language: Language }) {
  return (
    <p class="credits" data-field="source">
      <span>{popupWords[language].aiWritten}</span>
      <CreditLinks credit={credit} />
    </p>
  );
}
