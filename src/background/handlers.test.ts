import { beforeEach, describe, expect, test, vi } from 'vitest';
import type { Digest } from '../digest/digest';
import { browser } from 'wxt/browser';
import { openStore } from '../store/open';
import { digestWith, writeOf } from '../store/testing/sample';
import { writeTranslation } from '../store/translations';
import { writeDays } from '../store/write';
import { parseSettings, saveSetting } from '../settings';
import type { SyncState } from '../sync-state';
import { loadProgress, saveProgress } from '../sync/progress';
import { daysOf } from '../sync/testing/fake-source';
import { answer as answerWith } from '../sync/testing/fake-server';
import { newWorld, type World } from '../sync/testing/world';
import { fetchDay } from './fetch-day';
import { HANDLERS } from './handlers';
import { forgetUnwantedVotes } from './live-votes';
import { routerOf } from './router';
import { syncNow } from './sync';

vi.mock('../store/translations', { spy: true });
vi.mock('../sources', async () => {
  const { fakeCalendar: live, fakeSource: source } = await import('../sync/testing/fake-source');
  return { SOURCES: [source, live], SOURCE_IDS: [source.id, live.id], sourcesWith: () => [source, live] };
});

const ARXIV = { tab: { id: 1 }, url: 'https://arxiv.org/abs/2502.18417' };
const POPUP = { url: 'chrome-extension://test-extension-id/popup.html' };
const DAYS: Digest[] = [
  digestWith('2025-02-26', ['2502.00001', '2502.00002']),
  digestWith('2025-02-27', ['2502.18417', 'hep-th/9901001']),
];
const SETTINGS = parseSettings({});

let world: World;

beforeEach(async () => {
  world = await newWorld(daysOf(20));
  await writeDays(
    await openStore(),
    DAYS.map((digest) => writeOf(digest)),
    null,
  );
  const state: SyncState = { kind: 'idle', lastSuccess: Date.now(), unreadable: 0, failedSources: [] };
  await saveProgress({ fake: state, live: state }, 0);
});

describe('openPaper', () => {
  test('finds a paper with its day and the settings', async () => {
    expect(await ask('openPaper', '2502.18417')).toMatchObject({
      kind: 'found',
      view: { paper: { id: '2502.18417' }, date: '2025-02-27', rank: { position: 1, total: 2 }, papersOfDay: 2 },
      settings: SETTINGS,
    });
  });

  test('reads an id in any spelling', async () => {
    expect(await ask('openPaper', 'hep-th/9901001v2')).toMatchObject({ kind: 'found' });
  });

  test('reads in one transaction, for each takes as long as a record', async () => {
    const begin = vi.spyOn(IDBDatabase.prototype, 'transaction');
    await ask('openPaper', '2502.18417');
    expect(begin).toHaveBeenCalledTimes(1);
    begin.mockRestore();
  });

  test('says absent, or not yet where the first sync is not through', async () => {
    expect(await ask('openPaper', '2502.99999')).toEqual({ kind: 'absent' });
    await saveProgress({ fake: { kind: 'listing', lastSuccess: null } }, 1);
    expect(await ask('openPaper', '2502.99999')).toEqual({ kind: 'not-yet' });
  });

  test('says not yet where the database was emptied, and fills it', async () => {
    const db = await openStore();
    await Promise.all([db.clear('digest-index'), db.clear('synced-days')]);
    expect(await ask('openPaper', '2502.18417')).toEqual({ kind: 'not-yet' });
    expect((await loadProgress()).state.kind, 'who waits for the end of a sync waits for this one').not.toBe('idle');
    await syncNow();
    expect(world.server.requests).toContain('archive');
    expect(await ask('openPaper', '2502.99999')).toEqual({ kind: 'absent' });
  });

  test('refuses what is no id', async () => {
    for (const id of ['nonsense', null, undefined, 7, { toString: () => '2502.18417' }]) {
      await expect(ask('openPaper', id)).rejects.toMatchObject({ code: 'bad-input' });
    }
  });

  test('does not speak of a source that is no longer built in', async () => {
    await writeDays(await openStore(), [writeOf(digestWith('2025-03-01', ['2503.00001'], 'gone'))], null);
    expect(await ask('openPaper', '2503.00001')).toEqual({ kind: 'absent' });
  });
});

describe('several sources', () => {
  const LIVE_AT = Date.parse('2025-03-02T00:00:00Z');

  beforeEach(async () => {
    const live = digestWith('2025-02-28', ['2502.18417', '2502.00007'], 'live');
    live.papers[0]!.votes = 99;
    const write = writeOf(live);
    write.day.stored!.fetchedAt = LIVE_AT;
    await writeDays(await openStore(), [write], null);
    vi.setSystemTime(LIVE_AT);
  });

  test('tell one paper together, on its day in the most trusted one', async () => {
    expect(await ask('openPaper', '2502.18417')).toMatchObject({
      kind: 'found',
      view: {
        date: '2025-02-27',
        rank: { total: 2 },
        paper: { votes: { count: 99, asOf: LIVE_AT, credit: { id: 'live' } } },
      },
    });
    expect(await ask('openPaper', '2502.00007')).toMatchObject({ view: { date: '2025-02-28' } });
  });

  test('show a paper once, on one of two days', async () => {
    expect(await ask('openDay', null)).toMatchObject({
      date: '2025-02-28',
      papers: [{ id: '2502.00007' }],
      credits: [{ id: 'live' }],
      counted: { from: LIVE_AT, to: LIVE_AT },
    });
  });

  test('tell of a paper whose days lie far apart', async () => {
    const far = digestWith('2025-01-15', ['2502.18417'], 'live');
    far.papers[0]!.votes = 100;
    const write = writeOf(far);
    write.day.stored!.fetchedAt = LIVE_AT + 5;
    await writeDays(await openStore(), [write], null);
    expect(await ask('openPaper', '2502.18417')).toMatchObject({
      view: { date: '2025-02-27', paper: { votes: { count: 100 } }, rank: { position: 1, votes: 1, total: 2 } },
    });
    // The row in its list says the same.
    expect(await ask('openDay', '2025-02-27')).toMatchObject({
      papers: [{ id: '2502.18417', votes: 100, rank: { position: 1, votes: 1 } }, {}],
    });
  });
});

describe('fetchDay', () => {
  test('asks the live source, once for all who ask, and again only after a while', async () => {
    world.server.live.set('2024-06-03', '2024-06-03\n2406.00001 8');
    const [one, other] = await Promise.all([fetchDay('2024-06-03'), fetchDay('2024-06-03')]);
    expect(one).toMatchObject({ date: '2024-06-03', papers: [{ id: '2406.00001', votes: 8 }] });
    expect(other).toEqual(one);
    await fetchDay('2024-06-03');
    expect(world.server.requests).toEqual(['live 2024-06-03']);
    vi.setSystemTime(Date.now() + 3_600_000);
    await fetchDay('2024-06-03');
    expect(world.server.requests).toHaveLength(2);
  });

  test('shows what is stored where the source does not answer', async () => {
    world.server.fault = () => Promise.reject(new TypeError('Failed to fetch'));
    expect(await fetchDay('2025-02-27')).toMatchObject({ date: '2025-02-27' });
  });

  test('rejects on a fault where nothing is stored, and has null for a day without papers', async () => {
    expect(await fetchDay('2024-06-02')).toBeNull();
    world.server.fault = () => answerWith('', 'text/html', { status: 503 });
    await expect(fetchDay('2024-06-03')).rejects.toMatchObject({ code: 'server-error' });
  });

  test('asks nothing before the time that the source wished for', async () => {
    const headers = { 'retry-after': '120' };
    world.server.fault = () => answerWith('', 'text/html', { status: 429, headers });
    await expect(fetchDay('2024-06-03')).rejects.toMatchObject({ code: 'rate-limited' });
    world.server.fault = () => undefined;
    await expect(fetchDay('2024-06-04')).rejects.toMatchObject({ code: 'rate-limited', retryAt: Date.now() + 120_000 });
    expect(world.server.requests).toEqual(['live 2024-06-03']);
    vi.setSystemTime(Date.now() + 120_000);
    expect(await fetchDay('2024-06-04')).toBeNull();
  });

  test('nor before the time that it told a sync', async () => {
    const headers = { 'retry-after': '120' };
    world.server.fault = (url) =>
      url.includes('live') ? answerWith('', 'text/html', { status: 429, headers }) : undefined;
    await syncNow();
    world.server.requests.length = 0;
    await expect(fetchDay('2024-06-04')).rejects.toMatchObject({ code: 'rate-limited', retryAt: Date.now() + 120_000 });
    expect(world.server.requests).toEqual([]);
  });

  test('asks again for a day that came spoilt', async () => {
    world.server.fault = () => answerWith('nothing', 'text/plain');
    for (const _ of [1, 2]) await expect(fetchDay('2024-06-03')).rejects.toMatchObject({ code: 'damaged' });
    expect(world.server.requests).toEqual(['live 2024-06-03', 'live 2024-06-03']);
  });

  test('asks for no day to come, and for nothing that is none', async () => {
    expect(await fetchDay('2099-01-01')).toBeNull();
    for (const date of ['2025-02-30', null, 7]) {
      await expect(ask('fetchDay', date, POPUP)).rejects.toMatchObject({ code: 'bad-input' });
    }
    expect(world.server.requests).toEqual([]);
  });
});

describe('checkToday', () => {
  const TODAY = '2025-04-11';

  test('asks for the day that it is in UTC, and again only after a quarter of an hour', async () => {
    vi.setSystemTime(Date.parse('2025-04-12T08:30:00+09:00')); // in Seoul it is tomorrow already
    expect(await checkToday()).toEqual({ date: TODAY, papers: 0, isFilling: false, answeredAt: Date.now() });
    world.server.live.set(TODAY, `${TODAY}\n2504.00001 8`);
    vi.setSystemTime(Date.now() + 14 * 60_000);
    expect(await checkToday()).toMatchObject({ papers: 0 });
    expect(world.server.requests).toEqual([`live ${TODAY}`]);
  });

  test('knows how far the list is, and tells open pages that it is another one', async () => {
    world.server.live.set(TODAY, `${TODAY}\n2504.00001 8`);
    expect(await checkToday()).toEqual({ date: TODAY, papers: 1, isFilling: true, answeredAt: Date.now() });
    expect(await browser.storage.local.get('fetched-day'), 'not of which day').toEqual({ 'fetched-day': Date.now() });
    vi.setSystemTime(Date.now() + 16 * 60_000);
    expect(await checkToday()).toMatchObject({ papers: 1, answeredAt: Date.now() });
    expect(await browser.storage.local.get('fetched-day')).toEqual({ 'fetched-day': Date.now() });
  });

  test('knows that a list is whole where nothing but the time has changed, and tells that too', async () => {
    const papers = ['1', '2', '3', '4'].map((nth) => `2504.0000${nth} 3`);
    world.server.live.set(TODAY, [TODAY, ...papers].join('\n'));
    vi.setSystemTime(Date.parse(`${TODAY}T05:50Z`));
    expect(await checkToday()).toMatchObject({ papers: 4, isFilling: true });
    vi.setSystemTime(Date.parse(`${TODAY}T06:06Z`));
    expect(await checkToday()).toMatchObject({ papers: 4, isFilling: false });
    expect(await browser.storage.local.get('fetched-day')).toEqual({ 'fetched-day': Date.now() });
    expect(await ask('openPaper', '2504.00001')).toMatchObject({ view: { rank: { position: 1, total: 4 } } });
  });

  test('asks once more for a list of yesterday that had only begun', async () => {
    world.server.live.set(TODAY, `${TODAY}\n2504.00001 3\n2504.00002 2`);
    vi.setSystemTime(Date.parse(`${TODAY}T02:00Z`));
    expect(await checkToday()).toMatchObject({ isFilling: true });
    vi.setSystemTime(Date.parse('2025-04-12T05:00Z'));
    world.server.requests.length = 0;
    await checkToday();
    expect(world.server.requests).toEqual(['live 2025-04-12', `live ${TODAY}`]);
    expect(await ask('openDay', null)).toMatchObject({ date: TODAY, isFilling: false });
  });

  test('asks again where one answer was not taken', async () => {
    world.server.live.set(TODAY, `${TODAY}\n2504.00001 8`);
    await checkToday();
    vi.setSystemTime(Date.now() + 3_600_000);
    world.server.live.set(TODAY, TODAY); // no paper any more: that is not believed
    expect(await checkToday()).toMatchObject({ papers: 1 });
    vi.setSystemTime(Date.now() + 3_600_000);
    world.server.live.set(TODAY, `${TODAY}\n2504.00001 8\n2504.00002 5`);
    expect(await checkToday()).toMatchObject({ papers: 2, answeredAt: Date.now() });
  });

  test('knows how old the last answer is where there is none now', async () => {
    const answeredAt = Date.now();
    await checkToday();
    vi.setSystemTime(answeredAt + 3_600_000);
    world.server.fault = () => answerWith('', 'text/html', { status: 503 });
    expect(await checkToday()).toEqual({ date: TODAY, papers: 0, isFilling: false, answeredAt });
    vi.setSystemTime(answeredAt + 24 * 3_600_000);
    expect(await checkToday()).toMatchObject({ date: '2025-04-12', answeredAt: null });
  });

  test('asks nothing before the time that the source wished for, nor beside a sync, which asks for it first', async () => {
    world.server.fault = () => answerWith('', 'text/html', { status: 503, headers: { 'retry-after': '600' } });
    await checkToday();
    world.server.fault = () => undefined;
    expect(await checkToday()).toMatchObject({ answeredAt: null });
    vi.setSystemTime(Date.now() + 600_000);
    await saveProgress({ fake: { kind: 'listing', lastSuccess: null } }, 1);
    expect(await checkToday()).toMatchObject({ answeredAt: null });
    expect(world.server.requests).toEqual([`live ${TODAY}`]);
  });
});

describe('askVotes', () => {
  const PAPER = { id: '2502.18417', title: 'T', upvotes: 77 };
  const PAGE = { tab: { id: 1 }, url: 'https://arxiv.org/abs/2502.18417v2' };

  beforeEach(() => {
    world.server.fault = () => answerWith(JSON.stringify(PAPER), 'application/json');
  });

  test('asks nobody unless the user turned it on', async () => {
    expect(await ask('askVotes', '2502.18417', PAGE)).toBeNull();
    expect(world.server.requests).toEqual([]);
  });

  test('asks for the paper of the page', async () => {
    await saveSetting('liveVotes', true);
    expect(await ask('askVotes', '2502.18417', PAGE)).toMatchObject({
      count: 77,
      asOf: Date.now(),
      credit: { id: 'hf_daily_papers' },
    });
    expect(world.server.requests).toHaveLength(1);
  });

  test('asks for no other paper than the one of the page', async () => {
    await saveSetting('liveVotes', true);
    for (const [id, sender] of [
      ['2502.00001', PAGE],
      ['2502.18417', { tab: { id: 1 }, url: 'https://evil.test/abs/2502.18417' }],
      ['2502.18417', {}],
    ] as const) {
      expect(await ask('askVotes', id, sender)).toBeNull();
    }
    for (const id of ['nonsense', 7]) {
      await expect(ask('askVotes', id, PAGE)).rejects.toMatchObject({ code: 'bad-input' });
    }
    expect(world.server.requests).toEqual([]);
  });

  test('has none where the answer is none', async () => {
    await saveSetting('liveVotes', true);
    for (const [body, status] of [
      ['{"error": "not found"}', 404],
      ['{', 200],
      ['{"id": "2502.00001", "title": "T", "upvotes": 1}', 200],
    ] as const) {
      world.server.fault = () => answerWith(body, 'application/json', { status });
      expect(await ask('askVotes', '2502.18417', PAGE)).toBeNull();
    }
  });
});

describe('votes of now', () => {
  const PAGE = { tab: { id: 1 }, url: 'https://arxiv.org/abs/2502.00002' };
  const answered = { id: '2502.00002', title: 'T', upvotes: 120 };

  beforeEach(async () => {
    await saveSetting('liveVotes', true);
    world.server.fault = () => answerWith(JSON.stringify(answered), 'application/json');
  });

  test('are then those of the paper in its list too, and leave its rank', async () => {
    await ask('askVotes', '2502.00002', PAGE);
    const row = { id: '2502.00002', votes: 120, rank: { position: 2, votes: 1 } };
    expect(await ask('openDay', '2025-02-26')).toMatchObject({ papers: [{ votes: 1, rank: { position: 1 } }, row] });
    expect(await ask('openPaper', '2502.00002')).toMatchObject({
      view: { paper: { votes: { count: 120, asOf: Date.now() } }, rank: { position: 2, votes: 1, total: 2 } },
    });
  });

  test('are kept in memory alone, of a private window not at all, and no longer than they are wanted', async () => {
    await ask('askVotes', '2502.00002', { ...PAGE, tab: { id: 1, incognito: true } });
    expect(await browser.storage.session.get('live-votes')).toEqual({});
    await ask('askVotes', '2502.00002', PAGE);
    expect(JSON.stringify(await browser.storage.local.get(null))).not.toContain('2502.00002');
    await forgetUnwantedVotes();
    expect(await browser.storage.session.get('live-votes')).not.toEqual({});
    await saveSetting('liveVotes', false);
    expect(await ask('openDay', '2025-02-26')).toMatchObject({ papers: [{ votes: 1 }, { votes: 1 }] });
    await forgetUnwantedVotes();
    expect(await browser.storage.session.get('live-votes')).toEqual({});
  });

  test('of two papers that are asked for at once are both kept', async () => {
    const other = { tab: { id: 2 }, url: 'https://arxiv.org/abs/2502.00001' };
    world.server.fault = (url) =>
      answerWith(
        JSON.stringify({ ...answered, id: url.endsWith('2502.00001') ? '2502.00001' : answered.id }),
        'application/json',
      );
    await Promise.all([ask('askVotes', '2502.00002', PAGE), ask('askVotes', '2502.00001', other)]);
    expect(await ask('openDay', '2025-02-26')).toMatchObject({ papers: [{ votes: 120 }, { votes: 120 }] });
  });

  test('give way to fresher ones of a list', async () => {
    await ask('askVotes', '2502.00002', PAGE);
    vi.setSystemTime(Date.now() + 60_000);
    const live = digestWith('2025-02-26', ['2502.00001', '2502.00002'], 'live');
    live.papers[1]!.votes = 121;
    const write = writeOf(live);
    write.day.stored!.fetchedAt = Date.now();
    await writeDays(await openStore(), [write], null);
    expect(await ask('openPaper', '2502.00002')).toMatchObject({ view: { paper: { votes: { count: 121 } } } });
  });
});

describe('the votes on the toolbar icon', () => {
  const setBadgeText = vi.fn<(details: object) => Promise<void>>();

  beforeEach(() => {
    setBadgeText.mockReset();
    const rest = { setBadgeBackgroundColor: async () => undefined, setBadgeTextColor: async () => undefined };
    Object.assign(browser.action, { setBadgeText, ...rest });
  });

  test('are those of the paper in the tab', async () => {
    await ask('openPaper', '2502.18417');
    expect(setBadgeText).toHaveBeenCalledExactlyOnceWith({ tabId: 1, text: '1' });
  });

  test('are not shown for the popup, for an absent paper, or where the user turned them off', async () => {
    await ask('openPaper', '2502.18417', POPUP);
    await ask('openPaper', '2502.99999');
    await saveSetting('iconVotes', false);
    await ask('openPaper', '2502.18417');
    expect(setBadgeText).not.toHaveBeenCalled();
  });
});

test('a translation is kept and recalled; what is no text is not', async () => {
  const read = [{ kind: 'strong', tokens: [{ kind: 'text', text: '글' }] }];
  expect(await ask('keepTranslation', { text: 'a text', translated: '**글**' })).toEqual(read);
  for (const odd of [null, 7, {}, { text: 'a text' }, { text: 'x'.repeat(30_000), translated: 'y' }]) {
    await expect(ask('keepTranslation', odd)).rejects.toMatchObject({ code: 'bad-input' });
  }
  expect(await ask('recallTranslation', 'a text')).toEqual(read);
  expect(await ask('recallTranslation', 'another')).toBeNull();
  for (const odd of [7, null, 'x'.repeat(30_000)]) {
    await expect(ask('recallTranslation', odd)).rejects.toMatchObject({ code: 'bad-input' });
  }
});

test('a translation that cannot be kept is read all the same', async () => {
  vi.mocked(writeTranslation).mockRejectedValueOnce(new Error('the disk is full'));
  expect(await ask('keepTranslation', { text: 'a text', translated: '글' })).toBe('글');
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

  test('has nothing for a day that is not there, and refuses what is none', async () => {
    expect(await ask('openDay', '2025-02-28')).toBeNull();
    for (const date of ['2025-02-30', '', 7, undefined, {}]) {
      await expect(ask('openDay', date)).rejects.toMatchObject({ code: 'bad-input' });
    }
  });

  test('opens the newest whole day, where a newer list has only begun', async () => {
    const begun = writeOf(digestWith('2025-04-11', ['2504.00001'], 'live'));
    begun.day.stored!.fetchedAt = Date.now();
    await writeDays(await openStore(), [begun], null);
    expect(await ask('openDay', null)).toMatchObject({ date: '2025-02-27', later: '2025-04-11', isFilling: false });
    expect(await ask('openDay', '2025-04-11')).toMatchObject({ isFilling: true, papers: [{ rank: null }] });
    expect(await ask('openPaper', '2504.00001')).toMatchObject({ view: { isFilling: true, rank: null } });
  });

  test('opens a list that has only begun where there is no other', async () => {
    await eraseEverything();
    const begun = writeOf(digestWith('2025-04-11', ['2504.00001'], 'live'));
    begun.day.stored!.fetchedAt = Date.now();
    await writeDays(await openStore(), [begun], null);
    expect(await ask('openDay', null)).toMatchObject({ date: '2025-04-11', isFilling: true });
  });

  test('opens no thin list beside a fuller one of the days before', async () => {
    const thin = writeOf(digestWith('2025-03-01', ['2503.00001']));
    const fuller = writeOf(digestWith('2025-02-28', ['2502.00005', '2502.00006', '2502.00007']));
    await writeDays(await openStore(), [thin, fuller], null);
    expect(await ask('openDay', null)).toMatchObject({ date: '2025-02-28', later: '2025-03-01' });
    await writeDays(await openStore(), [writeOf(digestWith('2025-03-05', ['2503.00002']))], null);
    expect(await ask('openDay', null), 'five days later it is the newest').toMatchObject({ date: '2025-03-05' });
  });

  test('passes over a damaged day on its way to a whole one', async () => {
    const begun = writeOf(digestWith('2025-04-11', ['2504.00001'], 'live'));
    begun.day.stored!.fetchedAt = Date.now();
    const damaged = writeOf(digestWith('2025-04-10', ['2504.00002']));
    await writeDays(await openStore(), [begun, damaged], null);
    await (await openStore()).put('digests', { source: 'fake' } as never, ['fake', '2025-04-10']);
    expect(await ask('openDay', null)).toMatchObject({ date: '2025-02-27' });
  });

  test('names every source that something of a day is from', async () => {
    const beside = writeOf(digestWith('2025-02-28', ['2502.18417'], 'live'));
    await writeDays(await openStore(), [beside], null);
    expect(await ask('openDay', '2025-02-27')).toMatchObject({
      credits: [{ id: 'fake' }, { id: 'live' }],
      isLive: false,
    });
  });

  test('counts votes of a day that does not know when it was fetched as of its end', async () => {
    const old = writeOf(digestWith('2025-03-01', ['2503.00001', '2503.00002', '2503.00003'], 'live'));
    old.day.stored!.fetchedAt = 0;
    await writeDays(await openStore(), [old], null);
    expect(await ask('openDay', '2025-03-01')).toMatchObject({
      counted: { to: Date.parse('2025-03-02') },
      isFilling: false,
    });
  });

  test('passes over newer days of a source that is gone', async () => {
    await writeDays(await openStore(), [writeOf(digestWith('2025-03-01', ['2503.00001'], 'gone'))], null);
    expect(await ask('openDay', null)).toMatchObject({ date: '2025-02-27' });
    expect(await ask('openDay', '2025-03-01')).toBeNull();
  });

  test('fills a database that the browser emptied', async () => {
    const db = await openStore();
    await db.clear('digest-index');
    expect(await ask('openDay', null)).toBeNull();
    await syncNow();
    expect(await ask('openDay', null)).toMatchObject({ date: '2025-01-20' });
    expect(world.server.requests).toEqual(expect.arrayContaining(['list', 'day 2025-01-20', 'archive']));
  });
});

test('listDays, listSources and readSettings', async () => {
  expect(await ask('listDays', undefined, POPUP)).toEqual(['2025-02-27', '2025-02-26']);
  expect(await ask('listSources', undefined, POPUP)).toMatchObject([
    {
      credit: { id: 'fake' },
      state: { kind: 'idle' },
      stored: { days: 2, papers: 4, bytes: 200, newest: '2025-02-27' },
    },
    { credit: { id: 'live' }, state: { kind: 'idle' }, stored: { days: 0, newest: null } },
  ]);
  expect(await ask('readSettings')).toEqual(SETTINGS);
});

test('rememberPanel keeps nothing but how a panel can stand', async () => {
  await ask('rememberPanel', 'collapsed');
  expect(await ask('readSettings')).toMatchObject({ panel: 'collapsed' });
  await expect(ask('rememberPanel', { language: 'ko' })).rejects.toMatchObject({ code: 'bad-input' });
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
  expect(world.server.requests).not.toContain('archive');
  release(answerWith('', 'text/html', { status: 500 }));
  await syncNow();
  expect((await loadProgress()).state.kind).not.toBe('listing');
});

describe('a content script', () => {
  const REFUSED = ['fetchDay', 'checkToday', 'listDays', 'listSources', 'tryOwnSource', 'startSync', 'eraseAll'];
  test.each(REFUSED)('may not ask for %s', async (type) => {
    const senders = [
      ARXIV,
      { tab: { id: 1 }, url: 'https://evil.test/chrome-extension://test-extension-id/popup.html' },
      { url: 'chrome-extension://another-extension/popup.html' },
      {},
    ];
    for (const sender of senders)
      await expect(ask(type, undefined, sender)).rejects.toMatchObject({ code: 'not-allowed' });
    expect(world.server.requests).toEqual([]);
  });
});

async function eraseEverything(): Promise<void> {
  const db = await openStore();
  await Promise.all((['digests', 'digest-index', 'synced-days'] as const).map((name) => db.clear(name)));
}

const route = routerOf(HANDLERS);

/** The answer to a message from some context, once what follows from it is done too. */
async function ask(name: string, data?: unknown, sender: object = ARXIV): Promise<unknown> {
  const reply = await route({ name, data }, sender);
  await new Promise((resolve) => setImmediate(resolve));
  if (!reply || 'error' in reply) throw Object.assign(new Error(reply?.error.message), reply?.error);
  return reply.value;
}

function checkToday(): Promise<unknown> {
  return ask('checkToday', undefined, POPUP);
}
