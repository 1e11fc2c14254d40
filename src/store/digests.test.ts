import 'fake-indexeddb/auto';
import { beforeEach, expect, test, vi } from 'vitest';
import { confirmDay, measure, readSyncedDays, readListing } from './sync-records';
import { readPaperDigests, listDates, readDayDigests } from './digests';
import { erase, eraseOtherSources } from './erase';
import { deleteStore, openStore } from './open';
import type { Listing, Store } from './schema';
import { damage, damageDigest } from './testing/faults';
import { digestWith, FETCHED_AT, writeOf, SOURCE_IDS } from './testing/sample';
import { readTranslation, writeTranslation } from './translations';
import { writeDays } from './write';

const MONDAY = digestWith('2025-02-24', ['2502.00001', '2502.00002']);
const TUESDAY = digestWith('2025-02-25', ['2502.00003', '2502.00001']);
const FRIDAY = digestWith('2025-02-28', ['hep-th/9901001']);
const LISTING: Listing = {
  source: 'fake',
  mirror: 'cdn',
  url: 'https://list.test/',
  revision: 1,
  etag: '"1"',
  days: [{ date: '2025-02-24', version: 'v1', size: 3 }],
};

let db: Store;

beforeEach(async () => {
  vi.restoreAllMocks();
  await deleteStore();
  db = await openStore();
  await writeDays(
    db,
    [TUESDAY, FRIDAY, MONDAY].map((digest) => writeOf(digest)),
    LISTING,
  );
});

const foundIn = async (id: string) => (await readPaperDigests(db, id, SOURCE_IDS)).digests.map(({ digest }) => digest);
const digestsOf = async (date: string | null) =>
  (await readDayDigests(db, date, SOURCE_IDS))?.digests.map(({ digest }) => digest);

test('a paper is found in every digest that has it, the newest first', async () => {
  const other = digestWith('2025-02-26', ['2502.00001'], 'another');
  await writeDays(db, [writeOf(other)], null);
  expect(await foundIn('2502.00001')).toEqual([other, TUESDAY, MONDAY]);
  expect(await foundIn('2502.00002')).toEqual([MONDAY]);
  expect(await foundIn('hep-th/9901001')).toEqual([FRIDAY]);
  expect(await foundIn('2502.99999')).toEqual([]);
});

test('a day is read with its neighbours', async () => {
  const monday = { digest: MONDAY, fetchedAt: FETCHED_AT };
  const tuesday = { digest: TUESDAY, fetchedAt: FETCHED_AT };
  expect(await readDayDigests(db, '2025-02-25', SOURCE_IDS)).toEqual({
    date: '2025-02-25',
    digests: [tuesday],
    nearby: [monday],
    farther: [],
    earlier: '2025-02-24',
    later: '2025-02-28',
  });
  expect(await readDayDigests(db, '2025-02-24', SOURCE_IDS)).toMatchObject({
    nearby: [tuesday],
    earlier: null,
    later: '2025-02-25',
  });
  expect(await readDayDigests(db, '2025-02-28', SOURCE_IDS)).toMatchObject({
    nearby: [],
    earlier: '2025-02-25',
    later: null,
  });
  expect(await readDayDigests(db, '2025-02-26', SOURCE_IDS)).toBeNull();
});

test('a day is read with every other day that has one of its papers', async () => {
  const { id } = TUESDAY.papers[0]!;
  const again = digestWith('2025-03-09', [id, '2503.1'], 'another');
  const other = digestWith('2025-03-10', ['2503.1'], 'another');
  const gone = digestWith('2025-03-12', [id], 'a source that is gone');
  await writeDays(db, [writeOf(again), writeOf(other), writeOf(gone)], null);
  const farther = [{ digest: again, fetchedAt: FETCHED_AT }];
  expect(await readDayDigests(db, '2025-02-25', SOURCE_IDS)).toMatchObject({ farther });
  expect((await readPaperDigests(db, id, SOURCE_IDS)).dayOf('2025-02-25')).toMatchObject({
    farther: expect.arrayContaining(farther),
  });
  expect(await readDayDigests(db, '2025-02-24', SOURCE_IDS)).toMatchObject({ farther: [] });
});

test('a day is read of every source', async () => {
  const other = digestWith('2025-02-25', ['2502.7'], 'another');
  await writeDays(db, [writeOf(other)], null);
  expect(await digestsOf('2025-02-25')).toEqual([other, TUESDAY]);
});

test('without a date the newest day is read', async () => {
  expect(await readDayDigests(db, null, SOURCE_IDS)).toMatchObject({
    date: '2025-02-28',
    earlier: '2025-02-25',
    later: null,
  });
});

test('days are listed once each, the newest first, whatever their source', async () => {
  const more = [digestWith('2025-02-25', ['2502.7'], 'another'), digestWith('2025-03-01', ['2503.1'], 'a')];
  await writeDays(
    db,
    more.map((digest) => writeOf(digest)),
    null,
  );
  expect(await listDates(db)).toEqual(['2025-03-01', '2025-02-28', '2025-02-25', '2025-02-24']);
});

test('a day without papers is known, but is no day to show', async () => {
  await writeDays(db, [writeOf(digestWith('2025-03-01', []))], null);
  expect(await listDates(db)).not.toContain('2025-03-01');
  expect(await readDayDigests(db, '2025-03-01', SOURCE_IDS)).toBeNull();
  expect((await readSyncedDays(db, 'fake')).get('2025-03-01')?.stored?.papers).toBe(0);
  expect(await measure(db, 'fake')).toMatchObject({ days: 3, newest: '2025-02-28' });
});

test('writing a day again replaces it and what its index says', async () => {
  await writeDays(db, [writeOf(digestWith('2025-02-24', ['2502.00009']), 'v2')], null);
  expect(await foundIn('2502.00002')).toEqual([]);
  expect((await foundIn('2502.00009'))[0]?.date).toBe('2025-02-24');
  expect((await readSyncedDays(db, 'fake')).get('2025-02-24')?.stored?.versions).toEqual(['v2']);
});

test('a day that is as it was is confirmed without writing its digest', async () => {
  const day = (await readSyncedDays(db, 'fake')).get('2025-02-25')!;
  const put = vi.spyOn(IDBObjectStore.prototype, 'put');
  await confirmDay(db, day, FETCHED_AT + 5);
  expect(put).toHaveBeenCalledOnce();
  expect((await readDayDigests(db, '2025-02-25', SOURCE_IDS))?.digests).toEqual([
    { digest: TUESDAY, fetchedAt: FETCHED_AT + 5 },
  ]);
});

test('a day that was only rejected has no digest and does not count', async () => {
  const rejected = { versions: ['bad'], revision: 1, code: 'empty' };
  await writeDays(db, [{ day: { source: 'fake', date: '2025-03-01', stored: null, rejected }, digest: null }], null);
  expect(await listDates(db)).not.toContain('2025-03-01');
  expect((await readSyncedDays(db, 'fake')).get('2025-03-01')).toMatchObject({ stored: null, rejected });
  expect(await measure(db, 'fake')).toEqual({ days: 3, papers: 5, bytes: 300, newest: '2025-02-28' });
});

test('known days are those of one source', async () => {
  await writeDays(
    db,
    [writeOf(digestWith('2025-02-25', ['1'], 'faked')), writeOf(digestWith('2025-02-25', ['1'], 'fak'))],
    null,
  );
  expect([...(await readSyncedDays(db, 'fake')).keys()]).toEqual(['2025-02-24', '2025-02-25', '2025-02-28']);
});

test('a damaged digest counts as missing, and its day as not stored', async () => {
  vi.spyOn(console, 'warn').mockReturnValue();
  await damageDigest({ source: 'fake', date: '2025-02-28', paperIds: ['hep-th/9901001'], papers: 'gone' });
  expect(await foundIn('hep-th/9901001')).toEqual([]);
  expect(await digestsOf(null)).toEqual([TUESDAY]);
  expect(await readDayDigests(db, '2025-02-28', SOURCE_IDS)).toBeNull();
  expect((await readSyncedDays(db, 'fake')).get('2025-02-28')?.stored).toBeNull();
  expect((await measure(db, 'fake')).newest).toBe('2025-02-25');
});

test('an older digest answers for a damaged newer one', async () => {
  vi.spyOn(console, 'warn').mockReturnValue();
  await damageDigest({ source: 'fake', date: '2025-02-25', paperIds: ['2502.00001'], papers: [{ id: 1 }] });
  expect(await foundIn('2502.00001')).toEqual([MONDAY]);
});

test('a damaged record of a day counts as none', async () => {
  await damage('synced-days', { source: 'fake', date: '2025-02-28', stored: 'yes', rejected: null });
  expect((await readSyncedDays(db, 'fake')).has('2025-02-28')).toBe(false);
});

test('the listing is read as it was written; a damaged one counts as none', async () => {
  expect(await readListing(db, 'fake', 'cdn')).toEqual(LISTING);
  expect(await readListing(db, 'fake', 'hub')).toBeNull();
  await damage('listings', { ...LISTING, days: [{ date: '2025-02-31', version: 'v1', size: 0 }] });
  expect(await readListing(db, 'fake', 'cdn')).toBeNull();
});

test('erasing leaves nothing', async () => {
  await writeTranslation(db, 'text', '글');
  await erase(db);
  expect(await listDates(db)).toEqual([]);
  expect(await readListing(db, 'fake', 'cdn')).toBeNull();
  expect(await readDayDigests(db, null, SOURCE_IDS)).toBeNull();
  expect(await readTranslation(db, 'text')).toBeNull();
  expect(await measure(db, 'fake')).toEqual({ days: 0, papers: 0, bytes: 0, newest: null });
  expect(await db.count('digests')).toBe(0);
});

test('erasing all sources but some leaves these', async () => {
  await writeDays(db, [writeOf(digestWith('2025-03-01', ['2503.1'], 'fakes'))], null);
  await eraseOtherSources(db, ['fakes']);
  expect(await listDates(db)).toEqual(['2025-03-01']);
  expect(await readListing(db, 'fake', 'cdn')).toBeNull();
  expect(await measure(db, 'fake')).toMatchObject({ days: 0 });
  expect(await db.getAllKeys('digests')).toEqual([['fakes', '2025-03-01']]);
});
