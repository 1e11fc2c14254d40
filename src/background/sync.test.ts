import { beforeEach, describe, expect, test, vi } from 'vitest';
import { browser } from 'wxt/browser';
import type { StorageReport } from '../digest/view';
import { saveSetting } from '../settings';
import { measure } from '../store/sync-records';
import { listDates } from '../store/digests';
import { openStore } from '../store/open';
import type { SyncState } from '../sync-state';
import { loadProgress, saveProgress } from '../sync/progress';
import { answer } from '../sync/testing/fake-server';
import { daysOf } from '../sync/testing/fake-source';
import { newWorld, type World } from '../sync/testing/world';
import { checkSchedule, eraseAll, retryFailed, retryIfLineWasLost, SYNC_ALARM, syncNow } from './sync';

vi.mock('../sources', async () => {
  const { fakeSource, listedSource } = await import('../sync/testing/fake-source');
  return {
    sourcesWith: (address: string) =>
      address === '' ? [fakeSource] : [fakeSource, listedSource(new URL(address).hostname.split('.')[0]!, 3)],
  };
});

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;

let world: World;
let now: number;
let permitted: (origin: string) => boolean;

beforeEach(async () => {
  world = await newWorld(daysOf(20));
  now = Date.now();
  permitted = () => true;
  Object.assign(browser.permissions, {
    contains: async ({ origins }: { origins: string[] }) => permitted(origins[0]!),
  });
});

const alarm = () => browser.alarms.get(SYNC_ALARM);
const failing = () => answer('', 'text/html', { status: 500 });
const idleSince = (lastSuccess: number) => saveProgress({ fake: idle(lastSuccess) }, 0);
const idle = (lastSuccess: number): SyncState => ({ kind: 'idle', lastSuccess, unreadable: 0, failedSources: [] });
const interrupted: SyncState = { kind: 'downloading', done: 3, total: 9, lastSuccess: null };

describe('a sync', () => {
  test('is watched by an alarm while it runs, and sets that for the next one at its end', async () => {
    let watching: Awaited<ReturnType<typeof alarm>>;
    world.server.fault = () => {
      void alarm().then((set) => (watching ??= { ...set! }));
      return undefined;
    };
    await syncNow();
    expect(watching!).toMatchObject({ scheduledTime: now + MINUTE / 2, periodInMinutes: 0.5 });
    expect((await alarm())?.scheduledTime).toBe(now + 6 * HOUR);
    expect((await alarm())?.periodInMinutes).toBeUndefined();
  });

  test('comes again when the user said, at random a quarter later', async () => {
    await saveSetting('syncHours', 12);
    vi.mocked(Math.random).mockReturnValue(1);
    await syncNow();
    expect((await alarm())?.scheduledTime).toBe(now + 15 * HOUR);
  });

  test('that failed is retried soon', async () => {
    world.server.fault = failing;
    await syncNow();
    expect((await alarm())?.scheduledTime).toBe(now + MINUTE);
  });

  test('joins the one that runs', async () => {
    await Promise.all([syncNow(), syncNow(), checkSchedule(), checkSchedule(true)]);
    expect(world.server.requests).toEqual(['list', 'day 2025-01-20', 'archive']);
  });

  test('by hand does not wait for the time of the next try', async () => {
    world.server.fault = failing;
    await syncNow();
    world.server.fault = () => undefined;
    await syncNow();
    expect((await loadProgress()).state.kind).toBe('idle');
  });

  test('by hand asks also while the server has us wait, and lengthens no pause', async () => {
    world.server.fault = () => answer('', 'text/html', { status: 429, headers: { 'retry-after': '1200' } });
    await syncNow();
    const { attempts } = await loadProgress();
    await Promise.all([syncNow(), syncNow()]);
    expect((await loadProgress()).attempts).toBe(attempts);
    expect((await alarm())?.scheduledTime).toBe(now + 20 * MINUTE);
    // Whatever else comes to look asks nobody before that.
    vi.setSystemTime(now + 20 * MINUTE - 1);
    world.server.requests.length = 0;
    await checkSchedule(true);
    expect(world.server.requests).toEqual([]);
    world.server.fault = () => undefined;
    await syncNow();
    expect((await loadProgress()).state.kind).toBe('idle');
  });
});

describe('where storage.local cannot be written', () => {
  beforeEach(() => {
    vi.spyOn(browser.storage.local, 'set').mockRejectedValue(new Error('full'));
    world.server.fault = failing;
  });

  test('pauses grow all the same', async () => {
    await checkSchedule();
    expect((await alarm())?.scheduledTime).toBe(now + MINUTE);
    vi.setSystemTime(now + MINUTE);
    await checkSchedule(true);
    expect((await alarm())?.scheduledTime).toBe(now + 3 * MINUTE);
    await checkSchedule();
    expect(world.server.requests).toEqual(['list', 'hub list', 'list', 'hub list']);
  });

  test('nor anything read, it syncs when it was to', async () => {
    vi.spyOn(browser.storage.local, 'get').mockRejectedValue(new Error('broken'));
    world.server.fault = () => undefined;
    await checkSchedule();
    expect((await alarm())?.scheduledTime).toBe(now + 6 * HOUR);
    await checkSchedule();
    expect(world.server.requests).toEqual(['list', 'day 2025-01-20', 'archive']);
  });

  test('after a start of the browser the alarm remembers', async () => {
    await checkSchedule();
    await browser.storage.session.clear();
    await checkSchedule();
    expect(world.server.requests).toEqual(['list', 'hub list']);
    expect((await alarm())?.scheduledTime).toBe(now + MINUTE);
    await checkSchedule(true);
    expect(world.server.requests).toEqual(['list', 'hub list', 'list', 'hub list']);
  });

  test('an alarm that watches, or is of another time, remembers nothing', async () => {
    const alarms = [{ delayInMinutes: 0.5, periodInMinutes: 0.5 }, { when: now - 1 }, { when: now + 1000 * HOUR }];
    for (const set of alarms) {
      world.server.requests.length = 0;
      await browser.storage.session.clear();
      await browser.alarms.create(SYNC_ALARM, set);
      await checkSchedule();
      expect(world.server.requests).toEqual(['list', 'hub list']);
    }
  });
});

describe('when the worker starts', () => {
  test('it syncs where there was none', async () => {
    await checkSchedule();
    expect((await loadProgress()).state.kind).toBe('idle');
  });

  test('it does nothing before its time', async () => {
    await syncNow();
    world.server.requests.length = 0;
    const before = { ...(await alarm()) };
    vi.setSystemTime(now + 5 * HOUR);
    await checkSchedule();
    expect(world.server.requests).toEqual([]);
    expect(await alarm()).toEqual(before);
  });

  test('it syncs where that is overdue', async () => {
    await idleSince(now - 8 * HOUR);
    await checkSchedule();
    expect(world.server.requests[0]).toBe('list');
  });

  test('it sets an alarm that vanished', async () => {
    await idleSince(now - HOUR);
    await checkSchedule();
    expect(world.server.requests).toEqual([]);
    expect((await alarm())?.scheduledTime).toBe(now + 5 * HOUR);
  });

  test('it sets an alarm that makes no sense anew', async () => {
    await idleSince(now - HOUR);
    for (const when of [now + 100 * HOUR, now + MINUTE]) {
      await browser.alarms.create(SYNC_ALARM, { when });
      await checkSchedule();
      expect((await alarm())?.scheduledTime).toBe(now + 5 * HOUR);
    }
  });

  test('it goes on with a sync that was interrupted', async () => {
    await saveProgress({ fake: interrupted }, 1);
    await browser.alarms.create(SYNC_ALARM, { periodInMinutes: 0.5 });
    await checkSchedule();
    expect((await loadProgress()).state.kind).toBe('idle');
  });

  test('it does not go on at once for ever', async () => {
    await saveProgress({ fake: interrupted }, 5);
    await checkSchedule();
    expect(world.server.requests).toEqual([]);
    const { state } = await loadProgress();
    expect(state).toMatchObject({ kind: 'failed', code: 'unexpected', retryAt: now + 2 * MINUTE });
    await checkSchedule();
    expect((await loadProgress()).state).toEqual(state);
    expect((await alarm())?.scheduledTime).toBe(now + 2 * MINUTE);
    vi.setSystemTime(now + 2 * MINUTE);
    await checkSchedule(true);
    expect((await loadProgress()).state.kind).toBe('idle');
  });

  test('it waits with a failed sync for its time', async () => {
    world.server.fault = failing;
    await syncNow();
    world.server.requests.length = 0;
    await checkSchedule();
    expect(world.server.requests).toEqual([]);
    vi.setSystemTime(now + MINUTE);
    await checkSchedule();
    expect(world.server.requests).toEqual(['list', 'hub list']);
  });
});

describe('when the clock was set back', () => {
  test.each<[string, SyncState, due: number]>([
    ['good', { kind: 'idle', lastSuccess: Date.UTC(2099), unreadable: 0, failedSources: [] }, 6 * HOUR],
    ['bad', { kind: 'failed', code: 'refused', at: 1, retryAt: Date.UTC(2099), attempt: 1, lastSuccess: 1 }, 24 * HOUR],
  ])('the sync after a %s end is put off once', async (_end, state, due) => {
    await saveProgress({ fake: state }, 1);
    await checkSchedule();
    vi.setSystemTime(now + HOUR);
    await checkSchedule();
    expect((await alarm())?.scheduledTime).toBe(now + due);
    vi.setSystemTime(now + due);
    await checkSchedule(true);
    expect(world.server.requests[0]).toBe('list');
  });
});

describe('when the alarm rings', () => {
  test('it syncs from the earliest time on', async () => {
    await idleSince(now - 6 * HOUR);
    vi.mocked(Math.random).mockReturnValue(1);
    await checkSchedule(true);
    expect(world.server.requests).toContain('list');
  });

  test('too early, it is set anew', async () => {
    await idleSince(now - HOUR);
    await checkSchedule(true);
    expect(world.server.requests).toEqual([]);
    expect((await alarm())?.scheduledTime).toBe(now + 5 * HOUR);
  });
});

test('another interval moves the alarm', async () => {
  await syncNow();
  await saveSetting('syncHours', 3);
  await checkSchedule();
  expect((await alarm())?.scheduledTime).toBe(now + 3 * HOUR);
  vi.setSystemTime(now + 4 * HOUR);
  world.server.requests.length = 0;
  await checkSchedule();
  expect(world.server.requests).toEqual(['list']);
});

describe('a source of the user', () => {
  test('is synced alone when it is added', async () => {
    await syncNow();
    world.server.requests.length = 0;
    await saveSetting('ownSource', 'https://one.test');
    await checkSchedule();
    expect(world.server.requests).toEqual(['one-cdn list', 'one-cdn 2025-01-20', 'one-archive all']);
    expect(await ownReport()).toMatchObject({ days: 20 });
  });

  test('is not asked where its host is not allowed, and says so', async () => {
    permitted = (origin) => !origin.includes('//one-');
    await saveSetting('ownSource', 'https://one.test');
    await syncNow();
    expect(world.server.requests).toEqual(['list', 'day 2025-01-20', 'archive']);
    const { state, sources } = await loadProgress();
    expect(sources['one']).toMatchObject({ kind: 'failed', code: 'not-allowed', retryAt: now + 6 * HOUR });
    expect(state).toMatchObject({ kind: 'idle', failedSources: ['one'] });
  });

  test('is dropped when its address changes, and synced anew', async () => {
    await saveSetting('ownSource', 'https://one.test');
    await syncNow();
    world.server.files = daysOf(3);
    await saveSetting('ownSource', 'https://two.test');
    await checkSchedule();
    expect(await ownReport('two')).toMatchObject({ days: 3 });
    expect(await ownReport('one')).toMatchObject({ days: 0 });
    expect(await measure(await openStore(), 'fake')).toMatchObject({ days: 20 });
  });

  test('is dropped when it is taken away', async () => {
    await saveSetting('ownSource', 'https://one.test');
    await syncNow();
    world.server.requests.length = 0;
    await saveSetting('ownSource', '');
    await checkSchedule();
    expect(await ownReport()).toMatchObject({ days: 0 });
    expect((await loadProgress()).sources).not.toHaveProperty('one');
    expect(world.server.requests).toEqual([]);
  });

  test('that is taken away while the schedule is looked at is not synced any more', async () => {
    await syncNow();
    await saveSetting('ownSource', 'https://one.test');
    world.server.requests.length = 0;
    vi.spyOn(browser.alarms, 'get').mockImplementationOnce(() => saveSetting('ownSource', '') as never);
    await checkSchedule();
    expect(world.server.requests).toEqual([]);
    const { state, sources } = await loadProgress();
    expect(sources).not.toHaveProperty('one');
    expect(state).toMatchObject({ kind: 'idle', failedSources: [] });
  });

  test('that is added while a sync runs is synced after it', async () => {
    const going = syncNow();
    await saveSetting('ownSource', 'https://one.test');
    await checkSchedule();
    await going;
    expect(await ownReport()).toMatchObject({ days: 20 });
  });
});

test('a source that failed is retried alone, at its own time', async () => {
  await saveSetting('ownSource', 'https://one.test');
  world.server.fault = (url) => (url.includes('one-') ? failing() : undefined);
  await syncNow();
  expect((await loadProgress()).state).toMatchObject({ kind: 'idle', failedSources: ['one'] });
  expect((await alarm())?.scheduledTime).toBe(now + MINUTE);
  world.server.fault = () => undefined;
  world.server.requests.length = 0;
  vi.setSystemTime(now + MINUTE);
  await checkSchedule(true);
  expect(world.server.requests.every((request) => request.startsWith('one-'))).toBe(true);
  expect((await loadProgress()).state).toMatchObject({ kind: 'idle', failedSources: [] });
});

describe('a line that was away', () => {
  const HOURS = 8;
  beforeEach(async () => {
    world.navigator.onLine = false;
    world.server.fault = () => Promise.reject(new TypeError('Failed to fetch'));
    await checkSchedule();
  });

  test('is looked for every few minutes, all night', async () => {
    let tries = 0;
    for (; Date.now() < now + HOURS * HOUR; tries++) {
      vi.setSystemTime((await alarm())!.scheduledTime);
      await checkSchedule(true);
      expect((await alarm())!.scheduledTime - Date.now()).toBeLessThanOrEqual(5 * MINUTE);
    }
    expect(tries).toBeGreaterThan(90);
  });

  test('and is back is used at once, whatever tells of it', async () => {
    vi.setSystemTime(now + 1000);
    world.navigator.onLine = true;
    world.server.fault = () => undefined;
    await checkSchedule();
    expect((await loadProgress()).state.kind).toBe('idle');
  });

  test('and is back, as the browser says, is used at once also where servers could not be reached', async () => {
    world.navigator.onLine = true;
    await syncNow();
    expect((await loadProgress()).state).toMatchObject({ code: 'unreachable' });
    world.server.fault = () => undefined;
    await retryFailed(['offline', 'unreachable']);
    expect((await loadProgress()).state.kind).toBe('idle');
  });
});

test('whoever opens a page after a minute without a line has it tried again', async () => {
  world.server.fault = () => Promise.reject(new TypeError('Failed to fetch'));
  await syncNow();
  world.server.requests.length = 0;
  await retryIfLineWasLost();
  expect(world.server.requests).toEqual([]);
  world.server.fault = () => undefined;
  vi.setSystemTime(now + 61_000);
  await retryIfLineWasLost();
  expect(world.server.requests).toEqual(['list', 'day 2025-01-20', 'archive']);
  await retryIfLineWasLost();
  expect(world.server.requests).toHaveLength(3);
});

test('a permission that is given again is used at once, and nothing else is synced for it', async () => {
  await saveSetting('ownSource', 'https://one.test');
  permitted = (origin) => !origin.includes('//one-');
  await syncNow();
  permitted = () => true;
  world.server.requests.length = 0;
  await retryFailed(['not-allowed']);
  expect(world.server.requests).toEqual(['one-cdn list', 'one-cdn 2025-01-20', 'one-archive all']);
  await retryFailed(['not-allowed']);
  expect(world.server.requests).toHaveLength(3);
});

test('a sync that breaks off leaves the schedule going', async () => {
  vi.spyOn(browser.alarms, 'create').mockRejectedValueOnce(new Error('no alarm'));
  const syncing = syncNow();
  const looked = checkSchedule();
  await expect(syncing).rejects.toThrow('no alarm');
  await looked;
  expect((await loadProgress()).state.kind).toBe('idle');
});

test('a hundred alarms that ring while a sync runs are looked at once', async () => {
  const looks = vi.spyOn(browser.alarms, 'get');
  const syncing = syncNow();
  await Promise.all([syncing, ...Array.from({ length: 100 }, () => checkSchedule(true))]);
  expect(looks).toHaveBeenCalledTimes(1);
  expect(world.server.requests).toEqual(['list', 'day 2025-01-20', 'archive']);
});

describe('erasing', () => {
  test('leaves nothing, and syncs anew', async () => {
    await syncNow();
    world.server.requests.length = 0;
    const erased = eraseAll();
    await erased;
    await syncNow(); // joins the one that erasing began
    expect(world.server.requests).toEqual(['list', 'day 2025-01-20', 'archive']);
    expect(await listDates(await openStore())).toHaveLength(20);
  });

  test('ends the sync that runs', async () => {
    let erased!: Promise<void>;
    world.server.fault = (url) => {
      if (url.includes('archive')) erased ??= eraseAll();
      return undefined;
    };
    await syncNow();
    await erased;
    await syncNow();
    expect(world.server.requests).toEqual(['list', 'day 2025-01-20', 'archive', 'list', 'day 2025-01-20', 'archive']);
    expect(await listDates(await openStore())).toHaveLength(20);
  });

  test('works where the database does not open', async () => {
    await syncNow();
    (await openStore()).close();
    await eraseAll();
    await syncNow();
    expect(await listDates(await openStore())).toHaveLength(20);
  });
});

async function ownReport(id = 'one'): Promise<StorageReport> {
  return measure(await openStore(), id);
}
