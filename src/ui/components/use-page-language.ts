import { useLayoutEffect } from 'preact/hooks';
import type { Language } from '../../i18n/language';

/** Says in which language a page of ours is, and names it in that language; nothing before that is known. */
export function usePageLanguage(language: Language | null, title: string): void {
  useLayoutEffect(() => {
    if (!language) return;
    document.documentElement.lang = language;
    document.title = title;
  }, [language, title]);
}
