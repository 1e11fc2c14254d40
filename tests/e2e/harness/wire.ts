/** How messages look on their way: the one place in the tests that knows. */

/** A message as a page of the extension sends it to the background. */
export function wireMessage(name: string, data?: unknown): object {
  return { name, data };
}

/** What came of sending something: an answer, or none in whatever form. */
export type Outcome = { kind: 'answered'; value: unknown } | { kind: 'refused' };

/** What an answer of the background means. */
export function outcomeOf(answer: unknown): Outcome {
  if (typeof answer !== 'object' || answer === null || 'error' in answer) return { kind: 'refused' };
  return { kind: 'answered', value: 'value' in answer ? answer.value : null };
}
