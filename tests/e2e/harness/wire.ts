/** How messages look on their way: the one place in the tests that knows. */

/** A message as a page of the extension sends it to the background. */
export function wireMessage(type: string, data: unknown): object {
  return { id: 1, type, data, timestamp: 1 };
}

/** What came of sending something: an answer, or none in whatever form. */
export type Outcome = { kind: 'answered'; value: unknown } | { kind: 'refused' };

/** What an answer of the background means. */
export function outcomeOf(answer: unknown): Outcome {
  if (typeof answer !== 'object' || answer === null || 'err' in answer) return { kind: 'refused' };
  return { kind: 'answered', value: 'res' in answer ? answer.res : null };
}
