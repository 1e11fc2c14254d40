import { beforeEach, expect, test, vi } from 'vitest';
import { browser } from 'wxt/browser';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { messagesOf } from './messaging';

interface Protocol {
  double(number: number): number;
  newest(): string | null;
  forget(): void;
}

const { sendMessage, onMessage } = messagesOf<Protocol>();

beforeEach(() => fakeBrowser.reset());

test('an answer comes back, also one that takes its time or is nothing', async () => {
  onMessage('double', ({ data }) => data * 2);
  onMessage('newest', async () => null);
  onMessage('forget', () => undefined);
  await expect(sendMessage('double', 21)).resolves.toBe(42);
  await expect(sendMessage('newest')).resolves.toBeNull();
  await expect(sendMessage('forget')).resolves.toBeUndefined();
});

test('what goes wrong over there goes wrong here, with its words', async () => {
  onMessage('double', () => {
    throw new Error('no numbers today');
  });
  onMessage('newest', () => Promise.reject(new Error('nor dates')));
  await expect(sendMessage('double', 1)).rejects.toThrow('no numbers today');
  await expect(sendMessage('newest')).rejects.toThrow('nor dates');
});

test('what follows from an answer comes once that is on its way, and not after a failure', async () => {
  const listen = vi.spyOn(browser.runtime.onMessage, 'addListener');
  const events: string[] = [];
  const afterwards = () => void events.push('what follows');
  onMessage('double', ({ data }) => data * 2, afterwards);
  onMessage('newest', () => Promise.reject(new Error('no dates today')), afterwards);
  for (const [listener] of listen.mock.calls) {
    for (const message of [{ name: 'double', data: 21 }, { name: 'newest' }]) {
      // A browser waits for the promise of a listener as soon as it has it.
      const replying = (listener as (message: unknown, sender: object) => unknown)(message, {});
      if (replying instanceof Promise) void replying.then((reply) => void events.push(JSON.stringify(reply)));
    }
  }
  await vi.waitFor(() => expect(events).toHaveLength(3));
  expect(events.indexOf('what follows')).toBe(events.indexOf('{"value":42}') + 1);
  expect(events).toContain('{"error":"no dates today"}');
});

test('a message that nobody answers is told', async () => {
  await expect(sendMessage('newest')).rejects.toThrow('No listeners available');
  onMessage('double', ({ data }) => data);
  await expect(sendMessage('newest')).rejects.toThrow('Nobody answered "newest"');
});

test('who stopped answers no more', async () => {
  const stop = onMessage('newest', () => '2025-02-27');
  stop();
  await expect(sendMessage('newest')).rejects.toThrow('No listeners available');
});

test('what is no message of the protocol is left to others', async () => {
  onMessage('newest', () => '2025-02-27');
  for (const message of [null, 'newest', 7, ['newest'], { type: 'newest' }, { name: ['newest'] }]) {
    await expect(browser.runtime.sendMessage(message)).resolves.toBeUndefined();
  }
});
