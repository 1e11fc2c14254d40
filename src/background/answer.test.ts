import { beforeEach, describe, expect, test, vi } from 'vitest';
import type { Digest } from '../digest/digest';
import { openStore } from '../store/open';
import { digestWith, writeOf } from '../store/testing/sample';
import { writeDays } from '../store/write';
import { loadProgress, saveProgress } from '../sync/progress';
import { answer } from '../sync/testing/fake-server';
import { daysOf, fakeSource } from '../sync/testing/fake-source';
import { newWorld, type World } from '../sync/testing/world';
import { answerMessages } from './answer';
import { syncNow } from './sync';

type Answer = (message: { data: unknown; sender: object }) => unknown;
const answers = vi.hoisted(() => new Map<string, Answer>());
vi.mock('../messages', () => ({ onMessage: (type: string, reply: Answer) => void answers.set(type, reply) }));

vi.mock('../sources', async () => {
  const { fakeSource: source } = await import('../sync/testing/fake-source');
  return { SOURCES: [source], sourceById: (id: string) => (id === source.id ? source : undefined) };
});

const ARXIV = { tab: { id: 1 }, url: 'https://arxiv.org/abs/2502.18417' };
const POPUP = { url: 'chrome-extension://test-extension-id/popup.html' };
const DAYS: Digest[] = [
  digestWith('2025-02-26', ['2502.00001', '2502.00002']),
  digestWith('2025-02-27', ['2502.18417', 'hep-th/9901001']),
];
const SETTINGS = { language: 'auto', panel: 'open', thumbnails: false, syncHours: 6 };

let world: World;

beforeEach(async () => {
  world = await newWorld(daysOf(20));
  answerMessages();
  await writeDays(
    await openStore(),
    DAYS.map((digest) => writeOf(digest)),
    null,
  );
  await saveProgress({ state: { kind: 'idle', lastSuccess: Date.now(), unreadable: 0 }, attempts: 0 });
});

describe('openPaper', () => {
  test('finds a paper with its day and the settings', async () => {
    expect(await ask('openPaper', '2502.18417')).toMatchObject({
      kind: 'found',
      view: { paper: { id: '2502.18417' }, date: '2025-02-27', rank: 1, total: 2, credit: fakeSource.credit },
      settings: SETTINGS,
    });
  });

  test('reads an id in any spelling', async () => {
    expect(await ask('openPaper', 'hep-th/9901001v2')).toMatchObject({ kind: 'found' });
  });

  test('says absent, or not yet where the first sync is not through', async () => {
    expect(await ask('openPaper', '2502.99999')).toEqual({ kind: 'absent' });
    await saveProgress({ state: { kind: 'listing', lastSuccess: null }, attempts: 1 });
    expect(await ask('openPaper', '2502.99999')).toEqual({ kind: 'not-yet' });
  });

  test('says absent to what is no id', async () => {
    for (const id of ['nonsense', null, undefined, 7, { toString: () => '2502.18417' }]) {
      expect(await ask('openPaper', id)).toEqual({ kind: 'absent' });
    }
  });

  test('does not speak of a source that is no longer built in', async () => {
    await writeDays(await openStore(), [writeOf(digestWith('2025-03-01', ['2503.00001'], 'gone'))], null);
    expect(await ask('openPaper', '2503.00001')).toEqual({ kind: 'absent' });
  });
});

describe('openDay', () => {
  test('opens the newest day, and each day between its neighbours', async () => {
    expect(await ask('openDay', null)).toMatchObject({ date: '2025-02-27', earlier: '2025-02-26', later: null });
    expect(await ask('openDay', '2025-02-26')).toMatchObject({
      date: '2025-02-26',
      earlier: null,
      later: '2025-02-27',
    });
  });

  test('has nothing for a day that is not there, or is none', async () => {
    for (const date of ['2025-02-28', '2025-02-30', '', 7, undefined, {}])
      expect(await ask('openDay', date)).toBeNull();
  });

  test('fills a database that the browser emptied', async () => {
    const db = await openStore();
    await db.clear('digests');
    expect(await ask('openDay', null)).toBeNull();
    await syncNow();
    expect(await ask('openDay', null)).toMatchObject({ date: '2025-01-20' });
    expect(world.server.requests).toEqual(['list', 'day 2025-01-20', 'archive']);
  });
});

test('listDays, measureStorage and readSettings', async () => {
  expect(await ask('listDays', undefined, POPUP)).toEqual(['2025-02-27', '2025-02-26']);
  expect(await ask('measureStorage', undefined, POPUP)).toEqual({
    days: 2,
    papers: 4,
    bytes: 200,
    newest: '2025-02-27',
  });
  expect(await ask('readSettings')).toEqual(SETTINGS);
});

test('rememberPanel keeps nothing but how a panel can stand', async () => {
  await ask('rememberPanel', 'collapsed');
  expect(await ask('readSettings')).toMatchObject({ panel: 'collapsed' });
  await ask('rememberPanel', { language: 'ko' });
  expect(await ask('readSettings')).toEqual({ ...SETTINGS, panel: 'collapsed' });
});

test('startSync answers before the sync is through', async () => {
  let release!: (response: Response) => void;
  const held = new Promise<Response>((resolve) => (release = resolve));
  const asked = new Promise<void>((resolve) => {
    world.server.fault = () => {
      resolve();
      return held;
    };
  });
  await ask('startSync', undefined, POPUP);
  await asked;
  expect((await loadProgress()).state.kind).toBe('listing');
  release(answer('', 'text/html', { status: 500 }));
  await syncNow();
  expect((await loadProgress()).state.kind).toBe('failed');
  expect(world.server.requests).toEqual(['list']);
});

describe('a content script', () => {
  const REFUSED = ['listDays', 'measureStorage', 'startSync', 'eraseAll'];
  test.each(REFUSED)('may not ask for %s', async (type) => {
    const senders = [
      ARXIV,
      { tab: { id: 1 }, url: 'https://evil.test/chrome-extension://test-extension-id/popup.html' },
      { url: 'chrome-extension://another-extension/popup.html' },
      {},
    ];
    for (const sender of senders) await expect(ask(type, undefined, sender)).rejects.toThrow('may ask');
    expect(world.server.requests).toEqual([]);
  });
});

/** The answer to a message from some context. */
async function ask(type: string, data?: unknown, sender: object = ARXIV): Promise<unknown> {
  return answers.get(type)!({ data, sender });
}
