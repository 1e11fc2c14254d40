import type { Page } from '@playwright/test';

/** Runs code where the extension's content script runs in a page; a promise is waited for. */
export type Evaluate = (expression: string) => Promise<unknown>;

/** The world of the extension's content script in a page: the page's own scripts share nothing with it. */
export async function contentWorld(page: Page, extension: string): Promise<Evaluate> {
  const session = await page.context().newCDPSession(page);
  const worlds: { id: number; origin: string }[] = [];
  session.on('Runtime.executionContextCreated', ({ context }) => worlds.push(context));
  await session.send('Runtime.enable');
  // Of the worlds that are there, all are told before `enable` is answered.
  const world = worlds.find(({ origin }) => origin === `chrome-extension://${extension}`);
  if (!world) throw new Error('The page has no content script of the extension.');
  return async (expression) => {
    const { result, exceptionDetails } = await session.send('Runtime.evaluate', {
      expression,
      contextId: world.id,
      awaitPromise: true,
      returnByValue: true,
    });
    if (exceptionDetails) throw new Error(exceptionDetails.exception?.description ?? exceptionDetails.text);
    return result.value as unknown;
  };
}
