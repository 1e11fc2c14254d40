import { beforeEach, describe, expect, test, vi } from 'vitest';
import { findDigestOf, listDates, readDigest } from '../store/digests';
import { readKnownDays } from '../store/days';
import { openStore } from '../store/open';
import type { Store } from '../store/schema';
import { damage, failDigest } from '../store/testing/faults';
import type { SyncEvent } from './event';
import { syncSource } from './sync-source';
import { answer, archiveOf } from './testing/fake-server';
import { daysOf, fakeSource, incompressible } from './testing/fake-source';
import { newWorld, type World } from './testing/world';

const NEWEST = '2025-04-10';
const ALL = 100;

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
      { kind: 'planned', total: ALL },
      { kind: 'progress', done: 1 },
      { kind: 'progress', done: 49 },
      { kind: 'progress', done: 97 },
      { kind: 'progress', done: 100 },
    ]);
    expect(await listDates(db)).toEqual([...world.server.files.keys()].toReversed());
    expect(writes()).toBe(4);
  });

  test('has something to show after two requests', async () => {
    for await (const event of syncSource(fakeSource, db, new AbortController().signal)) {
      if (event.kind === 'progress') break;
    }
    expect(world.server.requests).toHaveLength(2);
    expect((await readDigest(db, null))?.digest.date).toBe(NEWEST);
  });

  test('goes on with the archive where the newest day fails', async () => {
    world.server.fault = (url) => (url.includes('day.test') ? answer('', 'text/plain', { status: 500 }) : undefined);
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

describe('a later sync', () => {
  beforeEach(async () => {
    await sync();
    world.server.requests.length = 0;
    writes = countWrites();
  });

  test('of nothing new is one request and writes nothing', async () => {
    const { events } = await sync();
    expect(world.server.requests).toEqual(['list']);
    expect(events).toEqual([{ kind: 'listing' }, { kind: 'planned', total: 0 }]);
    expect(writes()).toBe(0);
  });

  test('of one changed day is two requests and one transaction', async () => {
    world.server.files.set('2025-01-02', '2025-01-02\n2501.77777 5');
    await sync();
    expect(world.server.requests).toEqual(['list', 'day 2025-01-02']);
    expect(writes()).toBe(1);
    expect((await findDigestOf(db, '2501.77777'))?.date).toBe('2025-01-02');
    expect(await findDigestOf(db, '2501.10002')).toBeNull();
    world.server.requests.length = 0;
    await sync();
    expect(world.server.requests).toEqual(['list']);
  });

  test('of a few days takes them one by one, of many the archive', async () => {
    for (const [date, text] of daysOf(ALL + 8)) world.server.files.set(date, text);
    await sync();
    expect(world.server.requests).toHaveLength(9);
    expect(world.server.requests[1]).toBe('day 2025-04-18');
    world.server.requests.length = 0;
    for (const [date, text] of daysOf(ALL + 8 + 9)) world.server.files.set(date, text);
    await sync();
    expect(world.server.requests).toEqual(['list', 'archive']);
    expect(await listDates(db)).toHaveLength(ALL + 17);
  });

  test('keeps a day that vanished', async () => {
    world.server.files.delete('2025-01-02');
    await sync();
    expect(world.server.requests).toEqual(['list']);
    expect((await readDigest(db, '2025-01-02'))?.digest.papers).toHaveLength(2);
    expect(writes()).toBe(1);
  });

  test('keeps the good day where the new one cannot be read, and asks no more for it', async () => {
    world.server.files.set('2025-01-02', '<!doctype html>');
    expect((await sync()).unreadable).toBe(0);
    expect((await readDigest(db, '2025-01-02'))?.digest.papers).toHaveLength(2);
    world.server.requests.length = 0;
    await sync();
    expect(world.server.requests).toEqual(['list']);
    world.server.files.set('2025-01-02', '2025-01-02\n2501.77777 5');
    await sync();
    expect((await readDigest(db, '2025-01-02'))?.digest.papers).toHaveLength(1);
  });

  test('keeps the good day where the new one has gaps and fewer papers', async () => {
    world.server.files.set('2025-01-02', '2025-01-02\n2501.77777 5\n!');
    await sync();
    expect((await readDigest(db, '2025-01-02'))?.digest.papers).toHaveLength(2);
  });

  test('counts a new day that cannot be read, and asks no more for it', async () => {
    world.server.files.set('2025-05-01', 'nothing');
    expect((await sync()).unreadable).toBe(1);
    world.server.requests.length = 0;
    expect((await sync()).unreadable).toBe(1);
    expect(world.server.requests).toEqual(['list']);
    expect(await listDates(db)).toHaveLength(ALL);
  });

  test('reads every day anew where the reader was revised', async () => {
    await sync({ ...fakeSource, revision: 2 });
    expect(world.server.requests).toEqual(['list', 'archive']);
    expect((await readKnownDays(db, 'fake')).get('2025-01-01')?.stored?.revision).toBe(2);
    world.server.requests.length = 0;
    await sync({ ...fakeSource, revision: 2 });
    expect(world.server.requests).toEqual(['list']);
  });

  test('fetches a day whose stored digest was damaged', async () => {
    await damage('digests', { source: 'fake', date: '2025-01-02', paperIds: ['2501.10002'], papers: 'no' });
    expect(await findDigestOf(db, '2501.10002')).toBeNull();
    await sync();
    expect(world.server.requests).toEqual(['list', 'day 2025-01-02']);
    expect(await findDigestOf(db, '2501.10002')).not.toBeNull();
  });

  test('does not take a day that is not what was listed, takes the others, and fails', async () => {
    world.server.files.set('2025-01-02', '2025-01-02\n2501.77777 5');
    world.server.files.set('2025-01-03', '2025-01-03\n2501.88888 5');
    world.server.fault = (url) => (url.endsWith('2025-01-03') ? answer('2025-01-03\n2501.1', 'text/plain') : undefined);
    await expect(sync()).rejects.toMatchObject({ code: 'damaged' });
    expect((await readDigest(db, '2025-01-03'))?.digest.papers).toHaveLength(2);
    expect(await findDigestOf(db, '2501.77777')).not.toBeNull();
    world.server.fault = () => undefined;
    world.server.requests.length = 0;
    await sync();
    expect(world.server.requests).toEqual(['list', 'day 2025-01-03']);
  });

  test('asks for no further day where the line is dead', async () => {
    for (const date of ['2025-01-02', '2025-01-03']) world.server.files.set(date, `${date}\n2501.77777 5`);
    world.server.fault = (url) => (url.includes('day.test') ? answer('', 'text/html', { status: 429 }) : undefined);
    await expect(sync()).rejects.toMatchObject({ code: 'rate-limited' });
    expect(world.server.requests).toEqual(['list', 'day 2025-01-03']);
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
  test('that was cut anywhere leaves whole days, and the next sync goes on', async () => {
    const whole = await archiveOf(world.server.files);
    for (let end = 0; end < whole.length; end += Math.ceil(whole.length / 9)) {
      world = await newWorld(daysOf(ALL));
      db = await openStore();
      serve(whole.slice(0, end));
      await expect(sync()).rejects.toMatchObject({ code: 'damaged' });
      const dates = await listDates(db);
      expect(dates[0]).toBe(NEWEST);
      for (const date of dates) expect((await readDigest(db, date))?.digest.papers).toHaveLength(2);
      world.server.fault = () => undefined;
      await sync();
      expect(await listDates(db)).toHaveLength(ALL);
    }
  });

  test('whose last bytes are wrong leaves few days for the next sync', async () => {
    world.server.files = incompressible(world.server.files);
    const archive = await archiveOf(world.server.files);
    archive[archive.length - 6]! ^= 1;
    serve(archive);
    await expect(sync()).rejects.toMatchObject({ code: 'damaged' });
    expect((await listDates(db)).length).toBeGreaterThan(ALL - 8);
    world.server.requests.length = 0;
    await sync();
    expect(await listDates(db)).toHaveLength(ALL);
    expect(world.server.requests).not.toContain('archive');
  });

  test('that is newer than the list is taken, and the next list agrees', async () => {
    world.server.fault = (url) => {
      if (url.includes('archive')) world.server.files.set('2025-01-02', '2025-01-02\n2501.77777 5');
      return undefined;
    };
    await expect(sync()).rejects.toMatchObject({ code: 'damaged' });
    expect((await findDigestOf(db, '2501.77777'))?.date).toBe('2025-01-02');
    world.server.requests.length = 0;
    await sync();
    expect(world.server.requests).toEqual(['list']);
  });

  test('that is older than the list is taken, and the changed day is fetched', async () => {
    serve(await archiveOf(world.server.files));
    world.server.files.set('2025-01-02', '2025-01-02\n2501.77777 5');
    await sync();
    expect(world.server.requests.slice(2)).toEqual(['archive', 'day 2025-01-02']);
    expect((await findDigestOf(db, '2501.77777'))?.date).toBe('2025-01-02');
    expect(await listDates(db)).toHaveLength(ALL);
  });

  test('that lacks a few days is completed one by one', async () => {
    const partial = new Map(world.server.files);
    partial.delete('2025-01-02');
    serve(await archiveOf(partial));
    await sync();
    expect(world.server.requests).toEqual(['list', `day ${NEWEST}`, 'archive', 'day 2025-01-02']);
    expect(await listDates(db)).toHaveLength(ALL);
  });

  test('that lacks many days is a failure', async () => {
    serve(await archiveOf(daysOf(50)));
    await expect(sync()).rejects.toMatchObject({ code: 'damaged' });
    expect(await listDates(db)).toHaveLength(51);
  });

  test('with changed days and a wrong end gives none of the changed ones', async () => {
    const files = new Map([['2025-01-01', '2025-01-01\n2501.66666 1'], ...[...world.server.files].slice(1)] as const);
    const archive = await archiveOf(files);
    archive[archive.length - 6]! ^= 1;
    serve(archive);
    await expect(sync()).rejects.toMatchObject({ code: 'damaged' });
    expect(await findDigestOf(db, '2501.66666')).toBeNull();
  });
});

describe('whoever leaves a sync', () => {
  test('after any event finds every day after the next one, and nothing is fetched twice', async () => {
    for (let left = 1; left <= 6; left++) {
      world = await newWorld(daysOf(ALL));
      db = await openStore();
      let events = 0;
      for await (const _ of syncSource(fakeSource, db, new AbortController().signal)) {
        events += 1;
        if (events === left) break;
      }
      const before = await listDates(db);
      await sync();
      expect(before).toHaveLength([0, 0, 1, 49, 97, 100][left - 1]!);
      expect(await listDates(db)).toHaveLength(ALL);
      expect(world.server.requests.filter((request) => request === `day ${NEWEST}`)).toHaveLength(1);
      expect(world.server.requests.filter((request) => request === 'archive').length).toBeLessThanOrEqual(2);
    }
  });

  test('by its signal has its reason thrown', async () => {
    const controller = new AbortController();
    const events = syncSource(fakeSource, db, controller.signal);
    world.server.fault = (url) => {
      if (url.includes('archive')) controller.abort(new Error('enough'));
      return undefined;
    };
    await expect(drain(events)).rejects.toThrow('enough');
    expect(await listDates(db)).toEqual([NEWEST]);
  });
});

test('a full disk ends it with what was written before', async () => {
  failDigest('2025-02-20', 'QuotaExceededError');
  await expect(sync()).rejects.toMatchObject({ name: 'StoreError', code: 'disk-full' });
  expect(await listDates(db)).toHaveLength(49);
});

async function sync(source = fakeSource): Promise<{ events: SyncEvent[]; unreadable: number }> {
  return drain(syncSource(source, db, new AbortController().signal));
}

async function drain(going: AsyncGenerator<SyncEvent, number>): Promise<{ events: SyncEvent[]; unreadable: number }> {
  const events: SyncEvent[] = [];
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
