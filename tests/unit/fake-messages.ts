import { fakeBrowser } from 'wxt/testing/fake-browser';

/** A message and its answer are JSON in a real browser: so they are here. */
const { runtime } = fakeBrowser;
const send = runtime.sendMessage.bind(runtime);
Object.assign(runtime, { sendMessage: async (message: unknown) => jsonOf(await send(jsonOf(message))) });

function jsonOf(value: unknown): unknown {
  return value === undefined ? undefined : JSON.parse(JSON.stringify(value));
}
