/** A language the extension speaks. */
export type Language = 'ko' | 'en';

/** The language to speak: the one chosen, else the browser's where we have it, else English. */
export function resolveLanguage(chosen: Language | 'auto', browserLanguage: string): Language {
  if (chosen !== 'auto') return chosen;
  return /^ko\b/i.test(browserLanguage) ? 'ko' : 'en';
}
