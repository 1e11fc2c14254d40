// @vitest-environment happy-dom
import { expect, it } from 'vitest';
import { reinsertOnce } from './reinsert-once';

/** A page with one of our elements in a `main`. */
function furnish(signal = new AbortController().signal) {
  document.body.innerHTML = '<main><p></p></main>';
  const host = createHost();
  const insert = () => {
    document.querySelector('main')!.append(host);
    return true;
  };
  insert();
  reinsertOnce([{ host, insert }], document, signal);
  return host;
}

function createHost(): HTMLElement {
  const host = document.createElement('daily-papers-panel');
  host.attachShadow({ mode: 'open' });
  return host;
}

const settled = () => new Promise<void>((resolve) => setTimeout(resolve));

it('brings back what is removed, once', async () => {
  const host = furnish();
  host.remove();
  await settled();
  expect(host.isConnected).toBe(true);
  host.remove();
  await settled();
  expect(host.isConnected).toBe(false);
});

it('brings back what an ancestor was emptied of', async () => {
  const host = furnish();
  document.body.innerHTML = '<main></main>';
  await settled();
  expect(host.isConnected).toBe(true);
});

it('takes the place of its own empty copies, once, and leaves none behind', async () => {
  const host = furnish();
  const main = document.querySelector('main')!;
  const rewrite = () => (main.innerHTML = '<daily-papers-panel></daily-papers-panel>');
  rewrite();
  await settled();
  expect([...document.querySelectorAll('daily-papers-panel')]).toEqual([host]);
  rewrite();
  await settled();
  expect(document.querySelectorAll('daily-papers-panel')).toHaveLength(0);
});

it('makes way for another one', async () => {
  const host = furnish();
  host.replaceWith(createHost());
  await settled();
  expect(host.isConnected).toBe(false);
  expect(document.querySelectorAll('daily-papers-panel')).toHaveLength(1);
});

it('does nothing after its time', async () => {
  const time = new AbortController();
  const host = furnish(time.signal);
  time.abort();
  host.remove();
  await settled();
  expect(host.isConnected).toBe(false);
});
