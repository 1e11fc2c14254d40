import { fakeBrowser } from 'wxt/testing/fake-browser';

type Listener = (message: unknown, sender: object, reply: (answer: unknown) => void) => unknown;
let listeners: Listener[] = [];

/**
 * WXT's fake browser knows listeners that return a promise alone; a real Chrome knows those that
 * return true and answer through a callback. A message is JSON there: so it is here.
 */
const { onMessage } = fakeBrowser.runtime;
onMessage.addListener = (listener: Listener) => void listeners.push(listener);
onMessage.removeListener = (listener: Listener) => void (listeners = listeners.filter((one) => one !== listener));
const reset = fakeBrowser.reset.bind(fakeBrowser);
fakeBrowser.reset = () => {
  listeners = [];
  reset();
};
const sendMessage = (message: unknown) =>
  new Promise((resolve, reject) => {
    if (listeners.length === 0) return reject(new Error('Could not establish connection.'));
    const sent = jsonOf(message);
    const kept = listeners.map((listener) => listener(sent, {}, (answer) => resolve(jsonOf(answer))));
    if (!kept.includes(true)) resolve(undefined);
  });
Object.assign(fakeBrowser.runtime, { sendMessage });

function jsonOf(value: unknown): unknown {
  return value === undefined ? undefined : JSON.parse(JSON.stringify(value));
}
