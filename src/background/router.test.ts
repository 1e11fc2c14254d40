import { beforeEach, expect, test, vi } from 'vitest';
import { browser } from 'wxt/browser';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import * as z from 'zod/mini';
import { senderOf, type Reply } from '../messaging';
import { routerOf, type Handler } from './router';

const sendMessage = senderOf<{ double(number: number): number; newest(): string | null; forget(): void }>();

const double: Handler<number, number> = { input: z.int(), from: 'everywhere', handle: (number) => number * 2 };
const nothing = { input: z.undefined(), from: 'everywhere' } as const;
const OWN_PAGE = { url: browser.runtime.getURL('/popup.html') };

function listen(handlers: Readonly<Record<string, object>>): void {
  const route: (...asked: [unknown, object]) => unknown = routerOf(handlers as Record<string, Handler>);
  browser.runtime.onMessage.addListener(route);
}

function fail(): never {
  throw new Error('no numbers today');
}

beforeEach(() => fakeBrowser.reset());

test('an answer comes back, also one that takes its time or is nothing', async () => {
  listen({
    double,
    newest: { ...nothing, handle: async () => null },
    forget: { ...nothing, handle: () => undefined },
  });
  await expect(sendMessage('double', 21)).resolves.toBe(42);
  await expect(sendMessage('newest')).resolves.toBeNull();
  await expect(sendMessage('forget')).resolves.toBeUndefined();
});

test('what goes wrong over there goes wrong here, with its words', async () => {
  listen({
    double: { ...double, handle: fail },
    newest: { ...nothing, handle: () => Promise.reject(new Error('nor dates')) },
  });
  await expect(sendMessage('double', 1)).rejects.toMatchObject({ code: 'failed', message: 'no numbers today' });
  await expect(sendMessage('newest')).rejects.toMatchObject({ code: 'failed', message: 'nor dates' });
});

test('what a message carries is parsed before it is handled, and refused where it does not match', async () => {
  const handle = vi.fn<() => null>(() => null);
  listen({ double: { ...double, input: z.object({ number: z.int() }), handle } });
  await browser.runtime.sendMessage({ name: 'double', data: { number: 1, more: 2 } });
  expect(handle).toHaveBeenCalledExactlyOnceWith({ number: 1 }, {});
  await expect(sendMessage('double', 1)).rejects.toMatchObject({ code: 'bad-input' });
  expect(handle).toHaveBeenCalledOnce();
});

test('what is for the extension’s own pages is refused to others, before anything is parsed', async () => {
  const route = routerOf({ double: { ...double, from: 'own pages' } });
  const codeOf = async (sender: object) => (await route({ name: 'double', data: 'one' }, sender)) as { error: object };
  for (const sender of [{}, { url: 'https://arxiv.org/abs/2502.18417' }, { url: `x${OWN_PAGE.url}` }]) {
    expect(await codeOf(sender)).toMatchObject({ error: { code: 'not-allowed' } });
  }
  expect(await codeOf(OWN_PAGE)).toMatchObject({ error: { code: 'bad-input' } });
  expect(await route({ name: 'double', data: 1 }, OWN_PAGE)).toEqual({ value: 2 });
});

test('what follows from an answer comes once that is on its way, and not after a failure', async () => {
  const events: string[] = [];
  const afterwards = () => void events.push('what follows');
  const route = routerOf({
    double: { ...double, afterwards },
    newest: { ...nothing, handle: () => Promise.reject(new Error('no dates today')), afterwards },
  });
  for (const message of [{ name: 'double', data: 21 }, { name: 'newest' }]) {
    // A browser waits for the promise of a listener as soon as it has it.
    void route(message, {})?.then((reply: Reply) => void events.push('value' in reply ? 'answer' : 'failure'));
  }
  await vi.waitFor(() => expect(events).toHaveLength(3));
  expect(events.indexOf('what follows')).toBeGreaterThan(events.indexOf('answer'));
  expect(events).toContain('failure');
});

test('a message that nobody answers is told', async () => {
  await expect(sendMessage('newest')).rejects.toThrow('No listeners available');
  listen({ double });
  await expect(sendMessage('newest')).rejects.toMatchObject({ code: 'unanswered' });
});

test('what is no message of the table is left to others', () => {
  const route = routerOf({ newest: { ...nothing, handle: () => null } });
  for (const message of [
    null,
    'newest',
    7,
    ['newest'],
    { type: 'newest' },
    { name: ['newest'] },
    { name: 'toString' },
  ]) {
    expect(route(message, {})).toBeUndefined();
  }
});
