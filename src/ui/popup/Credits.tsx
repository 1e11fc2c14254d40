import type { Credit } from '../../digest/credit';
import type { Language } from '../../i18n/language';
import { CreditLinks } from '../components/CreditLinks';
import { popupWords } from './words';

/** Who wrote what is shown, where it is from, on which terms: every source of the day. */
export function Credits({ credits, language }: { credits: Credit[]; language: Language }) {
  const words = popupWords[language];
  return (
    <div class="credits" data-field="source">
      <p>{words.aiWritten}</p>
      {credits.map((credit) => (
        <p key={credit.id}>
          <CreditLinks credit={credit} noLicence={words.noLicence} />
        </p>
      ))}
    </div>
  );
}
