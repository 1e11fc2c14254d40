import type { Credit } from '../../digest/credit';
import type { Language } from '../../i18n/language';
import { CreditLinks } from '../components/CreditLinks';
import { popupStrings } from '../../i18n/popup';

/** Who wrote what is shown, where it is from, on which terms: every source of the day. */
export function Credits({ credits, language }: { credits: Credit[]; language: Language }) {
  const strings = popupStrings[language];
  return (
    <div class="credits" data-field="source">
      <p>{strings.aiWritten}</p>
      {credits.map((credit) => (
        <p key={credit.id}>
          <CreditLinks credit={credit} noLicence={strings.noLicence} />
        </p>
      ))}
    </div>
  );
}
