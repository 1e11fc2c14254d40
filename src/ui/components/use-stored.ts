import { useLayoutEffect, useState } from 'preact/hooks';
import { browser } from 'wxt/browser';

/**
 * What is kept under a key of `storage.local`, live: `parse` reads it, `lost` stands in where the
 * browser cannot; null until one of them has. Both are to be the same functions at each call.
 */
export function useStored<Value>(key: string, parse: (stored: unknown) => Value, lost: () => Value): Value | null {
  const [value, setValue] = useState<Value | null>(null);
  // Before the first paint: what is drawn then may be true already.
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
