import { useEffect, useRef, useState } from 'preact/hooks';
import type { RichText } from '../../digest/rich-text';
import { startTranslation, type Translation } from '../translate/translation';

export interface TranslatedLeads {
  translation: Translation;
  /** What is through so far, by the English sentence. */
  translated: ReadonlyMap<string, RichText>;
  /** To be called within a click. */
  translate: () => void;
}

/**
 * Has English sentences put into Korean by the browser, where it can.
 * @param texts a new array is a new beginning
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
