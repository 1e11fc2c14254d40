/** The reasons why a translation failed; the interface has a sentence for each. */
export type TranslationErrorCode =
  | 'not-allowed' // a policy forbids it, or no click went before a download
  | 'network' // the model could not be downloaded
  | 'aborted' // the translator was taken away while it worked
  | 'too-long' // more text than the model takes, even sentence by sentence
  | 'unusable' // what came back is not a translation
  | 'unexpected';

/** A translation that failed. */
export class TranslationError extends Error {
  override name = 'TranslationError';

  constructor(
    readonly code: TranslationErrorCode,
    cause?: unknown,
  ) {
    super(`No translation: ${code}`, { cause });
  }
}

/** By the names of https://webmachinelearning.github.io/translation-api/ and of what a destroyed translator throws. */
const CODES = new Map<string, TranslationErrorCode>([
  ['NotAllowedError', 'not-allowed'],
  ['NetworkError', 'network'],
  ['AbortError', 'aborted'],
  ['InvalidStateError', 'aborted'],
  ['QuotaExceededError', 'too-long'],
]);

/** Whatever a translator threw, as an error of ours. */
export function translationErrorOf(thrown: unknown): TranslationError {
  if (thrown instanceof TranslationError) return thrown;
  const name = typeof thrown === 'object' && thrown !== null && 'name' in thrown ? String(thrown.name) : '';
  return new TranslationError(CODES.get(name) ?? 'unexpected', thrown);
}
