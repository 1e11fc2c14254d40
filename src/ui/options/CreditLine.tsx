import type { Credit } from '../../digest/credit';
import type { Language } from '../../i18n/language';
import { CreditLinks } from '../components/CreditLinks';
import { optionsStrings } from '../../i18n/options';

/** A source by name and licence, each a link where there is one. */
export function CreditLine({ credit, language }: { credit: Credit; language: Language }) {
  return (
    <p class="credit">
      <CreditLinks credit={credit} noLicence={optionsStrings[language].noLicence} />
    </p>
  );
}
