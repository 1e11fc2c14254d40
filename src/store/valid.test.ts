import 'fake-indexeddb/auto';
import { beforeEach, describe, expect, test, vi } from 'vitest';
import { readSyncedDays, readListing } from './sync-records';
import { readPaperDigests, isEmptied, listDates, readDayDigests } from './digests';
import { deleteStore, openStore } from './open';
import type { Store } from './schema';
import { damage, damageDigest, loseRecords } from './testing/faults';
import { digestWith, writeOf, SOURCE_IDS } from './testing/sample';
import { writeDays } from './write';

const ID = '2502.00002';
const VALID = digestWith('2025-02-25', ['2502.00001', ID]);
const KEY = { source: 'fake', date: '2025-02-26', paperIds: [ID] };
/** Stands in the record of that day alone. */
const LOST = '"date":"2025-02-26","papers"';
const PAPER = { id: ID, title: 'On damage', votes: 1, authors: [], media: null, sections: [] };

let db: Store;

beforeEach(async () => {
  vi.restoreAllMocks();
  vi.spyOn(console, 'warn').mockReturnValue();
  await deleteStore();
  db = await openStore();
  await writeDays(db, [writeOf(VALID), writeOf(digestWith(KEY.date, [ID]))], null);
});

const withPaper = (change: object) => ({ ...KEY, papers: [{ ...PAPER, ...change }] });

const DAMAGED: [what: string, record: object][] = [
  ['no papers', KEY],
  ['null for papers', { ...KEY, papers: null }],
  ['null for a paper', { ...KEY, papers: [null] }],
  ['papers that are no list', { ...KEY, papers: { length: 1, 0: PAPER } }],
  ['a field missing', withPaper({ title: undefined })],
  ['a text for votes', withPaper({ votes: '48' })],
  ['votes that are no number', withPaper({ votes: NaN })],
  ['an address that is a script', withPaper({ media: { kind: 'image', url: 'javascript:void 0' } })],
  ['a block of no kind', withPaper({ sections: [{ label: null, blocks: [{ kind: '__proto__', text: 'x' }] }] })],
  ['details that are a list', withPaper({ details: [] })],
  ['an index entry of another paper', { ...KEY, papers: [{ ...PAPER, id: '2502.00009' }] }],
  ['an index entry too many', { ...withPaper({}), paperIds: [ID, '2502.00009'] }],
  ['index entries that are no list', { ...withPaper({}), paperIds: { 0: ID, length: 1 } }],
  ['a prototype for a paper', { ...KEY, papers: ['__proto__'] }],
];

describe('a digest', () => {
  test.each(DAMAGED)('with %s counts as missing, is dropped, and is to be fetched again', async (_what, record) => {
    await damageDigest({ ...KEY, ...record });
    expect((await readPaperDigests(db, ID, SOURCE_IDS)).digests.map(({ digest }) => digest)).toEqual([VALID]);
    expect(await db.getAllKeys('digest-index')).toEqual([['fake', VALID.date]]);
    expect((await readSyncedDays(db, 'fake')).get(KEY.date)).toMatchObject({ stored: null });
    expect(await readDayDigests(db, null, SOURCE_IDS)).toMatchObject({ date: VALID.date, nearby: [] });
    expect(await db.getAllKeys('digests')).toEqual([['fake', VALID.date]]);
  });

  test('that is valid is read', async () => {
    const { paperIds, ...key } = KEY;
    await damageDigest({ ...key, paperIds, papers: [PAPER] });
    expect((await readDayDigests(db, KEY.date, SOURCE_IDS))?.digests[0]?.digest).toEqual({ ...key, papers: [PAPER] });
  });
});

const ASTRAY: [what: string, put: () => Promise<unknown>][] = [
  ['there is none', () => db.delete('digests', ['fake', KEY.date])],
  ['it is no object', () => db.put('digests', 'gone' as never, ['fake', KEY.date])],
  ['it is that of another day', () => db.put('digests', VALID, ['fake', KEY.date])],
];

test.each(ASTRAY)('where a digest is looked for and %s, its day is to be fetched again', async (_what, put) => {
  await put();
  expect((await readPaperDigests(db, ID, SOURCE_IDS)).digests.map(({ digest }) => digest)).toEqual([VALID]);
  expect(await db.getAllKeys('digest-index')).toEqual([['fake', VALID.date]]);
  expect((await readSyncedDays(db, 'fake')).get(KEY.date)).toMatchObject({ stored: null });
});

test('a digest of a source that there is no more is passed over, and left', async () => {
  expect((await readPaperDigests(db, ID, ['another'])).digests).toEqual([]);
  expect(await db.count('digest-index')).toBe(2);
});

const ODD_KEYS = ['', 'constructor', '2025-02-31', '20250226', 20250226, new Date(0), ['2025-02-26']];

test('keys that are no dates lead nowhere', async () => {
  for (const date of ODD_KEYS) await damage('digest-index', { ...withPaper({}), date });
  expect(await listDates(db)).toEqual([KEY.date, VALID.date]);
  expect(await readDayDigests(db, VALID.date, SOURCE_IDS)).toMatchObject({ earlier: null, later: KEY.date });
  expect(await readDayDigests(db, KEY.date, SOURCE_IDS)).toMatchObject({ earlier: VALID.date, later: null });
  expect((await readPaperDigests(db, ID, SOURCE_IDS)).digests.map(({ digest }) => digest.date)).toEqual([
    KEY.date,
    VALID.date,
  ]);
});

test('a day that was fetched when no clock can be is not known', async () => {
  for (const fetchedAt of [-1, 1e300, Infinity, '5', null]) {
    const { day } = writeOf(VALID);
    await damage('synced-days', { ...day, stored: { ...day.stored, fetchedAt } });
    expect((await readSyncedDays(db, 'fake')).has(VALID.date)).toBe(false);
    expect((await readDayDigests(db, VALID.date, SOURCE_IDS))?.digests).toEqual([{ digest: VALID, fetchedAt: 0 }]);
  }
});

test('a record whose bytes are lost takes no other with it', async () => {
  loseRecords(LOST);
  expect((await readPaperDigests(db, ID, SOURCE_IDS)).digests.map(({ digest }) => digest)).toEqual([VALID]);
  expect(await db.getAllKeys('digest-index')).toEqual([['fake', VALID.date]]);
  expect(await readDayDigests(db, null, SOURCE_IDS)).toMatchObject({ date: VALID.date });
});

test('a failure that may pass drops nothing', async () => {
  loseRecords(LOST, 'UnknownError');
  await expect(readPaperDigests(db, ID, SOURCE_IDS)).rejects.toMatchObject({ name: 'UnknownError' });
  expect(await db.count('digest-index')).toBe(2);
});

test('a listing whose bytes are lost counts as none', async () => {
  await db.put('listings', { source: 'fake', mirror: 'cdn', url: '', revision: 1, etag: null, days: [] });
  loseRecords('"cdn"');
  expect(await readListing(db, 'fake', 'cdn')).toBeNull();
});

test('a database is emptied where digests were, or nothing at all is stored', async () => {
  expect(await isEmptied(db)).toBe(false);
  await db.clear('digest-index');
  expect(await isEmptied(db)).toBe(true);
  await db.clear('synced-days');
  expect(await isEmptied(db)).toBe(true);
  await writeDays(db, [writeOf(digestWith('2025-03-01', []))], null);
  expect(await isEmptied(db)).toBe(false);
});
