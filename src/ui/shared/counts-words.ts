import { counts as en } from '../../i18n/en/counts';
import { counts as ko, type CountsWords } from '../../i18n/ko/counts';
import type { Language } from '../../i18n/language';

/** What is said of counts, by language. */
export const countsWords: Record<Language, CountsWords> = { ko, en };
