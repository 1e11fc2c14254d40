import { contentWorld } from './harness/content-world';
import { extensionId } from './harness/launch-chromium';
import { writeExtension } from './harness/other-extension';
import { attack, call, EVERYBODY, OWN_PAGES, PAYLOADS } from './harness/hostile-messages';
import { KOREAN_PAPER, PAPER, PAPER_DATE } from './harness/sample-days';
import { everythingStored } from './harness/database';
import { expect, test } from './harness/test';
import { outcomeOf, wireMessage } from './harness/wire';

test('a content script gets what a content script may have, whatever it sends', async ({ launchSynced, standIn }) => {
  const chromium = await launchSynced();
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

test('a content script may ask for the votes of its own paper alone', async ({ launchSynced, standIn }) => {
  const chromium = await launchSynced();
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

test('a page can do no harm with its own scripts', async ({ launchSynced, standIn }) => {
  const chromium = await launchSynced();
  const page = await chromium.openPaper(PAPER.id);
  await expect(page.locator('daily-papers-panel')).toBeVisible();
  const before = await everythingStored(chromium);
  standIn.forget();
  const types = [...Object.keys(OWN_PAGES), ...Object.keys(EVERYBODY)];
  const messages = types.map((type) => wireMessage(type, OWN_PAGES[type] ?? PAPER.id));
  const tried = await page.evaluate(attack, { home: `chrome-extension://${chromium.id}`, messages });

  expect(tried.api, 'a page cannot even call').toBe('undefined');
  expect(tried.fetched, 'no file of the extension is to be had').toBe(false);
  const frame = page.frames().find((one) => one.parentFrame())!;
  const protocol = () => frame.evaluate(() => location.protocol);
  await expect.poll(protocol, { message: 'no page of the extension stands in it' }).toBe('chrome-error:');
  expect(tried.clicks, 'the shadow roots were there to be clicked in').toBeGreaterThan(3);
  const after = await everythingStored(chromium);
  // It can fold up the panel as the user can; nothing else of what is kept is different.
  expect(withoutPanel(after)).toEqual(withoutPanel(before));
  expect([...standIn.dataRequests, ...standIn.strayRequests]).toEqual([]);
  await expect((await chromium.openPaper(PAPER.id)).locator('daily-papers-panel')).toBeVisible();
});

test('another extension gets no answer', async ({ launchSynced, standIn }, testInfo) => {
  const folder = writeExtension(testInfo.outputPath('other'), OTHER_MANIFEST, {
    'page.html': '<!doctype html><title>Somebody else’s</title>',
    'background.js':
      'chrome.runtime.onMessage.addListener((message, sender, answer) => answer({ res: message.type }));',
  });
  const chromium = await launchSynced({ others: [folder] });
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
  const answers = await page.evaluate(call, { id: chromium.id, home: `chrome-extension://${chromium.id}`, messages });

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
