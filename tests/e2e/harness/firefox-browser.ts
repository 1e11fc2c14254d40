import type { Browser } from 'puppeteer-core';

/** What puppeteer keeps to itself: the wire that its commands go over (https://w3c.github.io/webdriver-bidi). */
interface Wired {
  connection: { send(method: string, params: object): Promise<{ result: unknown }> };
}

interface Tree {
  contexts: { context: string }[];
}

type Evaluation =
  { type: 'success'; result: { value?: string } } | { type: 'exception'; exceptionDetails: { text: string } };

/**
 * Runs a function where the browser's own windows run, for what WebDriver has no command for. Firefox
 * lets it where it was started with `-remote-allow-system-access`.
 * @param work knows nothing but its argument and the browser's own names; both go as JSON
 */
export async function inBrowser<A, R>(
  browser: Browser,
  work: (argument: A) => R | Promise<R>,
  argument: A,
): Promise<R> {
  const { connection } = browser as unknown as Wired;
  const tree = (await connection.send('browsingContext.getTree', { 'moz:scope': 'chrome', maxDepth: 0 }))
    .result as Tree;
  const evaluation = (
    await connection.send('script.evaluate', {
      expression: `(async () => JSON.stringify(await (${String(work)})(${JSON.stringify(argument)})))()`,
      awaitPromise: true,
      target: { context: tree.contexts[0]!.context },
    })
  ).result as Evaluation;
  if (evaluation.type === 'exception') throw new Error(`In the browser: ${evaluation.exceptionDetails.text}`);
  const { value } = evaluation.result;
  return value === undefined ? (undefined as R) : JSON.parse(value);
}
