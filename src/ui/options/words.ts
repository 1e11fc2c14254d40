import { options as en } from '../../i18n/en/options';
import { options as ko, type OptionsWords } from '../../i18n/ko/options';
import type { Language } from '../../i18n/language';

/** What is said on the options page, by language. */
export const optionsWords: Record<Language, OptionsWords> = { ko, en };
