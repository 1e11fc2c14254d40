import { beforeEach, describe, expect, test, vi } from 'vitest';
import { archiveOf } from '../archive/testing/tar';
import { readPaper, listDates, readDay } from '../store/digests';
import type { Source } from '../sources/source';
import { readKnownDays } from '../store/days';
import { openStore } from '../store/open';
import type { Store } from '../store/schema';
import { damageDigest, failDigest } from '../store/testing/faults';
import type { SyncContext } from './context';
import { SyncError } from './error';
import type { SourceEvent } from './event';
import { loadMemory, saveMemory } from './memory';
import { syncSource } from './sync-source';
import { answer } from './testing/fake-server';
import { daysOf, fakeSource, incompressible } from './testing/fake-source';
import { newWorld, NOW, type World } from './testing/world';

const NEWEST = '2025-04-10';
const ALL = 100;
const DAY_MS = 86_400_000;

let world: World;
let db: Store;
let writes: ReturnType<typeof countWrites>;

beforeEach(async () => {
  world = await newWorld(daysOf(ALL));
  db = await openStore();
  writes = countWrites();
});

describe('the first sync', () => {
  test('takes three requests: the list, the newest day, the archive', async () => {
    const { events, unreadable } = await sync();
    expect(world.server.requests).toEqual(['list', `day ${NEWEST}`, 'archive']);
    expect(unreadable).toBe(0);
    expect(events).toEqual([
      { kind: 'listing' },
      { kind: 'progress', done: 0, total: ALL },
      { kind: 'progress', done: 1, total: ALL },
      { kind: 'progress', done: 25, total: ALL },
      { kind: 'progress', done: 49, total: ALL },
      { kind: 'progress', done: 73, total: ALL },
      { kind: 'progress', done: 100, total: ALL },
    ]);
    expect(await listDates(db)).toEqual([...world.server.files.keys()].toReversed());
    expect(writes()).toBe(6);
  });

  test('has something to show after two requests, whenever the archive answers', async () => {
    world.server.fault = (url) => (url.includes('archive') ? new Promise(() => undefined) : undefined);
    await untilShown();
    expect(world.server.requests).toEqual(['list', `day ${NEWEST}`, 'archive']);
    expect((await readDay(db, null, [fakeSource.id]))?.date).toBe(NEWEST);
  });

  test('lets go of the archive where it ends before that is its turn', async () => {
    const signals: AbortSignal[] = [];
    world.server.fault = (url, { signal }) => {
      if (url.includes('archive')) signals.push(signal!);
      return undefined;
    };
    await untilShown();
    expect(signals.map(({ aborted }) => aborted)).toEqual([true]);
  });

  test('goes on with the archive where the newest day fails', async () => {
    world.server.fault = (url) => (url.includes('2025') ? answer('', 'text/plain', { status: 500 }) : undefined);
    await sync();
    expect(await listDates(db)).toHaveLength(ALL);
  });

  test('writes a slow archive in small batches', async () => {
    const read = fakeSource.read.bind(fakeSource);
    vi.spyOn(fakeSource, 'read').mockImplementation((text, date) => {
      vi.setSystemTime(Date.now() + 100);
      return read(text, date);
    });
    const { events } = await sync();
    expect(events.length).toBeGreaterThan(20);
  });
});

/** Runs a sync until one day is stored, and leaves it. */
async function untilShown(): Promise<void> {
  for await (const _ of await begin()) if ((await listDates(db)).length > 0) break;
}

describe('a later sync', () => {
  beforeEach(async () => {
    await sync();
    world.server.requests.length = 0;
    writes = countWrites();
  });

  test('of nothing new is one request and writes nothing', async () => {
    const { events } = await sync();
    expect(world.server.requests).toEqual(['list']);
    expect(events).toEqual([{ kind: 'listing' }, { kind: 'progress', done: 0, total: 0 }]);
    expect(writes()).toBe(0);
  });

  test('of one changed day is two requests and one transaction', async () => {
    world.server.files.set('2025-04-02', '2025-04-02\n2501.77777 5');
    await sync();
    expect(world.server.requests).toEqual(['list', 'day 2025-04-02']);
    expect(writes()).toBe(1);
    expect(await dateOf('2501.77777')).toBe('2025-04-02');
    expect(await dateOf('2501.10182')).toBeUndefined();
    world.server.requests.length = 0;
    await sync();
    expect(world.server.requests).toEqual(['list']);
  });

  test('never asks for the archive: days that are missing come one by one, the newest first', async () => {
    vi.setSystemTime(NOW + 60 * DAY_MS);
    for (const [date, text] of daysOf(ALL + 50)) world.server.files.set(date, text);
    await sync();
    expect(world.server.requests.slice(0, 2)).toEqual(['list', 'day 2025-05-30']);
    expect(world.server.requests).toHaveLength(41);
    world.server.requests.length = 0;
    await sync();
    expect(world.server.requests).toHaveLength(11);
    expect(await listDates(db)).toHaveLength(ALL + 50);
  });

  test('asks for days older than a month once a week at most', async () => {
    change('2025-01-02', 5);
    await sync();
    expect(world.server.requests).toEqual(['list']);
    vi.setSystemTime(NOW + 7 * DAY_MS);
    await sync();
    expect(world.server.requests).toEqual(['list', 'list', 'day 2025-01-02']);
    change('2025-01-02', 6);
    await sync();
    expect(world.server.requests).toHaveLength(4);
    expect(await dateOf('2501.77777')).toBe('2025-01-02');
  });

  test('keeps a day that vanished', async () => {
    world.server.files.delete('2025-04-02');
    await sync();
    expect(world.server.requests).toEqual(['list']);
    expect(await papersOn('2025-04-02')).toBe(2);
    expect(writes()).toBe(1);
  });

  test('keeps the good day where the new one cannot be read, and asks no more for it', async () => {
    world.server.files.set('2025-04-02', '<!doctype html>');
    expect((await sync()).unreadable).toBe(0);
    expect(await papersOn('2025-04-02')).toBe(2);
    world.server.requests.length = 0;
    await sync();
    expect(world.server.requests).toEqual(['list']);
    world.server.files.set('2025-04-02', '2025-04-02\n2501.77777 5');
    await sync();
    expect(await papersOn('2025-04-02')).toBe(1);
  });

  test('keeps the good day where the new one has gaps and fewer papers', async () => {
    world.server.files.set('2025-04-02', '2025-04-02\n2501.77777 5\n!');
    await sync();
    expect(await papersOn('2025-04-02')).toBe(2);
  });

  test('takes tomorrow, and no day after it', async () => {
    for (const date of ['2025-04-12', '2025-04-13', '2099-01-01']) world.server.files.set(date, `${date}\n1 1`);
    await sync();
    expect(world.server.requests).toContain('day 2025-04-12');
    for (const date of ['2025-04-13', '2099-01-01']) expect(world.server.requests).not.toContain(`day ${date}`);
  });

  test('counts a new day that cannot be read, and asks no more for it', async () => {
    world.server.files.set('2025-04-11', 'nothing');
    expect((await sync()).unreadable).toBe(1);
    world.server.requests.length = 0;
    expect((await sync()).unreadable).toBe(1);
    expect(world.server.requests).toEqual(['list']);
    expect(await listDates(db)).toHaveLength(ALL);
  });

  test('reads every day anew where the reader was revised, some at each sync', async () => {
    const revised = { ...fakeSource, revision: 2 };
    vi.setSystemTime(NOW + 7 * DAY_MS);
    for (const singly of [40, 40, 20, 0]) {
      world.server.requests.length = 0;
      await sync(revised);
      expect(world.server.requests).toHaveLength(1 + singly);
    }
    const days = [...(await readKnownDays(db, 'fake')).values()];
    expect(days.filter(({ stored }) => stored?.revision === 2)).toHaveLength(ALL);
  });

  test('fetches a day whose stored digest was damaged', async () => {
    await damageDigest({ source: 'fake', date: '2025-04-02', paperIds: ['2501.10182'], papers: 'no' });
    expect(await dateOf('2501.10182')).toBeUndefined();
    await sync();
    expect(world.server.requests).toEqual(['list', 'day 2025-04-02']);
    expect(await dateOf('2501.10182')).toBeDefined();
  });

  test('does not take a day that is not what was listed, takes the others, and fails', async () => {
    world.server.files.set('2025-04-02', '2025-04-02\n2501.77777 5');
    world.server.files.set('2025-04-03', '2025-04-03\n2501.88888 5');
    world.server.fault = (url) => (url.endsWith('2025-04-03') ? answer('2025-04-03\n2501.1', 'text/plain') : undefined);
    await expect(sync()).rejects.toMatchObject({ code: 'damaged' });
    expect(await papersOn('2025-04-03')).toBe(2);
    expect(await dateOf('2501.77777')).toBeDefined();
    world.server.fault = () => undefined;
    world.server.requests.length = 0;
    await sync();
    // The list that no place bore out is left alone.
    expect(world.server.requests).toEqual(['hub list', 'hub 2025-04-03']);
  });

  test('asks for no further day where the line is dead', async () => {
    for (const date of ['2025-04-02', '2025-04-03']) world.server.files.set(date, `${date}\n2501.77777 5`);
    world.server.fault = (url) => (url.includes('2025') ? answer('', 'text/html', { status: 429 }) : undefined);
    await expect(sync()).rejects.toMatchObject({ code: 'rate-limited' });
    expect(world.server.requests).toEqual(['list', 'day 2025-04-03', 'hub 2025-04-03']);
  });
});

describe('a listing', () => {
  const CASES: [what: string, body: string, code: string][] = [
    ['that is no JSON', '{"2025-01-01": ', 'damaged'],
    ['of another shape', 'null', 'damaged'],
    ['of nothing', '{}', 'damaged'],
  ];
  test.each(CASES)('%s', async (_what, body, code) => {
    world.server.fault = () => answer(body, 'application/json');
    await expect(sync()).rejects.toMatchObject({ name: 'SyncError', code });
    expect(writes()).toBe(0);
  });

  test('of another address or reader is not asked for by its ETag', async () => {
    await sync();
    const headers = vi.spyOn(world.server, 'fault');
    await sync({ ...fakeSource, revision: 2 });
    expect(headers.mock.calls[0]?.[1].headers).toEqual({});
  });
});

describe('an archive', () => {
  test('that was cut anywhere leaves whole days, some come singly, and the next sync goes on', async () => {
    const whole = await archiveOf(world.server.files);
    for (let end = 0; end < whole.length; end += Math.ceil(whole.length / 5)) {
      world = await newWorld(daysOf(ALL));
      db = await openStore();
      serve(whole.slice(0, end));
      expect([null, 'damaged']).toContain(await codeOf(sync()));
      const dates = await listDates(db);
      expect(dates[0]).toBe(NEWEST);
      expect((await db.getAll('papers')).every(({ papers }) => papers.length === 2)).toBe(true);
      world.server.fault = () => undefined;
      await sync();
      expect(await listDates(db)).toHaveLength(ALL);
    }
  });

  test('whose last bytes are wrong leaves few days to come singly', async () => {
    world.server.files = incompressible(world.server.files);
    const archive = await archiveOf(world.server.files);
    archive[archive.length - 6]! ^= 1;
    serve(archive);
    await sync();
    expect(world.server.requests.length).toBeLessThan(3 + 8);
    expect(await listDates(db)).toHaveLength(ALL);
  });

  test('that refuses is left alone, and days come singly', async () => {
    world.server.fault = (url) => (url.includes('archive') ? answer('', 'text/html', { status: 429 }) : undefined);
    await expect(sync()).rejects.toMatchObject({ code: 'rate-limited' });
    expect(await listDates(db)).toHaveLength(41);
    world.server.requests.length = 0;
    await sync();
    expect(world.server.requests).not.toContain('archive');
    expect(await listDates(db)).toHaveLength(81);
    vi.setSystemTime(NOW + 2 * 3_600_000);
    world.server.fault = () => undefined;
    await sync();
    expect(world.server.requests).toContain('archive');
    expect(await listDates(db)).toHaveLength(ALL);
  });

  test('that is newer than the list is taken, and the next list agrees', async () => {
    world.server.fault = (url) => {
      if (url.includes('archive')) world.server.files.set('2025-04-02', '2025-04-02\n2501.77777 5');
      return undefined;
    };
    await expect(sync()).rejects.toMatchObject({ code: 'damaged' });
    expect(await dateOf('2501.77777')).toBe('2025-04-02');
    world.server.requests.length = 0;
    await sync();
    expect(world.server.requests).toEqual(['hub list']);
  });

  test('that is older than the list is taken, and the changed day is fetched', async () => {
    serve(await archiveOf(world.server.files));
    world.server.files.set('2025-04-02', '2025-04-02\n2501.77777 5');
    await sync();
    expect(world.server.requests.slice(2)).toEqual(['archive', 'day 2025-04-02']);
    expect(await dateOf('2501.77777')).toBe('2025-04-02');
    expect(await listDates(db)).toHaveLength(ALL);
  });

  test('that lacks a few days is completed one by one', async () => {
    const partial = new Map(world.server.files);
    partial.delete('2025-04-02');
    serve(await archiveOf(partial));
    await sync();
    expect(world.server.requests).toEqual(['list', `day ${NEWEST}`, 'archive', 'day 2025-04-02']);
    expect(await listDates(db)).toHaveLength(ALL);
  });

  test('that lacks many days is completed one by one, over several syncs', async () => {
    serve(await archiveOf(daysOf(50)));
    await sync();
    expect(await listDates(db)).toHaveLength(50 + 1 + 40);
    await sync();
    expect(await listDates(db)).toHaveLength(ALL);
    expect(world.server.requests.filter((request) => request === 'archive')).toHaveLength(1);
  });

  test('with changed days and a wrong end gives none of the changed ones', async () => {
    const files = new Map([['2025-01-01', '2025-01-01\n2501.66666 1'], ...[...world.server.files].slice(1)] as const);
    const archive = await archiveOf(files);
    archive[archive.length - 6]! ^= 1;
    serve(archive);
    await sync().catch(() => undefined);
    expect(await dateOf('2501.66666')).toBeUndefined();
  });
});

describe('whoever leaves a sync', () => {
  test('after any event finds every day after the next one, and nothing is fetched twice', async () => {
    for (let left = 1; left <= 7; left++) {
      world = await newWorld(daysOf(ALL));
      db = await openStore();
      let events = 0;
      for await (const _ of await begin()) {
        events += 1;
        if (events === left) break;
      }
      const before = await listDates(db);
      await sync();
      expect(before).toHaveLength([0, 0, 1, 49, 73, 97, 100][left - 1]!);
      expect(await listDates(db)).toHaveLength(ALL);
      expect(world.server.requests.filter((request) => request === `day ${NEWEST}`)).toHaveLength(1);
      expect(world.server.requests.filter((request) => request === 'archive').length).toBeLessThanOrEqual(2);
    }
  });

  test('by its signal has its reason thrown', async () => {
    const controller = new AbortController();
    const events = await begin(fakeSource, controller.signal);
    world.server.fault = (url) => {
      if (url.includes(NEWEST)) controller.abort(new Error('enough'));
      return undefined;
    };
    await expect(drain(events)).rejects.toThrow('enough');
    expect(await listDates(db)).toEqual([]);
  });
});

describe('places', () => {
  test('where the first refuses, the next gives list and days', async () => {
    down('cdn.test');
    await sync();
    expect(world.server.requests).toEqual(['list', 'hub list', `hub ${NEWEST}`, 'archive']);
    expect(await listDates(db)).toHaveLength(ALL);
    world.server.requests.length = 0;
    await sync();
    expect(world.server.requests).toEqual(['hub list']);
  });

  test('what one gave is known where the other lists it', async () => {
    await sync();
    down('cdn.test');
    world.server.requests.length = 0;
    await sync();
    expect(world.server.requests).toEqual(['list', 'hub list']);
  });

  test('each has its own list and ETag', async () => {
    await sync();
    down('cdn.test');
    await sync();
    world.server.fault = () => undefined;
    vi.setSystemTime(NOW + DAY_MS);
    const asked = vi.spyOn(world.server, 'fault');
    await sync();
    expect(new Headers(asked.mock.calls[0]?.[1].headers).get('if-none-match')).toMatch(/^"sha1:/);
    expect(writes()).toBe(7);
  });

  const PAIRS: [what: string, down: string[], works: boolean][] = [
    ['the list of the first', ['cdn.test/list'], true],
    ['the days of the first', ['cdn.test/2025'], true],
    ['the list of the second', ['hub.test/list'], true],
    ['the days of the second', ['hub.test/2025'], true],
    ['the archive', ['archive.test'], true],
    ['the first', ['cdn.test'], true],
    ['the second', ['hub.test'], true],
    ['the list of the first, the days of the second', ['cdn.test/list', 'hub.test/2025'], true],
    ['the days of the first, the list of the second', ['cdn.test/2025', 'hub.test/list'], true],
    ['the first and the archive', ['cdn.test', 'archive.test'], true],
    ['the second and the archive', ['hub.test', 'archive.test'], true],
    ['all days', ['cdn.test/2025', 'hub.test/2025'], true],
    ['both lists', ['cdn.test/list', 'hub.test/list'], false],
    ['all of it', ['test'], false],
  ];
  test.each(PAIRS)('down: %s', async (_what, parts, works) => {
    world = await newWorld(daysOf(30));
    db = await openStore();
    vi.setSystemTime(Date.parse('2025-01-31T00:00:00Z'));
    down(...parts);
    expect([null, 'server-error']).toContain(await codeOf(sync()));
    expect(await listDates(db)).toHaveLength(works ? 30 : 0);
    world.server.fault = () => undefined;
    await sync();
    expect(await listDates(db)).toHaveLength(30);
  });

  test('a stale file fails its hash, and comes from the next place; the first is asked again', async () => {
    await sync();
    for (const date of ['2025-04-02', '2025-04-03']) change(date);
    const stale = daysOf(ALL).get('2025-04-03')!;
    world.server.fault = (url) => (url.includes('cdn.test/2025-04-03') ? answer(stale, 'text/plain') : undefined);
    world.server.requests.length = 0;
    await sync();
    expect(world.server.requests).toEqual(['list', 'day 2025-04-03', 'hub 2025-04-03', 'day 2025-04-02']);
    expect(await papersOn('2025-04-03')).toBe(1);
  });

  test('a stale list that no place bears out is left alone, and the next list is taken', async () => {
    await sync();
    const staleList = JSON.stringify({ '2025-04-03': 'sha256:of the past' });
    world.server.fault = (url) => (url.includes('cdn.test/list') ? answer(staleList, 'application/json') : undefined);
    change('2025-04-03');
    await expect(sync()).rejects.toMatchObject({ code: 'damaged' });
    world.server.requests.length = 0;
    await sync();
    expect(world.server.requests).toEqual(['hub list', 'hub 2025-04-03']);
    expect(await papersOn('2025-04-03')).toBe(1);
  });

  test('the browser being offline is held against none of them', async () => {
    world.navigator.onLine = false;
    world.server.fault = () => Promise.reject(new TypeError('Failed to fetch'));
    await expect(sync()).rejects.toMatchObject({ code: 'offline' });
    expect(world.server.requests).toEqual(['list']);
    expect((await loadMemory()).pauses).toEqual({});
  });
});

test('a full disk ends it with what was written before, and what was read by then', async () => {
  failDigest('2025-02-20', 'QuotaExceededError');
  await expect(sync()).rejects.toMatchObject({ name: 'StoreError', code: 'disk-full' });
  expect(await listDates(db)).toHaveLength(73);
});

async function sync(source: Source = fakeSource): Promise<{ events: SourceEvent[]; unreadable: number }> {
  return drain(await begin(source));
}

async function begin(source: Source = fakeSource, signal = new AbortController().signal) {
  const context: SyncContext = { db, signal, memory: await loadMemory(), keep: (memory) => void saveMemory(memory) };
  return syncSource(source, context);
}

/** The newest day that has a paper. */
async function dateOf(id: string): Promise<string | undefined> {
  return (await readPaper(db, id, [fakeSource.id])).digests[0]?.digest.date;
}

async function papersOn(date: string): Promise<number | undefined> {
  return (await readDay(db, date, [fakeSource.id]))?.digests[0]?.digest.papers.length;
}

async function drain(
  going: AsyncGenerator<SourceEvent, number>,
): Promise<{ events: SourceEvent[]; unreadable: number }> {
  const events: SourceEvent[] = [];
  for (;;) {
    const { done, value } = await going.next();
    if (done) return { events, unreadable: value };
    events.push(value);
  }
}

/** Counts the transactions that write, from now on. */
function countWrites(): () => number {
  const transaction = vi.spyOn(IDBDatabase.prototype, 'transaction');
  transaction.mockClear();
  return () => transaction.mock.calls.filter(([, mode]) => mode === 'readwrite').length;
}

/** Answers with other bytes where the archive is asked for. */
function serve(archive: Uint8Array<ArrayBuffer>): void {
  world.server.fault = (url) => (url.includes('archive') ? answer(archive, 'application/x-gzip') : undefined);
}

/** Lets every address fail that has one of these in it. */
function down(...parts: string[]): void {
  world.server.fault = (url) =>
    parts.some((part) => url.includes(part)) ? answer('', 'text/html', { status: 503 }) : undefined;
}

function change(date: string, votes = 5): void {
  world.server.files.set(date, `${date}\n2501.77777 ${votes}`);
}

/** The code of what it fails with, or null. */
async function codeOf(going: Promise<unknown>): Promise<string | null> {
  return going.then(
    () => null,
    (error: unknown) => (error instanceof SyncError ? error.code : String(error)),
  );
}
