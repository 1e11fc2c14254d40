import { sync as en } from '../../i18n/en/sync';
import { sync as ko, type SyncWords } from '../../i18n/ko/sync';
import type { Language } from '../../i18n/language';

/** What is said of synchronisation, by language. */
export const syncWords: Record<Language, SyncWords> = { ko, en };
