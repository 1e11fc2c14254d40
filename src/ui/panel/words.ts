import { panel as en } from '../../i18n/en/panel';
import { panel as ko, type PanelWords } from '../../i18n/ko/panel';
import type { Language } from '../../i18n/language';

/** What badge and panel say, by language. */
export const panelWords: Record<Language, PanelWords> = { ko, en };
