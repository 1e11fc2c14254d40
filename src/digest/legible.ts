/**
 * What is not to be seen, or does something to what stands around it: controls, the embeddings,
 * overrides and isolates of bidirectional text (https://www.unicode.org/reports/tr9/, which an
 * element's own isolation does not hold where the text closes it), and halves of a character.
 */
const UNSEEN = /(?![\t\n\r])\p{Cc}|[\u202A-\u202E\u2066-\u2069]|\p{Cs}/gu;
/** A character with so many marks above and below it that they cover other lines; no script needs more than a few. */
const PILE = /(\p{M}{8})\p{M}+/gu;

/**
 * A text as it can be put beside others without harm to them: right before it is shown, after all that is read in it.
 */
export function legible(text: string): string {
  return text.replace(UNSEEN, '').replace(PILE, '$1');
}
