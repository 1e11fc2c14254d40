import { useLayoutEffect, useState } from 'preact/hooks';
import { loadSettings, parseSettings, watchSettings, type Settings } from '../../settings';

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
