/**
 * The browser's own translator, as far as it is used here: Chrome 138 and later, in windows and the
 * isolated worlds of content scripts (https://developer.chrome.com/docs/ai/translator-api).
 */
export interface BrowserTranslator {
  /** Rejects with a DOMException, `AbortError` once it was destroyed. */
  translate(text: string, options: { signal: AbortSignal }): Promise<string>;
  destroy(): void;
}

interface Languages {
  sourceLanguage: string;
  targetLanguage: string;
}

interface CreateOptions extends Languages {
  signal: AbortSignal;
  monitor: (monitor: EventTarget) => void;
}

/** The global `Translator`. */
export interface TranslatorFactory {
  availability(languages: Languages): Promise<Availability>;
  /** Needs a click right before it where the model is not there yet. */
  create(options: CreateOptions): Promise<BrowserTranslator>;
}

export type Availability = 'unavailable' | 'downloadable' | 'downloading' | 'available';

declare global {
  /** Missing from TypeScript's DOM library, and from many browsers. */
  var Translator: TranslatorFactory | undefined;
}

const FROM_ENGLISH: Languages = { sourceLanguage: 'en', targetLanguage: 'ko' };

/** The translator of this browser, or null where it has none. */
export function findTranslator(): TranslatorFactory | null {
  return globalThis.Translator ?? null;
}

/** The availability of English to Korean; `unavailable` where the browser cannot tell. */
export async function availabilityOf(translator: TranslatorFactory): Promise<Availability> {
  try {
    return await translator.availability(FROM_ENGLISH);
  } catch {
    return 'unavailable';
  }
}

/**
 * A translator from English into Korean, to be destroyed after use.
 * @param onProgress how much of the model is there, 0 to 1; not called where all of it was
 */
export function createTranslator(
  translator: TranslatorFactory,
  onProgress: (loaded: number) => void,
  signal: AbortSignal,
): Promise<BrowserTranslator> {
  const monitor = (target: EventTarget) =>
    target.addEventListener('downloadprogress', (event) => {
      if ('loaded' in event && typeof event.loaded === 'number') onProgress(event.loaded);
    });
  return translator.create({ ...FROM_ENGLISH, monitor, signal });
}
