import { isDeepStrictEqual } from 'node:util';
import { beforeEach, describe, expect, test, vi } from 'vitest';
import { browser } from 'wxt/browser';
import { listDates } from '../store/digests';
import { openStore } from '../store/open';
import {
  LAST_SYNC_ERROR_KEY,
  parseLastError,
  parseSyncState,
  SYNC_STATE_KEY,
  type LastError,
  type SyncState,
} from '../sync-state';
import { eraseProgress, loadProgress, saveProgress } from './progress';
import { runSync } from './run-sync';
import { answer } from './testing/fake-server';
import { daysOf, fakeCalendar, fakeSource, listedSource } from './testing/fake-source';
import { newWorld, type World } from './testing/world';

let world: World;
let states: SyncState[];

beforeEach(async () => {
  world = await newWorld(daysOf(100));
  states = [];
  browser.storage.onChanged.addListener((changes, area) => {
    const change = changes[SYNC_STATE_KEY];
    const state = parseSyncState(change?.newValue);
    if (change && area === 'local' && !isDeepStrictEqual(state, states.at(-1))) states.push(state);
  });
});

const run = (signal = new AbortController().signal) => runSync([fakeSource], signal);
const byHand = () => runSync([fakeSource], new AbortController().signal, { byHand: true });

describe('the state', () => {
  test('goes from new over listing and downloading to idle', async () => {
    await run();
    expect(states).toEqual([
      { kind: 'listing', lastSuccess: null },
      { kind: 'downloading', done: 0, total: 100, lastSuccess: null },
      { kind: 'idle', lastSuccess: Date.now(), unreadable: 0, failedSources: [] },
    ]);
    expect(await loadProgress()).toEqual({ state: states.at(-1), sources: { fake: states.at(-1) }, attempts: 0 });
  });

  test('shows progress, but not more often than ten times a second', async () => {
    const read = fakeSource.read.bind(fakeSource);
    vi.spyOn(fakeSource, 'read').mockImplementation((text, date) => {
      vi.setSystemTime(Date.now() + 10);
      return read(text, date);
    });
    await run();
    const done = states.flatMap((state) => (state.kind === 'downloading' ? [state.done] : []));
    expect(done).toEqual([0, 25, 49, 73]);
  });

  test('of a sync with nothing new is written twice', async () => {
    await run();
    states.length = 0;
    await run();
    expect(states.map(({ kind }) => kind)).toEqual(['listing', 'idle']);
  });

  test('counts unreadable days', async () => {
    world.server.files.set('2025-01-02', 'nothing');
    await run();
    expect(states.at(-1)).toMatchObject({ kind: 'idle', unreadable: 1 });
  });

  test('keeps the time of the last success through a failure', async () => {
    await run();
    const lastSuccess = Date.now();
    vi.setSystemTime(lastSuccess + 1000);
    world.server.fault = () => answer('', 'text/html', { status: 500 });
    await run();
    expect(states.at(-1)).toEqual({
      kind: 'failed',
      code: 'server-error',
      at: lastSuccess + 1000,
      retryAt: lastSuccess + 61_000,
      attempt: 1,
      lastSuccess,
    });
  });
});

describe('failures in a row', () => {
  test('are retried with growing pauses, until one ends well', async () => {
    world.server.fault = () => answer('', 'text/html', { status: 500 });
    expect(await minutes()).toEqual([1, 1]);
    expect(await minutes()).toEqual([2, 2]);
    expect(await minutes()).toEqual([3, 4]);
    world.server.fault = () => undefined;
    expect(await minutes()).toBe('idle');
    world.server.fault = () => answer('', 'text/html', { status: 500 });
    expect(await minutes()).toEqual([1, 1]);
  });

  test('wait as long as the server wishes', async () => {
    world.server.fault = () => answer('', 'text/html', { status: 429, headers: { 'retry-after': '1200' } });
    expect(await minutes()).toEqual([1, 20]);
  });

  test('count the syncs that were interrupted', async () => {
    await saveProgress({ fake: { kind: 'downloading', done: 1, total: 9, lastSuccess: null } }, 4);
    world.server.fault = () => answer('', 'text/html', { status: 500 });
    expect(await minutes()).toEqual([5, 16]);
  });
});

describe('a try by hand', () => {
  test('is no further attempt', async () => {
    world.server.fault = () => answer('', 'text/html', { status: 500 });
    await byHand();
    expect((await loadProgress()).attempts).toBe(1);
    expect(await minutes()).toEqual([2, 2]);
    await byHand();
    await byHand();
    expect(states.at(-1)).toMatchObject({ attempt: 2, retryAt: Date.now() + 2 * 60_000 });
    expect(await minutes()).toEqual([3, 4]);
  });

  test('ends a row of failures where it goes well', async () => {
    world.server.fault = () => answer('', 'text/html', { status: 500 });
    await run();
    world.server.fault = () => undefined;
    await byHand();
    expect((await loadProgress()).attempts).toBe(0);
  });
});

describe('the last error', () => {
  test('outlives the syncs that go well after it, until all is erased', async () => {
    const at = Date.now();
    world.server.fault = () => answer('', 'text/html', { status: 500 });
    await run();
    world.server.fault = () => undefined;
    vi.setSystemTime(at + 60_000);
    await run();
    expect(states.at(-1)?.kind).toBe('idle');
    expect(await lastError()).toEqual({ code: 'server-error', at });
    await eraseProgress();
    expect(await lastError()).toBeNull();
    expect(await loadProgress()).toEqual({ state: { kind: 'new' }, sources: {}, attempts: 0 });
  });
});

describe('each cause of a failure has its code', () => {
  const CASES: [code: string, fault: () => Response | Promise<Response>][] = [
    ['unreachable', () => Promise.reject(new TypeError('Failed to fetch'))],
    ['rate-limited', status(429)],
    ['refused', status(404)],
    ['server-error', status(503)],
    ['wrong-type', () => answer('<!doctype html>', 'text/html')],
    ['cut-off', () => answer('{}', 'application/json', { headers: { 'content-length': '99' } })],
    ['damaged', () => answer('{', 'application/json')],
  ];
  test.each(CASES)('%s', async (code, fault) => {
    world.server.fault = fault;
    await run();
    expect(states.at(-1)).toMatchObject({ kind: 'failed', code });
  });

  test('offline', async () => {
    world.navigator.onLine = false;
    world.server.fault = () => Promise.reject(new TypeError('Failed to fetch'));
    await run();
    expect(states.at(-1)).toMatchObject({ kind: 'failed', code: 'offline' });
  });

  test('storage', async () => {
    vi.spyOn(indexedDB, 'open').mockImplementation(() => {
      throw new DOMException('no', 'SecurityError');
    });
    await run();
    expect(states.at(-1)).toMatchObject({ kind: 'failed', code: 'storage' });
  });

  test('unexpected', async () => {
    await runSync([{ ...fakeSource, read: broken }], new AbortController().signal);
    expect(states.at(-1)).toMatchObject({ kind: 'failed', code: 'unexpected' });
  });
});

describe('two syncs', () => {
  test('may run one after the other', async () => {
    await run();
    await run();
    expect(world.server.requests.filter((request) => request === 'list')).toHaveLength(2);
  });
});

test('a state that cannot be kept does not end the sync', async () => {
  vi.spyOn(browser.storage.local, 'set').mockRejectedValue(new Error('full'));
  vi.spyOn(browser.storage.session, 'set').mockRejectedValue(new Error('full'));
  await run();
  expect(await listDates(await openStore())).toHaveLength(100);
});

test('a state that the disk does not take is kept in memory', async () => {
  vi.spyOn(browser.storage.local, 'set').mockRejectedValue(new Error('full'));
  vi.spyOn(browser.storage.local, 'get').mockRejectedValue(new Error('broken'));
  await run();
  const state = { kind: 'idle', lastSuccess: Date.now(), unreadable: 0, failedSources: [] };
  expect(await loadProgress()).toEqual({ state, sources: { fake: state }, attempts: 0 });
});

test('an aborted sync is no failure', async () => {
  const controller = new AbortController();
  world.server.fault = (url) => {
    if (url.includes('archive')) controller.abort();
    return undefined;
  };
  await run(controller.signal);
  expect(states.at(-1)?.kind).toBe('downloading');
});

test('a damaged state counts as new', async () => {
  await browser.storage.local.set({ [SYNC_STATE_KEY]: { kind: 'idle' }, 'sync-attempts': 'many' });
  expect(await loadProgress()).toEqual({ state: { kind: 'new' }, sources: {}, attempts: 0 });
});

/** Runs a sync: the number of a failure and the minutes to the next try, or the kind of the state. */
async function minutes(): Promise<[attempt: number, pause: number] | SyncState['kind']> {
  await run();
  const { state } = await loadProgress();
  return state.kind === 'failed' ? [state.attempt, (state.retryAt - state.at) / 60_000] : state.kind;
}

function down(part: string): void {
  world.server.fault = (url) => (url.includes(part) ? status(503)() : undefined);
}

async function lastError(): Promise<LastError | null> {
  return parseLastError((await browser.storage.local.get(LAST_SYNC_ERROR_KEY))[LAST_SYNC_ERROR_KEY]);
}

function status(code: number): () => Response {
  return () => answer('', 'text/html', { status: code });
}

describe('several sources', () => {
  const another = listedSource('another', 1);
  const ALL = [fakeSource, another, fakeCalendar];
  const runAll = (due = ALL) => runSync(ALL, new AbortController().signal, { due });
  beforeEach(() => {
    world.server.live.set('2025-04-11', '2025-04-11\n2504.00001 9');
  });

  test('begin side by side, and ask for nothing twice', async () => {
    await runAll();
    const { requests } = world.server;
    expect(requests.slice(0, 3).toSorted()).toEqual(['another-cdn list', 'list', 'live 2025-04-11']);
    expect(requests.toSorted()).toEqual([...new Set(requests)].toSorted());
    expect(requests).toHaveLength(3 * 2 + 10);
  });

  test.each([
    ['the archive of one', 'https://archive.test/all', 'fake'],
    ['the list of one', 'https://another-cdn.test/list', 'another'],
    ['the live one', 'https://live.test/', 'live'],
  ])('do not wait where %s keeps silent', async (_, silent, id) => {
    const end = new AbortController();
    world.server.fault = (url, { signal }) =>
      url.startsWith(silent)
        ? new Promise((_resolve, reject) => signal!.addEventListener('abort', () => reject(signal!.reason)))
        : undefined;
    const running = runSync(ALL, end.signal);
    const others = ALL.map((source) => source.id).filter((other) => other !== id);
    await vi.waitFor(async () => {
      const { sources } = await loadProgress();
      expect(others.map((other) => sources[other]?.kind)).toEqual(['idle', 'idle']);
    });
    expect((await loadProgress()).sources[id]?.kind).toMatch(/^(listing|downloading)$/);
    end.abort();
    await running;
  });

  test('are counted together, and never less than before', async () => {
    await runAll();
    const counts = states.flatMap((state) => (state.kind === 'downloading' ? [state] : []));
    expect(counts.at(-1)!.done).toBeGreaterThan(150);
    expect(counts.at(-1)!.total).toBe(210);
    for (const [index, { done, total }] of counts.slice(1).entries()) {
      expect(done).toBeGreaterThanOrEqual(counts[index]!.done);
      expect(total).toBeGreaterThanOrEqual(counts[index]!.total);
    }
    expect(states.at(-1)).toEqual({ kind: 'idle', lastSuccess: Date.now(), unreadable: 0, failedSources: [] });
  });

  test('leave each other going where one is down', async () => {
    for (const [part, id] of [
      ['live.test', 'live'],
      ['another-', 'another'],
    ] as const) {
      down(part);
      await runAll();
      const { state, sources, attempts } = await loadProgress();
      expect(state).toMatchObject({ kind: 'idle', failedSources: [id] });
      expect(attempts).toBe(0);
      expect(sources[id]).toMatchObject({ kind: 'failed', code: 'server-error', attempt: 1 });
      expect(sources['fake']).toMatchObject({ kind: 'idle' });
    }
  });

  test('fail as a whole where all are down', async () => {
    down('');
    await runAll();
    expect((await loadProgress()).state).toMatchObject({ kind: 'failed', code: 'server-error', attempt: 1 });
  });

  test('are retried alone, and their failures are counted alone', async () => {
    down('live.test');
    await runAll();
    world.server.requests.length = 0;
    await runAll([fakeCalendar]);
    expect(world.server.requests.every((request) => request.startsWith('live'))).toBe(true);
    expect((await loadProgress()).sources['live']).toMatchObject({ kind: 'failed', attempt: 2 });
    world.server.fault = () => undefined;
    await runAll([fakeCalendar]);
    expect((await loadProgress()).state).toMatchObject({ kind: 'idle', failedSources: [] });
  });

  test('that are no longer there are forgotten', async () => {
    await runAll();
    await run();
    expect(Object.keys((await loadProgress()).sources)).toEqual(['fake']);
  });
});

function broken(): never {
  throw new RangeError('a fault of ours');
}
