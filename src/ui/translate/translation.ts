import type { RichText } from '../../digest/rich-text';
import { sendMessage } from '../../messages';
import { availabilityOf, createTranslator, findTranslator, type TranslatorFactory } from './browser-translator';
import { translationErrorOf, type TranslationErrorCode } from './error';
import { translateText } from './translate-text';

/** How far the translation of some texts is. */
export type Translation =
  /** This browser does not translate, or it is not known yet: nothing is said. */
  | { kind: 'none' }
  /** It could, after a download that needs a click. */
  | { kind: 'offered' }
  /** `loaded` of the model is there, 0 to 1. */
  | { kind: 'downloading'; loaded: number }
  /** Null for each text that is not through yet. */
  | { kind: 'translating'; texts: (RichText | null)[] }
  | { kind: 'done'; texts: RichText[] }
  | { kind: 'failed'; code: TranslationErrorCode };

/**
 * Puts English texts into Korean on this device: those that were translated before at once, the
 * others too where the browser has what it needs, else when the user asks for it.
 * @param report hears of every change; of none where this browser does not translate
 * @param signal ends it when the page goes: what was not through can be asked for again
 * @returns what a click calls: downloads what is missing and translates
 */
export function startTranslation(
  texts: readonly string[],
  report: (translation: Translation) => void,
  signal: AbortSignal,
): () => void {
  const translator = findTranslator();
  if (!translator) return () => undefined;
  const known: (RichText | null)[] = texts.map(() => null);
  const done = () => known.every((text) => text !== null);

  const begin = async () => {
    try {
      if (!done()) await translateMissing(translator, texts, known, report, signal);
      report({ kind: 'done', texts: known.filter((text) => text !== null) });
    } catch (thrown) {
      report(signal.aborted ? { kind: 'offered' } : { kind: 'failed', code: translationErrorOf(thrown).code });
    }
  };
  const look = async () => {
    for (const [index, text] of (await Promise.all(texts.map(recall))).entries()) known[index] = text;
    const availability = done() ? 'available' : await availabilityOf(translator);
    if (signal.aborted) return;
    if (availability === 'available') await begin();
    else if (availability !== 'unavailable') report({ kind: 'offered' });
  };
  void look();
  return () => void begin();
}

/** Translates what is not known yet, in order, and keeps each text as soon as it is there. */
async function translateMissing(
  factory: TranslatorFactory,
  texts: readonly string[],
  known: (RichText | null)[],
  report: (translation: Translation) => void,
  signal: AbortSignal,
): Promise<void> {
  report({ kind: 'translating', texts: [...known] });
  // Nothing is awaited before this: a click counts for a moment only.
  const translator = await createTranslator(factory, (loaded) => report({ kind: 'downloading', loaded }), signal);
  try {
    for (const [index, text] of texts.entries()) {
      if (known[index] !== null) continue;
      signal.throwIfAborted();
      report({ kind: 'translating', texts: [...known] });
      const translated = await translateText(text, translator, signal);
      known[index] = await keep(text, translated);
    }
  } finally {
    translator.destroy();
  }
}

/** @returns the translation to be read; as it came where the background is gone: it is then made again another time */
async function keep(text: string, translated: string): Promise<RichText> {
  return sendMessage('keepTranslation', { text, translated }).catch(() => translated);
}

async function recall(text: string): Promise<RichText | null> {
  return sendMessage('recallTranslation', text).catch(() => null);
}
