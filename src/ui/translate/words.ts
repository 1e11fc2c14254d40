import { translation as en } from '../../i18n/en/translation';
import { translation as ko, type TranslationWords } from '../../i18n/ko/translation';
import type { Language } from '../../i18n/language';

/** What is said of translating in the browser, by language. */
export const translationWords: Record<Language, TranslationWords> = { ko, en };
