/**
 * Characters that are invisible or change how the text around them is laid out: controls; the embeddings, overrides and
 * isolates of bidirectional text (https://www.unicode.org/reports/tr9/), which an element's own isolation does not stop
 * where the text closes it; and lone surrogates.
 */
const INVISIBLE = /(?![\t\n\r])\p{Cc}|[\u202A-\u202E\u2066-\u2069]|\p{Cs}/gu;
/** A character with so many marks above and below it that they cover other lines; no script needs more than a few. */
const STACKED_MARKS = /(\p{M}{8})\p{M}+/gu;

/**
 * The text without characters that would spoil the texts around it. It is the last step before a text is shown: what
 * reads the text, such as Markdown or TeX, comes before.
 */
export function sanitizeText(text: string): string {
  return text.replace(INVISIBLE, '').replace(STACKED_MARKS, '$1');
}
