import { SENTENCE_END } from './lead';

const BETWEEN = new RegExp(String.raw`(?<=${SENTENCE_END.source})\s+`);

/** The sentences of a text, without the space between them. */
export function sentencesOf(text: string): string[] {
  return text.trim().split(BETWEEN);
}
