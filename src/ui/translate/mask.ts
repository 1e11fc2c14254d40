/** A text in which whatever must not be translated is replaced by `{1}`, `{2}`, …, and the replaced texts. */
export interface Masked {
  text: string;
  kept: string[];
}

/** A word that nobody translates: two capitals (`GPT`, `PyTorch`), or letters and digits (`AIME2025`, `3D`). */
const WORD = String.raw`(?=\w{0,40}[A-Z]\w{0,40}[A-Z]|\w{0,40}[A-Za-z]\w{0,40}\d|\d\w{0,40}[A-Za-z])\w+`;

/** The alternatives go from what may hold others to what others may hold. */
const KEPT = new RegExp(
  [
    /(?<!`)`(?![\s`])[^`\n]{1,80}(?<!\s)`(?!`)/, // code; ``quotes'' of TeX are none
    /https?:\/\/[^\s()[\]{}<>"']*[^\s()[\]{}<>"'.,;:!?]/, // addresses, without the punctuation of the sentence
    /\\\([^\n]{1,200}?\\\)/, // TeX: \(x\)
    /\$\$?(?![\s\d]|\w* )[^$\n]{1,200}(?<!\s)\$\$?/, // TeX that begins with no number and no prose: money is neither
    /\$\d[^$\n]{0,60}[\\^_][^$\n]{0,140}\$|\$[\d.%]+\$/, // TeX that begins with a number: $2\times$, $42$
    /\\[A-Za-z]+(?:\{[^{}\n]*\})*/, // a TeX command outside of a formula
    /[^\s_^{}]{0,20}[_^]\{[^{}\n]{0,40}\}/, // the same with an index: π_{0.5}
    /\\?\$\d[\d.,]*(?:[KMB]\b)?/, // money
    /(?<!\d)\d{1,20}(?:[.,]\d+){0,4}\s?(?:\\?%|°C?|×|(?:[KMGT]?B|[KMTkx]|ms|fps|[kMG]?Hz)\b)/, // numbers with a unit
    /(?<!\w)\w{1,40}@\w+/, // pass@1
    new RegExp(String.raw`(?<!\w)${WORD}(?:[-.+/](?:${WORD}|\d+(?!\w)|[A-Z]\w*))*`), // names: GPT-4o, Qwen3-VL-235B
    /(?<!\w)[A-Z]\w*(?:-[A-Z]\w*){0,6}-\d\w*(?:[.-][A-Z\d]\w*)*/, // Llama-3.1, Ring-2.5-1T-Zero
    /\{\s*\d+\s*\}/, // what looks like one of our own
  ]
    .map(({ source }) => source)
    .join('|'),
  'g',
);

/** As a translator may give a placeholder back: wider, or with spaces in it. */
const PLACEHOLDER = /[{｛]\s*(\d+)\s*[}｝]/g;

/**
 * Sets TeX, code, addresses, names and numbers with units aside. The placeholders are those of
 * translatable software (`{1} files`), which translation models have seen more of than of any other.
 */
export function mask(text: string): Masked {
  const kept: string[] = [];
  return { text: text.replace(KEPT, (found) => `{${kept.push(found)}}`), kept };
}

/** Puts what was set aside back into a translation; null where a placeholder is lost, doubled or invented. */
export function restore(translated: string, kept: readonly string[]): string | null {
  const numbers = [...translated.matchAll(PLACEHOLDER)].map(([, number]) => Number(number));
  const isWhole = numbers.length === kept.length && kept.every((_, index) => numbers.includes(index + 1));
  return isWhole ? translated.replace(PLACEHOLDER, (_, number: string) => kept[Number(number) - 1]!) : null;
}
