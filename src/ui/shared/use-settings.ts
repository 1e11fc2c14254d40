import { useEffect, useState } from 'preact/hooks';
import { loadSettings, watchSettings, type Settings } from '../../settings';

/** The settings of this browser, live; null until they were read for the first time. */
export function useSettings(): Settings | null {
  const [settings, setSettings] = useState<Settings | null>(null);
  useEffect(() => {
    const read = () => void loadSettings().then(setSettings);
    read();
    return watchSettings(read);
  }, []);
  return settings;
}
