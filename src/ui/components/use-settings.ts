import { useLayoutEffect, useState } from 'preact/hooks';
import type { Language } from '../../i18n/language';
import { loadSettings, parseSettings, type Settings, watchSettings } from '../../settings';

/** The settings of this browser, live; their fallbacks where they cannot be read; null until that is known. */
export function useSettings(): Settings | null {
  const [settings, setSettings] = useState<Settings | null>(null);
  // A layout effect, before the first paint: everything waits for the settings.
  useLayoutEffect(() => {
    const read = () =>
      void loadSettings().then(setSettings, (error: unknown) => {
        console.error('The settings could not be read.', error);
        setSettings((known) => known ?? parseSettings({}));
      });
    read();
    return watchSettings(read);
  }, []);
  return settings;
}

/** Sets the language and the title of a page of the extension, before the next paint; nothing while the language is null. */
export function usePageLanguage(language: Language | null, title: string): void {
  useLayoutEffect(() => {
    if (!language) return;
    document.documentElement.lang = language;
    document.title = title;
  }, [language, title]);
}
