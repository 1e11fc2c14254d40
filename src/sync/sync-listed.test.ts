import { beforeEach, describe, expect, test, vi } from 'vitest';
import { archiveOf } from '../archive/testing/tar';
import { browser } from 'wxt/browser';
import { readPaperDigests, listDates, readDayDigests } from '../store/digests';
import type { Source } from '../sources/source';
import { readSyncedDays } from '../store/sync-records';
import { openStore } from '../store/open';
import type { Store } from '../store/schema';
import { damageDigest, failDigest } from '../store/testing/faults';
import { asSyncError } from './sync-error';
import type { SourceEvent } from './sync-event';
import { syncListed } from './sync-listed';
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
    expect((await readDayDigests(db, null, [fakeSource.id]))?.date).toBe(NEWEST);
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

  test('of a few days takes them one by one, the newest first', async () => {
    vi.setSystemTime(NOW + 8 * DAY_MS);
    for (const [date, text] of daysOf(ALL + 8)) world.server.files.set(date, text);
    await sync();
    expect(world.server.requests.slice(0, 2)).toEqual(['list', 'day 2025-04-18']);
    expect(world.server.requests).toHaveLength(1 + 8);
    expect(await listDates(db)).toHaveLength(ALL + 8);
  });

  test('of many days is the list and the archive', async () => {
    vi.setSystemTime(NOW + 60 * DAY_MS);
    for (const [date, text] of daysOf(ALL + 9)) world.server.files.set(date, text);
    await sync();
    expect(world.server.requests).toEqual(['list', 'archive']);
    expect(await listDates(db)).toHaveLength(ALL + 9);
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

  test('reads every day anew where the reader was revised: two requests', async () => {
    const revised = { ...fakeSource, revision: 2 };
    await sync(revised);
    expect(world.server.requests).toEqual(['list', 'archive']);
    const days = [...(await readSyncedDays(db, 'fake')).values()];
    expect(days.filter(({ stored }) => stored?.revision === 2)).toHaveLength(ALL);
  });

  test('after one with a clock that was slow has the days that came meanwhile, though the list is as it was', async () => {
    world = await newWorld(daysOf(ALL));
    db = await openStore();
    vi.setSystemTime(NOW - 5 * DAY_MS);
    await sync();
    expect((await listDates(db))[0]).toBe('2025-04-07');
    vi.setSystemTime(NOW);
    world.server.requests.length = 0;
    await sync();
    expect(world.server.requests).toEqual(['list', 'day 2025-04-10', 'day 2025-04-09', 'day 2025-04-08']);
    expect(await listDates(db)).toHaveLength(ALL);
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
    expect(world.server.requests).toEqual(['list', 'day 2025-04-03']);
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
      expect((await db.getAll('digests')).every(({ papers }) => papers.length === 2)).toBe(true);
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

  test('that refuses is left alone, and the first fill ends day by day', async () => {
    world.server.fault = (url) => (url.includes('archive') ? answer('', 'text/html', { status: 429 }) : undefined);
    await sync();
    expect(await listDates(db)).toHaveLength(ALL);
    expect(world.server.requests.filter((request) => request.startsWith('day '))).toHaveLength(ALL);
    expect(world.server.requests.filter((request) => request === 'archive')).toHaveLength(1);
  });

  test('that is damaged is asked for once a day, whatever else fails', async () => {
    world.server.fault = (url) =>
      url.includes('archive')
        ? answer('no archive', 'application/x-gzip')
        : url.includes('/2025')
          ? answer('', 'text/html', { status: 500 })
          : undefined;
    for (let hour = 0; hour < 24; hour += 3) {
      vi.setSystemTime(NOW + (hour / 24) * DAY_MS);
      expect(await codeOf(sync())).toBe('server-error');
    }
    expect(world.server.requests.filter((request) => request === 'archive')).toHaveLength(1);
    vi.setSystemTime(NOW + DAY_MS);
    world.server.fault = () => undefined;
    await sync();
    expect(world.server.requests.filter((request) => request === 'archive')).toHaveLength(2);
    expect(await listDates(db)).toHaveLength(ALL);
  });

  test('that is newer than a cached list is taken, and the list of the origin bears it out', async () => {
    const staleList = await (await world.server.fetch('https://cdn.test/list')).text();
    world.server.requests.length = 0;
    change('2025-04-02');
    world.server.fault = (url) => (url === 'https://cdn.test/list' ? answer(staleList, 'application/json') : undefined);
    await sync();
    expect(world.server.requests).toEqual(['list', `day ${NEWEST}`, 'archive', 'hub list']);
    expect(await dateOf('2501.77777')).toBe('2025-04-02');
    // The cache goes on listing, and serving, what was replaced.
    const old = daysOf(ALL).get('2025-04-02')!;
    world.server.fault = (url) =>
      url === 'https://cdn.test/list'
        ? answer(staleList, 'application/json')
        : url === 'https://cdn.test/2025-04-02'
          ? answer(old, 'text/plain')
          : undefined;
    world.server.requests.length = 0;
    await sync();
    expect(world.server.requests).toEqual(['list']);
    expect(await dateOf('2501.77777')).toBe('2025-04-02');
  });

  test('that is older than the list is taken, and the changed day is fetched', async () => {
    serve(await archiveOf(world.server.files));
    world.server.files.set('2025-04-02', '2025-04-02\n2501.77777 5');
    await sync();
    expect(world.server.requests.slice(2)).toEqual(['archive', 'hub list', 'day 2025-04-02']);
    expect(await dateOf('2501.77777')).toBe('2025-04-02');
    expect(await listDates(db)).toHaveLength(ALL);
  });

  test('that differs from a cached list, where no other list is to be had, is believed', async () => {
    world.server.fault = (url) => {
      if (url.includes('archive')) world.server.files.set('2025-04-02', '2025-04-02\n2501.77777 5');
      return url.includes('hub.test') ? answer('', 'text/html', { status: 403 }) : undefined;
    };
    await sync();
    expect(await dateOf('2501.77777')).toBe('2025-04-02');
  });

  test('that lacks a few days is completed one by one', async () => {
    const partial = new Map(world.server.files);
    partial.delete('2025-04-02');
    serve(await archiveOf(partial));
    await sync();
    expect(world.server.requests).toEqual(['list', `day ${NEWEST}`, 'archive', 'day 2025-04-02']);
    expect(await listDates(db)).toHaveLength(ALL);
  });

  test('that lacks many days is completed one by one', async () => {
    serve(await archiveOf(daysOf(50)));
    await sync();
    expect(await listDates(db)).toHaveLength(ALL);
    expect(world.server.requests.filter((request) => request === 'archive')).toHaveLength(1);
  });

  test('that lacks many days that nobody has is asked for once a day', async () => {
    await sync();
    const listed = JSON.parse(await (await world.server.fetch('https://cdn.test/list')).text());
    for (let day = 1; day <= 10; day++) listed[`2024-12-${String(day + 10)}`] = 'sha256:of no file';
    world.server.fault = (url) =>
      url === 'https://cdn.test/list' ? answer(JSON.stringify(listed), 'application/json') : undefined;
    world.server.requests.length = 0;
    for (let hour = 0; hour < 24; hour += 6) {
      vi.setSystemTime(NOW + (hour / 24) * DAY_MS);
      await sync();
    }
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

test.each([
  ['as they are listed', 12],
  ['of another time', 3],
])('days of 3 MB in an archive, %s, are never held in great number', async (_, most) => {
  const bytes = 3 * 2 ** 20;
  const big = new Map([...daysOf(12).keys()].map((date) => [date, `${date}\n2501.10000 1\n!${'x'.repeat(bytes)}`]));
  const archive = await archiveOf(big);
  world.server.files = most === 12 ? big : daysOf(12);
  world.server.fault = (url) =>
    url.includes('archive')
      ? answer(archive, 'application/x-gzip')
      : url.includes('/2025')
        ? answer('', 'text/html', { status: 500 })
        : undefined;
  let read = 0;
  let held = 0;
  const written = vi.spyOn(IDBObjectStore.prototype, 'put');
  const reading = fakeSource.read.bind(fakeSource);
  vi.spyOn(fakeSource, 'read').mockImplementation((text, date) => {
    read += 1;
    held = Math.max(held, read - written.mock.calls.filter(([record]) => 'stored' in record).length);
    return reading(text, date);
  });
  await sync().catch(() => undefined);
  expect(read).toBe(most);
  expect(held).toBeLessThanOrEqual(6);
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

describe('mirrors', () => {
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

  test('a stale file fails its hash, and comes from the next mirror; the first is asked again', async () => {
    await sync();
    for (const date of ['2025-04-02', '2025-04-03']) change(date);
    const stale = daysOf(ALL).get('2025-04-03')!;
    world.server.fault = (url) => (url.includes('cdn.test/2025-04-03') ? answer(stale, 'text/plain') : undefined);
    world.server.requests.length = 0;
    await sync();
    expect(world.server.requests).toEqual(['list', 'day 2025-04-03', 'hub 2025-04-03', 'day 2025-04-02']);
    expect(await papersOn('2025-04-03')).toBe(1);
  });

  test('a stale list that no mirror bears out makes way for that of the origin', async () => {
    await sync();
    const staleList = JSON.stringify({ '2025-04-03': 'sha256:of the past' });
    world.server.fault = (url) => (url.includes('cdn.test/list') ? answer(staleList, 'application/json') : undefined);
    change('2025-04-03');
    world.server.requests.length = 0;
    await sync();
    const tried = ['list', 'day 2025-04-03', 'hub 2025-04-03'];
    expect(world.server.requests).toEqual([...tried, 'hub list', 'day 2025-04-03']);
    expect(await papersOn('2025-04-03')).toBe(1);
  });

  test('a version that was replaced is not taken back from a cache that still has it', async () => {
    const old = daysOf(ALL);
    await sync();
    const staleList = await (await world.server.fetch('https://cdn.test/list')).text();
    down('cdn.test');
    change('2025-04-03');
    await sync(); // from the origin
    expect(await papersOn('2025-04-03')).toBe(1);
    world.server.fault = (url) =>
      url === 'https://cdn.test/list'
        ? answer(staleList, 'application/json')
        : url.startsWith('https://cdn.test/2025')
          ? answer(old.get(url.slice(-10))!, 'text/plain')
          : undefined;
    vi.setSystemTime(NOW + 6 * DAY_MS);
    await sync();
    expect(await papersOn('2025-04-03')).toBe(1);
    // A week later no cache is of the past any more: now it really went back.
    vi.setSystemTime(NOW + 7 * DAY_MS);
    await sync();
    expect(await papersOn('2025-04-03')).toBe(2);
  });

  test('one that said to wait is not asked for any day, while another serves them', async () => {
    await sync();
    for (let day = 1; day <= 8; day++) change(`2025-04-0${day}`);
    const stale = daysOf(ALL);
    world.server.fault = (url) => {
      if (url.startsWith('https://cdn.test/2025')) return answer(stale.get(url.slice(-10))!, 'text/plain');
      if (!url.startsWith('https://hub.test/2025')) return undefined;
      return answer('', 'text/html', { status: 429, headers: { 'retry-after': '3600' } });
    };
    world.server.requests.length = 0;
    await sync().catch(() => undefined);
    vi.setSystemTime(NOW + 3_599_000);
    await sync().catch(() => undefined);
    expect(world.server.requests.filter((request) => request.startsWith('hub 2025'))).toHaveLength(1);
  });

  test('a list and an API that are down, one of them until a time: the other is tried before it', async () => {
    world.server.fault = (url) =>
      url.includes('cdn.test')
        ? answer('', 'text/html', { status: 503 })
        : answer('', 'text/html', { status: 403, headers: { 'retry-after': '3000' } });
    await expect(sync()).rejects.toMatchObject({ code: 'server-error', retryAt: null });
    for (const minute of [1, 3, 7, 15, 31]) {
      vi.setSystemTime(NOW + minute * 60_000);
      await expect(sync()).rejects.toMatchObject({ code: 'server-error' });
    }
    expect(world.server.requests.filter((request) => request === 'hub list')).toHaveLength(1);
    expect(world.server.requests.filter((request) => request === 'list')).toHaveLength(6);
  });

  test('all of which said to wait: the next try is when the first may be asked', async () => {
    world.server.fault = (url) => {
      const wait = url.includes('cdn.test') ? '1200' : '600';
      return answer('', 'text/html', { status: 429, headers: { 'retry-after': wait } });
    };
    await expect(sync()).rejects.toMatchObject({ code: 'rate-limited', retryAt: NOW + 600_000 });
  });

  test('that are not allowed are not asked', async () => {
    allow('hub.test', 'archive.test');
    await sync();
    expect(world.server.requests).toEqual(['hub list', `hub ${NEWEST}`, 'archive']);
    allow('archive.test');
    await expect(sync()).rejects.toMatchObject({ code: 'not-allowed' });
    expect(world.server.requests).toHaveLength(3);
  });

  test('the browser being offline is held against none of them', async () => {
    world.navigator.onLine = false;
    world.server.fault = () => Promise.reject(new TypeError('Failed to fetch'));
    await expect(sync()).rejects.toMatchObject({ code: 'offline' });
    expect(world.server.requests).toEqual(['list']);
    expect(await browser.storage.local.get()).toEqual({});
  });
});

describe('a day that fails', () => {
  beforeEach(async () => {
    await sync();
    world.server.requests.length = 0;
  });

  test('at every mirror leaves those behind it going', async () => {
    for (const date of ['2025-04-01', '2025-04-02', '2025-04-03']) change(date);
    failing('2025-04-03');
    await expect(sync()).rejects.toMatchObject({ code: 'server-error' });
    expect([await papersOn('2025-04-03'), await papersOn('2025-04-02'), await papersOn('2025-04-01')]).toEqual([
      2, 1, 1,
    ]);
  });

  test('comes last in the next sync: as many as end one leave the others their turn', async () => {
    const bad = ['2025-04-03', '2025-04-04', '2025-04-05'];
    for (const date of ['2025-04-01', '2025-04-02', ...bad]) change(date);
    failing(...bad);
    await expect(sync()).rejects.toMatchObject({ code: 'server-error' });
    expect(await papersOn('2025-04-02')).toBe(2);
    await expect(sync()).rejects.toMatchObject({ code: 'server-error' });
    expect([await papersOn('2025-04-02'), await papersOn('2025-04-01')]).toEqual([1, 1]);
  });

  test('for want of a file on any server is gone: no failure, and the others are taken', async () => {
    for (const date of ['2025-04-02', '2025-04-03']) change(date);
    world.server.fault = (url) => (url.endsWith('2025-04-03') ? answer('', 'text/html', { status: 404 }) : undefined);
    await sync();
    expect([await papersOn('2025-04-03'), await papersOn('2025-04-02')]).toEqual([2, 1]);
    expect(world.server.requests).toContain('hub list');
  });

  test('like that, where nothing else is stored, is a failure', async () => {
    world = await newWorld(daysOf(3));
    db = await openStore();
    world.server.fault = (url) => (url.includes('/2025') ? answer('', 'text/html', { status: 404 }) : undefined);
    await expect(sync()).rejects.toMatchObject({ code: 'refused' });
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
  if (source.days.kind !== 'listed') throw new Error('The source lists no days.');
  return syncListed(source, source.days, db, signal);
}

/** The newest day that has a paper. */
async function dateOf(id: string): Promise<string | undefined> {
  return (await readPaperDigests(db, id, [fakeSource.id])).digests[0]?.digest.date;
}

async function papersOn(date: string): Promise<number | undefined> {
  return (await readDayDigests(db, date, [fakeSource.id]))?.digests[0]?.digest.papers.length;
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
    (error: unknown) => asSyncError(error).code,
  );
}

/** Lets the user allow these hosts alone. */
function allow(...hosts: string[]): void {
  Object.assign(browser.permissions, {
    contains: async ({ origins }: { origins: string[] }) => hosts.some((host) => origins[0]!.includes(host)),
  });
}

/** Lets these days fail at every mirror. */
function failing(...dates: string[]): void {
  world.server.fault = (url) =>
    dates.some((date) => url.endsWith(date)) ? answer('', 'text/html', { status: 500 }) : undefined;
}
