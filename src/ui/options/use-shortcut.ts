import { useEffect, useState } from 'preact/hooks';
import { browser } from 'wxt/browser';

/** The keys that open the popup as the user has set them; empty where there are none, null until known. */
export function useShortcut(): string | null {
  const [shortcut, setShortcut] = useState<string | null>(null);
  useEffect(() => {
    // Firefox for Android has no commands.
    void browser.commands?.getAll().then((commands) => {
      const open = commands.find(({ name }) => name === '_execute_action');
      setShortcut(open?.shortcut ?? '');
    });
  }, []);
  return shortcut;
}
