import { useEffect, useRef, useState } from 'preact/hooks';
import type { RichText } from '../../digest/rich-text';
import { startTranslation, type Translation } from '../translate/translation';

export interface TranslatedLeads {
  translation: Translation;
  /** The sentences translated so far, by the English one. */
  translated: ReadonlyMap<string, RichText>;
  /** To be called within a click. */
  translate: () => void;
}

/**
 * Translates English sentences into Korean with the browser, where it can.
 * @param texts a new array starts a new translation
 */
export function useTranslatedLeads(texts: readonly string[]): TranslatedLeads {
  const [translation, setTranslation] = useState<Translation>({ kind: 'none' });
  const [translated, setTranslated] = useState<ReadonlyMap<string, RichText>>(new Map());
  const beginRef = useRef<() => void>(() => undefined);
  useEffect(() => {
    setTranslation({ kind: 'none' });
    if (texts.length === 0) return;
    const stay = new AbortController();
    const report = (next: Translation) => {
      if (stay.signal.aborted) return;
      setTranslation(next);
      if ('texts' in next) setTranslated((before) => new Map([...before, ...pairs(texts, next.texts)]));
    };
    beginRef.current = startTranslation(texts, report, stay.signal);
    return () => stay.abort();
  }, [texts]);
  return { translation, translated, translate: () => beginRef.current() };
}

function pairs(texts: readonly string[], translated: readonly (RichText | null)[]): [string, RichText][] {
  return texts.flatMap((text, index): [string, RichText][] => {
    const korean = translated[index] ?? null;
    return korean === null ? [] : [[text, korean]];
  });
}
