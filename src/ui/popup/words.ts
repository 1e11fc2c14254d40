import { popup as en } from '../../i18n/en/popup';
import { popup as ko, type PopupWords } from '../../i18n/ko/popup';
import type { Language } from '../../i18n/language';

/** What is said in the popup, by language. */
export const popupWords: Record<Language, PopupWords> = { ko, en };
