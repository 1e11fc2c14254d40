import { beforeEach, describe, expect, test, vi } from 'vitest';
import { listDates, readDayDigests } from '../store/digests';
import { readSyncedDays } from '../store/sync-records';
import { openStore } from '../store/open';
import type { Store } from '../store/schema';
import { syncCalendar } from './sync-calendar';
import { answer } from './testing/fake-server';
import { fakeCalendar } from './testing/fake-source';
import { newWorld, NOW, type World } from './testing/world';

const HOUR = 3_600_000;
/** A Friday. */
const TODAY = '2025-04-11';
const LATEST = ['live 2025-04-11', 'live 2025-04-10', 'live 2025-04-09'];

const papers = (count: number) => Array.from({ length: count }, (_, n) => `2504.1000${n} ${n}`);

let world: World;
let db: Store;

beforeEach(async () => {
  world = await newWorld(new Map());
  db = await openStore();
  for (const date of [TODAY, '2025-04-10', '2025-04-09', '2025-04-04']) put(date, ['2504.00001 1', '2504.00002 2']);
});

describe('the first sync', () => {
  test('asks for today, then for the other days', async () => {
    await sync();
    expect(world.server.requests[0]).toBe(`live ${TODAY}`);
    expect(world.server.requests).toHaveLength(10);
    expect(await listDates(db)).toEqual([TODAY, '2025-04-10', '2025-04-09', '2025-04-04']);
  });

  test('has something to show after few requests, working days first', async () => {
    for (const date of [TODAY, '2025-04-10']) world.server.live.delete(date);
    vi.setSystemTime(NOW + 48 * HOUR); // Sunday
    for await (const _ of await begin()) if ((await listDates(db)).length > 0) break;
    expect(world.server.requests).toEqual(['live 2025-04-11', 'live 2025-04-10', 'live 2025-04-09']);
    expect(await listDates(db)).toEqual(['2025-04-09']);
  });

  test('asks for four days at once at most', async () => {
    let open = 0;
    let most = 0;
    world.server.fault = async () => {
      open += 1;
      most = Math.max(most, open);
      await new Promise((resolve) => setImmediate(resolve));
      open -= 1;
      return undefined;
    };
    await sync();
    expect(most).toBe(4);
  });

  test('knows days without papers, and does not ask for them again', async () => {
    await sync();
    expect((await readSyncedDays(db, 'live')).get('2025-04-06')?.stored?.papers).toBe(0);
    world.server.requests.length = 0;
    await sync();
    expect(world.server.requests).toEqual(LATEST);
  });
});

describe('a later sync', () => {
  beforeEach(async () => {
    await sync();
    world.server.requests.length = 0;
  });

  test('of what is as it was writes when that was so, and no digest', async () => {
    vi.setSystemTime(NOW + 2 * HOUR);
    const puts = vi.spyOn(IDBObjectStore.prototype, 'put');
    await sync();
    expect(puts).toHaveBeenCalledTimes(3);
    const [today] = (await readDayDigests(db, TODAY, [fakeCalendar.id]))!.digests;
    expect(today?.fetchedAt).toBe(NOW + 2 * HOUR);
    expect((await readDayDigests(db, '2025-04-04', [fakeCalendar.id]))!.digests[0]?.fetchedAt).toBe(NOW);
  });

  test('brings new votes with their time', async () => {
    vi.setSystemTime(NOW + 2 * HOUR);
    put('2025-04-10', ['2504.00001 50']);
    await sync();
    const [day] = (await readDayDigests(db, '2025-04-10', [fakeCalendar.id]))!.digests;
    expect(day).toMatchObject({ fetchedAt: NOW + 2 * HOUR, digest: { papers: [{ votes: 50 }] } });
  });

  test('keeps the good day where the answer is another format, and what it says of its time', async () => {
    vi.setSystemTime(NOW + 2 * HOUR);
    world.server.fault = () => answer('{"error": "moved"}', 'text/plain');
    await expect(sync()).rejects.toMatchObject({ code: 'damaged' });
    const [day] = (await readDayDigests(db, TODAY, [fakeCalendar.id]))!.digests;
    expect(day).toMatchObject({ fetchedAt: NOW, digest: { papers: [{}, {}] } });
  });

  test('asks anew for a day that was spoilt on its way under the ETag of the sound one', async () => {
    put(TODAY, ['2504.00001 50']);
    const { etag } = Object.fromEntries((await world.server.fetch(`https://live.test/${TODAY}/0`)).headers);
    world.server.fault = (url) =>
      url.includes(TODAY) ? answer('50', 'text/plain', { headers: { etag: etag! } }) : undefined;
    await expect(sync()).rejects.toMatchObject({ code: 'damaged' });
    world.server.fault = () => undefined;
    await sync();
    expect((await readDayDigests(db, TODAY, [fakeCalendar.id]))!.digests[0]?.digest.papers).toMatchObject([
      { votes: 50 },
    ]);
  });

  test('keeps the good day where the answer is empty', async () => {
    world.server.live.delete(TODAY);
    await sync();
    expect((await readDayDigests(db, TODAY, [fakeCalendar.id]))!.digests[0]?.digest.papers).toHaveLength(2);
  });
});

describe('a day of several pages', () => {
  test.each([
    [2, 1],
    [3, 2],
    [7, 3],
  ])('with %i papers takes %i requests', async (count, pages) => {
    put(TODAY, papers(count));
    await sync();
    const asked = world.server.requests.filter((request) => request.startsWith(`live ${TODAY}`));
    expect(asked).toHaveLength(pages);
    expect((await readDayDigests(db, TODAY, [fakeCalendar.id]))!.digests[0]?.digest.papers).toHaveLength(count);
  });

  test('counts a paper once that moved from one page to the next', async () => {
    put(TODAY, [...papers(3), '2504.10002 2', '2504.10009 1']);
    await sync();
    expect((await readDayDigests(db, TODAY, [fakeCalendar.id]))!.digests[0]?.digest.papers).toHaveLength(4);
  });

  test('is as it was where its last page fails', async () => {
    put(TODAY, papers(4));
    world.server.fault = (url) => (url.endsWith(`${TODAY}/1`) ? answer('', 'text/html', { status: 500 }) : undefined);
    await expect(sync()).rejects.toMatchObject({ code: 'server-error' });
    expect(await readDayDigests(db, TODAY, [fakeCalendar.id])).toBeNull();
  });

  test('may end with a page that is not there', async () => {
    put(TODAY, papers(3));
    world.server.fault = (url) => (url.endsWith('/1') ? answer('', 'text/html', { status: 404 }) : undefined);
    await sync();
    expect((await readDayDigests(db, TODAY, [fakeCalendar.id]))!.digests[0]?.digest.papers).toHaveLength(3);
  });
});

describe('what fails', () => {
  test('a day that has not come is none, and is asked for again', async () => {
    const refuse = (status: number) => (url: string) =>
      url.includes(TODAY) ? answer('', 'application/json', { status }) : undefined;
    for (const status of [400, 404]) {
      world.server.fault = refuse(status);
      await sync();
    }
    expect(await listDates(db)).not.toContain(TODAY);
    world.server.fault = () => undefined;
    await sync();
    expect(await listDates(db)).toContain(TODAY);
  });

  test('an API that is gone is not a month without papers', async () => {
    world.server.fault = () => answer('', 'text/html', { status: 404 });
    await expect(sync()).rejects.toMatchObject({ code: 'refused' });
    expect((await readSyncedDays(db, 'live')).size).toBe(0);
  });

  test('a spent quota ends it, with the time that the server names', async () => {
    await sync();
    world.server.requests.length = 0;
    vi.setSystemTime(NOW + 24 * HOUR);
    world.server.fault = () => answer('', 'text/html', { status: 429, headers: { ratelimit: '"api";r=0;t=120' } });
    await expect(sync()).rejects.toMatchObject({ code: 'rate-limited', retryAt: NOW + 24 * HOUR + 120_000 });
    expect(world.server.requests.length).toBeLessThanOrEqual(4);
    expect(await listDates(db)).toContain(TODAY);
  });

  test('one day that breaks off leaves the others', async () => {
    world.server.fault = (url) => (url.includes(TODAY) ? cutOff() : undefined);
    await expect(sync()).rejects.toMatchObject({ code: 'cut-off' });
    expect(await listDates(db)).toEqual(['2025-04-10', '2025-04-09', '2025-04-04']);
  });

  test('a day that fails for hours holds up no other, and comes last', async () => {
    world.server.fault = (url) => (url.includes('2025-04-10') ? answer('', 'text/html', { status: 500 }) : undefined);
    await expect(sync()).rejects.toMatchObject({ code: 'server-error' });
    expect((await readSyncedDays(db, 'live')).size).toBe(9);
    world.server.requests.length = 0;
    await expect(sync()).rejects.toMatchObject({ code: 'server-error' });
    expect(world.server.requests.at(-1)).toBe('live 2025-04-10');
  });

  test('three days in a row end it, and the next sync begins with the others', async () => {
    const bad = ['2025-04-11', '2025-04-10', '2025-04-09'];
    world.server.fault = (url) =>
      bad.some((date) => url.includes(date)) ? answer('', 'text/html', { status: 500 }) : undefined;
    await expect(sync()).rejects.toMatchObject({ code: 'server-error' });
    expect(world.server.requests).toHaveLength(3);
    await expect(sync()).rejects.toMatchObject({ code: 'server-error' });
    expect((await readSyncedDays(db, 'live')).size).toBe(7);
  });

  test('whoever gave up has its reason thrown', async () => {
    const controller = new AbortController();
    world.server.fault = () => {
      controller.abort(new Error('enough'));
      return undefined;
    };
    await expect(drain(await begin(controller.signal))).rejects.toThrow('enough');
  });
});

function put(date: string, lines: string[]): void {
  world.server.live.set(date, [date, ...lines].join('\n'));
}

async function begin(signal = new AbortController().signal) {
  return syncCalendar(fakeCalendar, fakeCalendar.days, db, signal);
}

async function sync(): Promise<number> {
  return drain(await begin());
}

async function drain(going: AsyncGenerator<unknown, number>): Promise<number> {
  for (;;) {
    const { done, value } = await going.next();
    if (done) return value;
  }
}

function cutOff(): Response {
  return answer(`${TODAY}\n`, 'text/plain', { headers: { 'content-length': '999' } });
}
