import type { BrowserTranslator } from './browser-translator';
import { TranslationError, translationErrorOf } from './error';
import { mask, restore } from './mask';
import { sentencesOf } from '../../digest/sentences';

/**
 * One English text in Korean, with TeX, code, addresses and names as they were. Where one of them got
 * lost, or the text is too long, it goes sentence by sentence; a sentence that loses one stays English.
 * @throws {TranslationError} also where nothing at all was translated
 */
export async function translateText(text: string, translator: BrowserTranslator, signal: AbortSignal): Promise<string> {
  const whole = await attempt(text, translator, signal);
  const translated = whole ?? (await bySentence(text, translator, signal));
  if (translated === text) throw new TranslationError('unusable');
  return translated;
}

async function bySentence(text: string, translator: BrowserTranslator, signal: AbortSignal): Promise<string> {
  const translated: string[] = [];
  const sentences = sentencesOf(text);
  for (const sentence of sentences) {
    translated.push((await attempt(sentence, translator, signal, sentences.length === 1)) ?? sentence);
  }
  return translated.join(' ');
}

/** Null where something got lost or, unless it is the last attempt, where the text is too long. */
async function attempt(
  text: string,
  translator: BrowserTranslator,
  signal: AbortSignal,
  isLast = false,
): Promise<string | null> {
  const { text: masked, kept } = mask(text);
  try {
    const translated = await translator.translate(masked, { signal });
    return translated.trim() === '' ? null : restore(translated, kept);
  } catch (thrown) {
    const error = translationErrorOf(thrown);
    if (error.code === 'too-long' && !isLast) return null;
    throw error;
  }
}
