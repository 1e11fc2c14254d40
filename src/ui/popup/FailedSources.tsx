import type { Language } from '../../i18n/language';
import { popupStrings } from '../../i18n/popup';

/** A line with the sources that failed in the last sync while others did not; nothing where `names` is empty. */
export function FailedSources({ names, language }: { names: string[]; language: Language }) {
  if (names.length === 0) return null;
  return (
    <p class="troubled" data-field="troubled">
      {popupStrings[language].failedSources(names.join(', '))}
    </p>
  );
}
