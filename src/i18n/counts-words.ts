import { counts as en } from './en/counts';
import { counts as ko, type CountsWords } from './ko/counts';
import type { Language } from './language';

/** What is said of counts, by language. */
export const countsWords: Record<Language, CountsWords> = { ko, en };
