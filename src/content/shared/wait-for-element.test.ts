// @vitest-environment happy-dom
import { expect, it } from 'vitest';
import { waitForElement } from './wait-for-element';

/** A page whose parsing is in the hands of the test. */
function loadingPage() {
  const page = document.implementation.createHTMLDocument();
  let state: DocumentReadyState = 'loading';
  Object.defineProperty(page, 'readyState', { get: () => state });
  const finish = () => {
    state = 'interactive';
    page.dispatchEvent(new Event('DOMContentLoaded'));
  };
  return { page, finish };
}

it('waits until what it looks for is there', async () => {
  const { page } = loadingPage();
  let isThere = false;
  const waiting = waitForElement(() => page.querySelector('b') !== null, page).then(() => (isThere = true));
  page.body.append(page.createElement('a'));
  await Promise.resolve();
  expect(isThere).toBe(false);
  page.body.append(page.createElement('b'));
  await waiting;
  expect(isThere).toBe(true);
});

it('waits no longer than until the page is parsed', async () => {
  const { page, finish } = loadingPage();
  const waiting = waitForElement(() => false, page);
  finish();
  await expect(waiting).resolves.toBeUndefined();
});

it('does not wait on a page that is parsed', async () => {
  await expect(waitForElement(() => false, document)).resolves.toBeUndefined();
});
