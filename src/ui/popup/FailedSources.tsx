import type { Language } from '../../i18n/language';
import { popupStrings } from '../../i18n/popup';

/** One quiet line on the sources that failed while others did not; `names` is empty where all is well. */
export function Troubled({ names, language }: { names: string[]; language: Language }) {
  if (names.length === 0) return null;
  return (
    <p class="troubled" data-field="troubled">
      {popupStrings[language].troubled(names.join(', '))}
    </p>
  );
}
