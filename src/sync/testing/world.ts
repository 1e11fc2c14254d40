import 'fake-indexeddb/auto';
import { vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { deleteStore } from '../../store/open';
import { fakeServer, type FakeServer } from './fake-server';

/** What a sync finds around it: an empty database, empty storage, every permission, a server, a line, a free lock. */
export interface World {
  server: FakeServer;
  navigator: { onLine: boolean; locks: { request: typeof request } };
}

/** The day after the newest of a hundred `daysOf`, 09:00 in Seoul. */
export const NOW = Date.parse('2025-04-11T00:00:00Z');

/** Makes the world new; time stands still until a test moves it. */
export async function newWorld(files: Map<string, string>): Promise<World> {
  vi.restoreAllMocks();
  vi.useFakeTimers({ toFake: ['Date', 'setTimeout', 'clearTimeout'], now: NOW });
  vi.spyOn(Math, 'random').mockReturnValue(0);
  vi.spyOn(console, 'warn').mockReturnValue();
  fakeBrowser.reset();
  Object.assign(fakeBrowser.permissions, { contains: async () => true });
  await deleteStore();
  const world: World = { server: fakeServer(files), navigator: { onLine: true, locks: { request } } };
  held = Promise.resolve();
  free = true;
  vi.stubGlobal('fetch', world.server.fetch);
  vi.stubGlobal('navigator', world.navigator);
  return world;
}

type Work = (lock: object | null) => Promise<unknown>;

let held: Promise<unknown>;
let free: boolean;

/** One lock of the Web Locks API: `request(name, work)` and `request(name, { ifAvailable: true }, work)`. */
async function request(_name: string, ...[first, second]: [Work] | [object, Work]): Promise<unknown> {
  if (second && !free) return second(null);
  const work = second ?? first;
  if (typeof work !== 'function') throw new TypeError('There is nothing to do.');
  free = false;
  held = held
    .catch(() => undefined)
    .then(() => work({}))
    .finally(() => {
      free = true;
    });
  return held;
}
