import { contentWorld } from './harness/content-world';
import { extensionId } from './harness/launch-chromium';
import { writeExtension } from './harness/other-extension';
import { KOREAN_PAPER, PAPER, PAPER_DATE } from './harness/sample-days';
import { everythingStored } from './harness/everything-stored';
import { expect, test } from './harness/test';
import { outcomeOf, wireMessage } from './harness/wire';

/** What only a page of the extension may ask for, with what it would be asked with. */
const OWN_PAGES: Record<string, unknown> = {
  eraseAll: undefined,
  startSync: undefined,
  tryOwnSource: 'https://github.com/somebody/else',
  fetchDay: '2026-07-16',
  listSources: undefined,
  listDays: undefined,
};

/** What a content script may ask for, and the answers to a payload that makes no sense. */
const EVERYBODY: Record<string, unknown[]> = {
  openPaper: [{ kind: 'absent' }],
  openDay: [null],
  askVotes: [null],
  recallTranslation: [null],
  keepTranslation: [''],
  rememberPanel: [null],
};

/** JavaScript that makes no sense as the payload of any message. */
const PAYLOADS = [
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

test('a content script gets what a content script may have, whatever it sends', async ({ launch, standIn }) => {
  const chromium = await launch();
  await chromium.synced();
  const page = await chromium.openPaper(PAPER.id);
  await expect(page.locator('daily-papers-panel')).toBeVisible();
  const evaluate = await contentWorld(page, chromium.id);
  const send = async (type: string, payload: string) => {
    const message = `Object.assign(${JSON.stringify(wireMessage(type, null))}, { data: ${payload} }, ${SPOOF(chromium.id)})`;
    return outcomeOf(await evaluate(`chrome.runtime.sendMessage(${message}).catch(() => null)`));
  };
  const before = await everythingStored(chromium);
  standIn.forget();

  // What makes sense is answered: below, it is the payload that is refused.
  expect(await send('openPaper', JSON.stringify(PAPER.id))).toMatchObject({ value: { kind: 'found' } });
  expect(await send('openDay', JSON.stringify(PAPER_DATE))).toMatchObject({ value: { date: PAPER_DATE } });
  expect(await send('readSettings', 'null')).toMatchObject({ value: { liveVotes: false } });

  for (const [type, data] of Object.entries(OWN_PAGES)) {
    for (const payload of [JSON.stringify(data) ?? 'undefined', ...PAYLOADS]) {
      expect(await send(type, payload), `${type} ${payload}`).toEqual({ kind: 'refused' });
    }
  }
  for (const [type, answers] of Object.entries(EVERYBODY)) {
    for (const payload of PAYLOADS) {
      const outcome = await send(type, payload);
      if (outcome.kind === 'answered') expect(answers, `${type} ${payload}`).toContainEqual(outcome.value ?? null);
    }
  }
  for (const type of ['', 'nothing', '__proto__', 'constructor', 'toString', 'x'.repeat(1e6)]) {
    expect((await send(type, 'null')).kind, type.slice(0, 20)).toBe('refused');
  }
  expect(await send('openPaper', JSON.stringify(PAPER.id)), 'the worker still stands').toMatchObject({
    value: { kind: 'found' },
  });
  expect(await everythingStored(chromium)).toEqual(before);
  expect([...standIn.dataRequests, ...standIn.strayRequests]).toEqual([]);
});

test('a content script may ask for the votes of its own paper alone', async ({ launch, standIn }) => {
  const chromium = await launch();
  await chromium.synced();
  const page = await chromium.openPaper(KOREAN_PAPER.id);
  const options = await chromium.openOptions();
  await options.locator('input[name="liveVotes"]').check();
  // The page asks for its own: when that is through, only what is asked below is still to come.
  await standIn.asked('hf-paper');
  standIn.forget();
  const evaluate = await contentWorld(page, chromium.id);
  const message = JSON.stringify(wireMessage('askVotes', PAPER.id));
  expect(outcomeOf(await evaluate(`chrome.runtime.sendMessage(${message})`))).toMatchObject({ value: null });
  expect(standIn.seen('hf-paper')).toEqual([]);
});

test('a page can do no harm with its own scripts', async ({ launch, standIn }) => {
  const chromium = await launch();
  await chromium.synced();
  const page = await chromium.openPaper(PAPER.id);
  await expect(page.locator('daily-papers-panel')).toBeVisible();
  const before = await everythingStored(chromium);
  standIn.forget();
  const types = [...Object.keys(OWN_PAGES), ...Object.keys(EVERYBODY)];
  const messages = types.map((type) => wireMessage(type, OWN_PAGES[type] ?? PAPER.id));
  const tried = await page.evaluate(attack, { id: chromium.id, messages });

  expect(tried.api, 'a page cannot even call').toBe('undefined');
  expect(tried.fetched, 'no file of the extension is to be had').toBe(false);
  const frame = page.frames().find((one) => one.parentFrame())!;
  expect(await frame.evaluate(() => location.protocol), 'no page of the extension stands in it').toBe('chrome-error:');
  expect(tried.clicks, 'the shadow roots were there to be clicked in').toBeGreaterThan(3);
  const after = await everythingStored(chromium);
  // It can fold up the panel as the user can; nothing else of what is kept is different.
  expect(withoutPanel(after)).toEqual(withoutPanel(before));
  expect([...standIn.dataRequests, ...standIn.strayRequests]).toEqual([]);
  await expect((await chromium.openPaper(PAPER.id)).locator('daily-papers-panel')).toBeVisible();
});

test('another extension gets no answer', async ({ launch, standIn }, testInfo) => {
  const folder = writeExtension(testInfo.outputPath('other'), OTHER_MANIFEST, {
    'page.html': '<!doctype html><title>Somebody else’s</title>',
    'background.js':
      'chrome.runtime.onMessage.addListener((message, sender, answer) => answer({ res: message.type }));',
  });
  const chromium = await launch({ others: [folder] });
  await chromium.synced();
  const before = await everythingStored(chromium);
  standIn.forget();
  const page = await chromium.open(`chrome-extension://${extensionId(folder)}/page.html`);
  const types = {
    ...OWN_PAGES,
    openPaper: PAPER.id,
    openDay: PAPER_DATE,
    rememberPanel: 'collapsed',
    readSettings: null,
  };
  const messages = Object.entries(types).map(([type, data]) => wireMessage(type, data));
  const answers = await page.evaluate(call, { id: chromium.id, messages });

  expect(answers.own, 'it can call at all').toEqual({ res: 'startSync' });
  expect(answers.sent).toEqual(messages.map(() => 'Could not establish connection. Receiving end does not exist.'));
  expect(answers.connected).toBe('Could not establish connection. Receiving end does not exist.');
  expect(answers.fetched).toBe(false);
  expect(await everythingStored(chromium)).toEqual(before);
  expect([...standIn.dataRequests, ...standIn.strayRequests]).toEqual([]);
});

const OTHER_MANIFEST = { background: { service_worker: 'background.js' }, host_permissions: ['<all_urls>'] };

/** A sender says who it is, which only the browser may. */
const SPOOF = (id: string) =>
  JSON.stringify({ sender: { id, url: `chrome-extension://${id}/options.html`, origin: `chrome-extension://${id}` } });

/** All that is kept but how the panel stands, here and in the user's other browsers. */
function withoutPanel({ local, sync, ...rest }: Record<string, unknown>): unknown {
  const areas = [local, sync].map((area) => Object.entries(area as object).filter(([key]) => key !== 'setting.panel'));
  return { areas, ...rest };
}

interface Runtime {
  sendMessage(id: string, message: object): Promise<unknown>;
  sendMessage(message: object): Promise<unknown>;
  connect(id: string): { onDisconnect: { addListener(listener: () => void): void } };
  lastError?: { message: string };
}

/** What a page of an extension finds, and a page of the web does not. */
declare const chrome: { runtime: Runtime };

/** Runs in a page of the web, as its own script: tries what such a script can. */
async function attack({ id, messages }: { id: string; messages: object[] }) {
  const home = `chrome-extension://${id}`;
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
  const loaded = new Promise((done) => frame.addEventListener('load', done));
  document.body.append(frame);
  await loaded;
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
async function call({ id, messages }: { id: string; messages: object[] }) {
  const sent: unknown[] = [];
  for (const message of messages) {
    sent.push(await chrome.runtime.sendMessage(id, message).catch((error: Error) => error.message));
  }
  const port = chrome.runtime.connect(id);
  const connected = await new Promise((resolve) => {
    port.onDisconnect.addListener(() => resolve(chrome.runtime.lastError?.message));
  });
  const fetched = await fetch(`chrome-extension://${id}/manifest.json`).then(
    () => true,
    () => false,
  );
  return { own: await chrome.runtime.sendMessage({ type: 'startSync' }), sent, connected, fetched };
}
