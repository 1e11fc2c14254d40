import { useLayoutEffect, useState } from 'preact/hooks';
import { loadSettings, parseSettings, watchSettings, type Settings } from '../../settings';

/** The settings of this browser, live; their fallbacks where they cannot be read; null until that is known. */
export function useSettings(): Settings | null {
  const [settings, setSettings] = useState<Settings | null>(null);
  // Not after the first paint, as an effect would be: everything waits for it.
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
