import { useLayoutEffect, useState } from 'preact/hooks';
import { browser } from 'wxt/browser';

/**
 * The value under a key of `storage.local`, live. `parse` reads it; `lost` replaces it where the browser
 * cannot read. Null until either has answered. Pass the same two functions at each render.
 */
export function useStored<Value>(key: string, parse: (stored: unknown) => Value, lost: () => Value): Value | null {
  const [value, setValue] = useState<Value | null>(null);
  // Before the first paint, so that the first frame can show the stored value.
  useLayoutEffect(() => {
    let overtaken = false;
    const listener = (changes: Record<string, { newValue?: unknown }>, area: string) => {
      const change = changes[key];
      if (area !== 'local' || !change) return;
      overtaken = true;
      setValue(() => parse(change.newValue));
    };
    browser.storage.onChanged.addListener(listener);
    browser.storage.local.get(key).then(
      (stored) => !overtaken && setValue(() => parse(stored[key])),
      (error: unknown) => {
        console.error(`What is stored as ${key} could not be read.`, error);
        if (!overtaken) setValue(lost);
      },
    );
    return () => browser.storage.onChanged.removeListener(listener);
  }, [key, parse, lost]);
  return value;
}
