import type { RichText } from '../../digest/rich-text';
import { sendMessage } from '../../messages';
import { availabilityOf, createTranslator, findTranslator, type TranslatorFactory } from './browser-translator';
import { translationErrorOf, type TranslationErrorCode } from './error';
import { translateText } from './translate-text';

/** The state of translating some texts. */
export type Translation =
  /** This browser does not translate, or it is not known yet: nothing is shown. */
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
 * Translates English texts into Korean on this device. Texts that were translated before come at once; the
 * others follow at once where the browser has its model, else when the user asks for it.
 * @param report called with every change; never where this browser does not translate
 * @param signal stops it when the page goes; unfinished texts can be translated again later
 * @returns the click handler, which downloads the model and translates
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
  // Nothing may be awaited before this: a user activation expires soon after the click.
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

/** @returns the stored translation as rich text; the plain text where the background is gone, to be translated again another time */
async function keep(text: string, translated: string): Promise<RichText> {
  return sendMessage('keepTranslation', { text, translated }).catch(() => translated);
}

async function recall(text: string): Promise<RichText | null> {
  return sendMessage('recallTranslation', text).catch(() => null);
}
