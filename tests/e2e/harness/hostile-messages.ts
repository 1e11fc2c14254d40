interface Runtime {
  sendMessage(id: string, message: object): Promise<unknown>;
  sendMessage(message: object): Promise<unknown>;
  connect(id: string): { onDisconnect: { addListener(listener: () => void): void }; error?: Error };
  lastError?: { message: string };
}

/** What a page of an extension finds, and a page of the web does not. Firefox tells a port's end by its error. */
declare const chrome: { runtime: Runtime };

/** What only a page of the extension may ask for, with what it would be asked with. */
export const OWN_PAGES: Record<string, unknown> = {
  eraseAll: undefined,
  startSync: undefined,
  tryOwnSource: 'https://github.com/somebody/else',
  fetchDay: '2026-07-16',
  listSources: undefined,
  listDays: undefined,
};

/** What a content script may ask for, and the answers to a payload that makes no sense. */
export const EVERYBODY: Record<string, unknown[]> = {
  openPaper: [{ kind: 'absent' }],
  openDay: [null],
  askVotes: [null],
  recallTranslation: [null],
  keepTranslation: [''],
  rememberPanel: [null],
};

/** JavaScript that makes no sense as the payload of any message. */
export const PAYLOADS = [
  '0',
  '[NaN, Infinity]',
  '-1e308',
  'true',
  '""',
  '[]',
  '{}',
  '"__proto__"',
  '"constructor"',
  '"../../etc/passwd"',
  '"<img src=x onerror=alert(1)>"',
  '"2502.18417\\u0000"',
  '"\\ud800"',
  '"9999-99-99"',
  '"x".repeat(2e6)',
  '["2502.18417"]',
  '{ text: 1, translated: {} }',
  '{ text: "a", translated: "b".repeat(1e6) }',
  '{ text: { length: 1, toString: "a" }, translated: ["b"] }',
  '{ length: 1e9 }',
  'JSON.parse(\'{ "__proto__": { "polluted": true }, "constructor": { "prototype": { "polluted": true } } }\')',
  'Array(400).fill(0).reduce((inner) => ({ inner }), {})',
  'Array(1e5).fill(null)',
];

/**
 * Runs in a page of the web, as its own script: tries what such a script can.
 * @param home the address that all pages of the extension begin with
 */
export async function attack({ home, messages }: { home: string; messages: object[] }) {
  for (const message of messages) {
    for (const shape of [message, { ...message, source: home }, JSON.stringify(message), { res: message }]) {
      window.postMessage(shape, '*');
      for (const name of ['message', 'wxt:content-script-started', 'daily-papers', 'extension-message']) {
        for (const target of [document, window, document.querySelector('daily-papers-panel')!]) {
          target.dispatchEvent(new CustomEvent(name, { detail: shape, bubbles: true }));
          target.dispatchEvent(new MessageEvent(name, { data: shape, origin: home }));
        }
      }
    }
  }
  dispatchEvent(new PageTransitionEvent('pageshow', { persisted: true }));
  let clicks = 0;
  for (const host of document.querySelectorAll('daily-papers-panel, daily-papers-badge')) {
    // Whatever a click brings is clicked too.
    for (let round = 0; round < 3; round += 1) {
      for (const button of host.shadowRoot!.querySelectorAll('button')) {
        button.click();
        clicks += 1;
        await new Promise((drawn) => requestAnimationFrame(drawn));
      }
    }
  }
  const frame = document.createElement('iframe');
  frame.src = `${home}/options.html`;
  document.body.append(frame);
  // Firefox says nothing of a frame that it refuses: one that was asked for later is there by then.
  const later = document.createElement('iframe');
  later.srcdoc = 'later';
  const loaded = new Promise((done) => later.addEventListener('load', done));
  document.body.append(later);
  await loaded;
  later.remove();
  return {
    api: typeof (globalThis as { chrome?: { runtime?: unknown } }).chrome?.runtime,
    clicks,
    fetched: await fetch(`${home}/manifest.json`).then(
      () => true,
      () => false,
    ),
  };
}

/** Runs in a page of another extension. */
export async function call({ id, home, messages }: { id: string; home: string; messages: object[] }) {
  const sent: unknown[] = [];
  for (const message of messages) {
    sent.push(await chrome.runtime.sendMessage(id, message).catch((error: Error) => error.message));
  }
  const port = chrome.runtime.connect(id);
  const connected = await new Promise((resolve) => {
    port.onDisconnect.addListener(() => resolve((port.error ?? chrome.runtime.lastError)?.message));
  });
  const fetched = await fetch(`${home}/manifest.json`).then(
    () => true,
    () => false,
  );
  return { own: await chrome.runtime.sendMessage({ type: 'startSync' }), sent, connected, fetched };
}
