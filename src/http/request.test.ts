import { beforeEach, describe, expect, test, vi } from 'vitest';
import { browser } from 'wxt/browser';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { answer } from '../sync/testing/fake-server';
import { collect } from './body';
import { HttpError } from './http-error';
import { forgetLimits, hasFailed } from './rate-limit';
import { request } from './request';

const ENDPOINT = { url: 'https://list.test/days', types: ['application/json'] };
const OPTIONS = { maxBytes: 100 };
const NOW = Date.parse('2025-03-01T12:00:00Z');
const MINUTE = 60_000;
const JSON_TYPE = 'application/json; charset=utf-8';

let fetched: ReturnType<typeof vi.fn<typeof fetch>>;
let controller: AbortController;
/** The hosts, as patterns, that the user does not allow. */
let forbidden: string[];

beforeEach(() => {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout', 'performance'] });
  vi.stubGlobal('navigator', { onLine: true });
  fetched = vi.fn<typeof fetch>();
  controller = new AbortController();
  vi.stubGlobal('fetch', fetched);
  forbidden = [];
  fakeBrowser.reset();
  vi.spyOn(Math, 'random').mockReturnValue(0);
  const contains = async ({ origins }: { origins: string[] }) => !forbidden.includes(origins[0]!);
  Object.assign(browser.permissions, { contains });
});

const refuse = (headers: Record<string, string> = {}, status = 429) =>
  fetched.mockResolvedValue(answer('', 'text/html', { status, headers }));
const refused = (): Promise<unknown> => asked().catch(same);
const later = (ms: number) => vi.setSystemTime(NOW + ms);
const asked = () => request(ENDPOINT, { ...OPTIONS, signal: controller.signal });
const read = async () => new TextDecoder().decode(await collect((await asked()).body));

test('an honest answer comes with its ETag, and leaves no timer behind', async () => {
  fetched.mockResolvedValue(answer('{}', JSON_TYPE, { headers: { etag: '"1"' } }));
  const fresh = await asked();
  expect(fresh.etag).toBe('"1"');
  expect(new TextDecoder().decode(await collect(fresh.body))).toBe('{}');
  expect(vi.getTimerCount()).toBe(0);
});

test('no cookie goes out, nothing comes from a cache, and no ETag without one', async () => {
  fetched.mockResolvedValue(answer('{}', JSON_TYPE));
  await asked();
  expect(fetched.mock.lastCall?.[1]).toMatchObject({ credentials: 'omit', cache: 'no-store', headers: {} });
});

test('an answer that is as it was', async () => {
  fetched.mockResolvedValue(new Response(null, { status: 304 }));
  const unchanged = await request(ENDPOINT, { ...OPTIONS, signal: controller.signal, etag: '"1"' });
  expect(unchanged).toEqual({ kind: 'unchanged' });
  expect(new Headers(fetched.mock.lastCall?.[1]?.headers).get('if-none-match')).toBe('"1"');
  expect(vi.getTimerCount()).toBe(0);
});

describe('what is no answer', () => {
  test('offline', async () => {
    vi.stubGlobal('navigator', { onLine: false });
    fetched.mockImplementation(dead);
    await expect(asked()).rejects.toMatchObject({ code: 'offline' });
    expect(fetched).toHaveBeenCalledTimes(1);
  });

  test('a line that is dead, which is asked but once', async () => {
    fetched.mockImplementation(dead);
    await expect(asked()).rejects.toMatchObject({ code: 'unreachable', cause: { message: 'Failed to fetch' } });
    expect(fetched).toHaveBeenCalledTimes(1);
  });

  test('a host that the user does not allow, which is asked but once', async () => {
    forbidden = ['https://list.test/*'];
    fetched.mockImplementation(dead);
    await expect(asked()).rejects.toMatchObject({ code: 'not-allowed', cause: { message: 'Failed to fetch' } });
    expect(fetched).toHaveBeenCalledTimes(1);
  });

  test('a browser that is offline says more than a permission that is missing', async () => {
    forbidden = ['https://list.test/*'];
    vi.stubGlobal('navigator', { onLine: false });
    fetched.mockImplementation(dead);
    await expect(asked()).rejects.toMatchObject({ code: 'offline' });
  });

  test('a redirect to a host that may not be asked', async () => {
    const redirect = Object.defineProperty(new Response(), 'type', { value: 'opaqueredirect' });
    fetched.mockImplementation(async (_url, init) => (init?.redirect === 'manual' ? redirect : dead()));
    await expect(asked()).rejects.toMatchObject({ code: 'signed-out' });
  });

  test('a server that says nothing', async () => {
    fetched.mockImplementation(hanging);
    const [refusal] = await Promise.all([asked().catch(same), vi.advanceTimersByTimeAsync(25_000)]);
    expect(refusal).toMatchObject({ code: 'unreachable' });
  });

  test('a caller who gave up', async () => {
    fetched.mockImplementation(hanging);
    const asking = asked();
    controller.abort('enough');
    await expect(asking).rejects.toBe('enough');
  });
});

test('a host that lets everybody ask needs no permission', async () => {
  forbidden = ['https://list.test/*'];
  fetched.mockResolvedValue(answer('{}', JSON_TYPE));
  expect(await read()).toBe('{}');
});

describe('what is another answer', () => {
  const CASES: [what: string, response: () => Response, code: string | null][] = [
    ['a redirect to another host', () => redirected('https://sign-in.test/days'), 'signed-out'],
    ['a redirect on the same host', () => redirected('https://list.test/moved'), null],
    ['a page', () => answer('<!doctype html>', 'text/html'), 'wrong-type'],
    ['an answer without a type, which its hash will tell', () => new Response(new Uint8Array([123, 125])), null],
    ['a type in capitals', () => answer('{}', 'Application/JSON'), null],
    ['a server that fails', () => answer('', 'text/html', { status: 502 }), 'server-error'],
    ['a spent quota', () => answer('', 'text/html', { status: 429 }), 'rate-limited'],
  ];
  test.each(CASES)('%s', async (_what, response, code) => {
    fetched.mockResolvedValue(response());
    const outcome = await read().catch((error: unknown) => (error instanceof HttpError ? error.code : error));
    expect(outcome).toBe(code ?? '{}');
    expect(vi.getTimerCount()).toBe(0);
  });

  test('is not read to its end', async () => {
    fetched.mockResolvedValue(answer('<!doctype html>', 'text/html'));
    await expect(asked()).rejects.toThrow('text/html');
    expect(fetched.mock.lastCall?.[1]?.signal?.aborted).toBe(true);
  });
});

describe('a host that said to wait', () => {
  beforeEach(() => {
    vi.useFakeTimers({ toFake: ['Date', 'setTimeout', 'clearTimeout', 'performance'], now: NOW });
  });

  test('is not asked before its time, for whatever else', async () => {
    refuse({ 'retry-after': '1200' });
    expect(await refused()).toMatchObject({ code: 'rate-limited', retryAt: NOW + 20 * MINUTE, status: 429 });
    later(20 * MINUTE - 1);
    const another = request({ ...ENDPOINT, url: 'https://list.test/more' }, { ...OPTIONS, signal: controller.signal });
    await expect(another).rejects.toMatchObject({ code: 'rate-limited', retryAt: NOW + 20 * MINUTE, status: null });
    expect(fetched).toHaveBeenCalledTimes(1);
    later(20 * MINUTE);
    await refused();
    expect(fetched).toHaveBeenCalledTimes(2);
  });

  test('holds up no other host', async () => {
    refuse({ 'retry-after': '1200' });
    await refused();
    fetched.mockResolvedValue(answer('{}', JSON_TYPE));
    await request({ ...ENDPOINT, url: 'https://other.test/days' }, { ...OPTIONS, signal: controller.signal });
    expect(fetched).toHaveBeenCalledTimes(2);
  });

  test('without a time is left alone for longer each time, an hour at most, until it answers', async () => {
    const waits: number[] = [];
    for (let at = 0; waits.length < 9; at += waits.at(-1)!) {
      later(at);
      refuse();
      const { retryAt } = (await refused()) as HttpError;
      waits.push(retryAt! - NOW - at);
    }
    expect(waits.map((ms) => ms / MINUTE)).toEqual([1, 2, 4, 8, 16, 32, 60, 60, 60]);
    later(1000 * MINUTE);
    fetched.mockResolvedValue(answer('{}', JSON_TYPE));
    await asked();
    refuse();
    expect(await refused()).toMatchObject({ retryAt: NOW + 1001 * MINUTE });
  });

  test('with a fault of its own and a time is left alone, without a time it is not', async () => {
    refuse({ 'retry-after': '60' }, 503);
    expect(await refused()).toMatchObject({ code: 'server-error', retryAt: NOW + MINUTE });
    expect(await refused()).toMatchObject({ code: 'rate-limited', retryAt: NOW + MINUTE });
    later(MINUTE);
    refuse({}, 500);
    await refused();
    await refused();
    expect(fetched).toHaveBeenCalledTimes(3);
  });

  test('is asked where the user asks for it', async () => {
    refuse({ 'retry-after': '1200' });
    await refused();
    await forgetLimits();
    fetched.mockResolvedValue(answer('{}', JSON_TYPE));
    expect(await read()).toBe('{}');
  });

  test('or that failed is known for an hour, so that another is asked first', async () => {
    refuse({}, 503);
    await refused();
    expect([await hasFailed('list.test'), await hasFailed('other.test')]).toEqual([true, false]);
    later(60 * MINUTE);
    expect(await hasFailed('list.test')).toBe(false);
  });

  test('is asked where the clock was set back since', async () => {
    later(30 * 24 * 60 * MINUTE);
    refuse({ 'retry-after': '1200' });
    await refused();
    later(0);
    await refused();
    expect(fetched).toHaveBeenCalledTimes(2);
  });

  test.each([{}, 7, { until: 'later', refusals: 1 }])(
    'is asked where what is kept of it is damaged: %j',
    async (kept) => {
      await browser.storage.local.set({ 'host-wait.list.test': kept });
      fetched.mockResolvedValue(answer('{}', JSON_TYPE));
      expect(await read()).toBe('{}');
    },
  );

  test('is asked where nothing can be kept', async () => {
    vi.spyOn(console, 'warn').mockReturnValue();
    for (const name of ['get', 'set', 'remove'] as const) {
      vi.spyOn(browser.storage.local, name).mockRejectedValue(new Error('full'));
    }
    refuse();
    expect(await refused()).toMatchObject({ code: 'rate-limited', retryAt: NOW + MINUTE });
    fetched.mockResolvedValue(answer('{}', JSON_TYPE));
    expect(await read()).toBe('{}');
    vi.restoreAllMocks();
  });
});

describe('a body', () => {
  test('that breaks off', async () => {
    fetched.mockResolvedValue(answer(stream('{', new TypeError('reset')), JSON_TYPE));
    await expect(read()).rejects.toMatchObject({ code: 'cut-off', cause: { message: 'reset' } });
  });

  test('that breaks off because the network went', async () => {
    fetched.mockResolvedValue(answer(stream('{', new TypeError('reset')), JSON_TYPE));
    const fresh = await asked();
    vi.stubGlobal('navigator', { onLine: false });
    await expect(collect(fresh.body)).rejects.toMatchObject({ code: 'offline' });
  });

  test('that is shorter than promised', async () => {
    fetched.mockResolvedValue(answer('{}', JSON_TYPE, { headers: { 'content-length': '3' } }));
    await expect(read()).rejects.toMatchObject({ code: 'cut-off' });
  });

  test('whose promised length is that of its encoded form', async () => {
    const headers = { 'content-length': '22', 'content-encoding': 'gzip' };
    fetched.mockResolvedValue(answer('{}', JSON_TYPE, { headers }));
    expect(await read()).toBe('{}');
  });

  test('that is longer than anything honest', async () => {
    fetched.mockResolvedValue(answer('x'.repeat(101), JSON_TYPE));
    await expect(read()).rejects.toMatchObject({ code: 'damaged' });
  });

  test('that stops and stays silent', async () => {
    fetched.mockImplementation(async (_url, init) => answer(stream('{', init!.signal!), JSON_TYPE));
    const [refusal] = await Promise.all([read().catch(same), vi.advanceTimersByTimeAsync(25_000)]);
    expect(refusal).toMatchObject({ code: 'unreachable' });
  });

  test('that is empty', async () => {
    fetched.mockResolvedValue(answer(null, JSON_TYPE));
    expect(await read()).toBe('');
  });

  test('may be left for later: nobody waits for the server until it is read', async () => {
    fetched.mockResolvedValue(answer('{}', JSON_TYPE));
    const { body } = await asked();
    expect(vi.getTimerCount()).toBe(0);
    await vi.advanceTimersByTimeAsync(120_000);
    expect(new TextDecoder().decode(await collect(body))).toBe('{}');
  });

  test('may take its time as long as something comes', async () => {
    expect(await readSlowly(dots(5), 20_000)).toBe('.....');
  });

  test('that comes at the pace of the slowest line takes as long as it takes', async () => {
    const hours = Array.from({ length: 600 }, () => '.'.repeat(1250));
    expect(await readSlowly(hours, 5000)).toBe(hours.join(''));
  });

  test('that drips is ended after two minutes', async () => {
    const outcome = await readSlowly(dots(100), 5000);
    expect(outcome).toEqual({ error: expect.objectContaining({ code: 'unreachable' }), left: 75, ended: true });
  });

  test('that came fast may not drip for longer than another', async () => {
    const outcome = await readSlowly(['.'.repeat(2 ** 19), ...dots(99)], 5000);
    expect(outcome).toEqual({ error: expect.objectContaining({ code: 'unreachable' }), left: 74, ended: true });
  });

  test('is not blamed for the time that its reader takes', async () => {
    const pieces = dots(3).map((piece) => new TextEncoder().encode(piece));
    const whole = new ReadableStream<Uint8Array>({
      pull: (sink) => (pieces.length > 0 ? sink.enqueue(pieces.pop()!) : sink.close()),
    });
    fetched.mockResolvedValue(answer(whole, JSON_TYPE));
    let size = 0;
    for await (const chunk of (await asked()).body) {
      size += chunk.length;
      await vi.advanceTimersByTimeAsync(300_000);
    }
    expect(size).toBe(3);
  });
});

/** So many pieces, one every so many milliseconds; the text as it was read, or why it was not. */
async function readSlowly(pieces: string[], everyMs: number): Promise<unknown> {
  let left = pieces.length;
  const cancelled = vi.fn<() => void>();
  const slow = new ReadableStream<Uint8Array>({
    start(sink) {
      for (const [index, piece] of pieces.entries()) {
        setTimeout(
          () => {
            if (cancelled.mock.calls.length > 0) return;
            sink.enqueue(new TextEncoder().encode(piece));
            if (--left === 0) sink.close();
          },
          everyMs * (index + 1),
        );
      }
    },
    cancel: cancelled,
  });
  fetched.mockResolvedValue(answer(slow, JSON_TYPE));
  const text = request(ENDPOINT, { maxBytes: 2 ** 20, signal: controller.signal }).then(async ({ body }) =>
    new TextDecoder().decode(await collect(body)),
  );
  const outcome = text.catch((error: unknown) => ({ error, left, ended: cancelled.mock.calls.length > 0 }));
  await vi.advanceTimersByTimeAsync(everyMs * pieces.length);
  return outcome;
}

function dots(count: number): string[] {
  return Array.from({ length: count }, () => '.');
}

/** Says nothing until the caller gives up. */
const hanging: typeof fetch = (_url, init) =>
  new Promise((_resolve, reject) => {
    init?.signal?.addEventListener('abort', () => reject(init.signal!.reason));
  });

/** Some text, then a failure, or nothing until a signal. */
function stream(text: string, end: Error | AbortSignal): ReadableStream<Uint8Array> {
  let sent = false;
  return new ReadableStream({
    pull(sink) {
      if (!sent) sink.enqueue(new TextEncoder().encode(text));
      else if (end instanceof Error) sink.error(end);
      else
        return new Promise((_, reject) =>
          end.addEventListener('abort', () => reject(new DOMException('', 'AbortError'))),
        );
      sent = true;
      return undefined;
    },
  });
}

function redirected(url: string): Response {
  return Object.defineProperties(answer('{}', JSON_TYPE), { redirected: { value: true }, url: { value: url } });
}

function dead(): Promise<never> {
  return Promise.reject(new TypeError('Failed to fetch'));
}

function same(error: unknown): unknown {
  return error;
}
