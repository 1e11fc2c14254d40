import { beforeEach, describe, expect, test, vi } from 'vitest';
import { SyncError } from './error';
import type { Memory } from './memory';
import { askPlaces, isPaused } from './places';

const HOUR = 3_600_000;
const NOW = 1_740_000_000_000;
const PLACES = [{ name: 'cdn' }, { name: 'hub' }];

let memory: Memory;
let asked: string[];

beforeEach(() => {
  vi.restoreAllMocks();
  vi.useFakeTimers({ toFake: ['Date'], now: NOW });
  vi.spyOn(Math, 'random').mockReturnValue(0);
  memory = { pauses: {}, sources: {} };
  asked = [];
});

type Code = ConstructorParameters<typeof SyncError>[0];

/** Asks, while some places fail in some way. */
function ask(failing: Record<string, Code>, retryAt: number | null = null): Promise<string> {
  return askPlaces(
    'fake',
    PLACES,
    { memory, keep: () => undefined },
    async ({ name }) => {
      asked.push(name);
      const code = failing[name];
      if (code) throw new SyncError(code, `${name} failed`, { retryAt });
      return name;
    },
    ({ code }) => code !== 'damaged',
  );
}

test('the preferred place answers', async () => {
  expect(await ask({})).toBe('cdn');
  expect(asked).toEqual(['cdn']);
});

test('where it refuses, the next one answers, and it is left alone', async () => {
  expect(await ask({ cdn: 'rate-limited' })).toBe('hub');
  expect(await ask({})).toBe('hub');
  expect(asked).toEqual(['cdn', 'hub', 'hub']);
  vi.setSystemTime(NOW + HOUR);
  expect(await ask({})).toBe('cdn');
  expect(memory.pauses).toEqual({});
});

test('one that is left alone is asked all the same where no other one answers', async () => {
  expect(await ask({ cdn: 'rate-limited' })).toBe('hub');
  expect(await ask({ hub: 'unreachable' })).toBe('cdn');
});

test('what says nothing of the place does not pause it', async () => {
  expect(await ask({ cdn: 'damaged' })).toBe('hub');
  expect(await ask({})).toBe('cdn');
});

describe('the pause', () => {
  test('grows from an hour to a day', async () => {
    const pauses: number[] = [];
    for (let refusals = 0; refusals < 7; refusals++) {
      await ask({ cdn: 'refused' });
      const { until } = memory.pauses['fake cdn']!;
      pauses.push((until - Date.now()) / HOUR);
      vi.setSystemTime(until);
    }
    expect(pauses).toEqual([1, 2, 4, 8, 16, 24, 24]);
  });

  test('is what the server wishes', async () => {
    await ask({ cdn: 'rate-limited' }, NOW + 120_000);
    expect(memory.pauses['fake cdn']?.until).toBe(NOW + 120_000);
  });

  test('does not last for ever by a clock that was set back', () => {
    memory.pauses['fake cdn'] = { until: NOW + 1000 * HOUR, refusals: 1 };
    expect(isPaused(memory, 'fake', 'cdn')).toBe(false);
  });
});

test('where all fail, the first failure is thrown; the next time all are asked', async () => {
  await expect(ask({ cdn: 'server-error', hub: 'refused' })).rejects.toMatchObject({ code: 'server-error' });
  expect(await ask({})).toBe('cdn');
  expect(asked).toEqual(['cdn', 'hub', 'cdn']);
});

test('the browser being offline is no refusal', async () => {
  await expect(ask({ cdn: 'offline' })).rejects.toMatchObject({ code: 'offline' });
  expect(asked).toEqual(['cdn']);
  expect(memory.pauses).toEqual({});
});

test('a fault of ours is no refusal', async () => {
  const context = { memory, keep: () => undefined };
  await expect(askPlaces('fake', PLACES, context, broken)).rejects.toThrow('a fault of ours');
  expect(memory.pauses).toEqual({});
});

function broken(): Promise<never> {
  return Promise.reject(new TypeError('a fault of ours'));
}
