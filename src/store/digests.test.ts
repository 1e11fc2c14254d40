import 'fake-indexeddb/auto';
import { beforeEach, expect, test, vi } from 'vitest';
import { measure, readKnownDays } from './days';
import { findDigestOf, listDates, readDigest } from './digests';
import { erase } from './erase';
import { readListing } from './listing';
import { deleteStore, openStore } from './open';
import type { Listing, Store } from './schema';
import { damage } from './testing/faults';
import { digestWith, writeOf } from './testing/sample';
import { writeDays } from './write';

const MONDAY = digestWith('2025-02-24', ['2502.00001', '2502.00002']);
const TUESDAY = digestWith('2025-02-25', ['2502.00003', '2502.00001']);
const FRIDAY = digestWith('2025-02-28', ['hep-th/9901001']);
const LISTING: Listing = {
  source: 'fake',
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

test('a paper is found in the newest digest that has it', async () => {
  expect(await findDigestOf(db, '2502.00001')).toEqual(TUESDAY);
  expect(await findDigestOf(db, '2502.00002')).toEqual(MONDAY);
  expect(await findDigestOf(db, 'hep-th/9901001')).toEqual(FRIDAY);
  expect(await findDigestOf(db, '2502.99999')).toBeNull();
});

test('a day is read with its neighbours', async () => {
  expect(await readDigest(db, '2025-02-25')).toEqual({ digest: TUESDAY, earlier: '2025-02-24', later: '2025-02-28' });
  expect(await readDigest(db, '2025-02-24')).toEqual({ digest: MONDAY, earlier: null, later: '2025-02-25' });
  expect(await readDigest(db, '2025-02-26')).toBeNull();
});

test('without a date the newest day is read', async () => {
  expect(await readDigest(db, null)).toEqual({ digest: FRIDAY, earlier: '2025-02-25', later: null });
});

test('days are listed once each, the newest first, whatever their source', async () => {
  await writeDays(
    db,
    [writeOf(digestWith('2025-02-25', ['2502.7'], 'another')), writeOf(digestWith('2025-03-01', [], 'a'))],
    null,
  );
  expect(await listDates(db)).toEqual(['2025-03-01', '2025-02-28', '2025-02-25', '2025-02-24']);
});

test('writing a day again replaces it and what its index says', async () => {
  await writeDays(db, [writeOf(digestWith('2025-02-24', ['2502.00009']), 'v2')], null);
  expect(await findDigestOf(db, '2502.00002')).toBeNull();
  expect((await findDigestOf(db, '2502.00009'))?.date).toBe('2025-02-24');
  expect((await readKnownDays(db, 'fake')).get('2025-02-24')?.stored?.version).toBe('v2');
});

test('a day that was only rejected has no digest and does not count', async () => {
  const rejected = { version: 'bad', revision: 1, code: 'empty' };
  await writeDays(db, [{ day: { source: 'fake', date: '2025-03-01', stored: null, rejected }, digest: null }], null);
  expect(await listDates(db)).not.toContain('2025-03-01');
  expect((await readKnownDays(db, 'fake')).get('2025-03-01')).toMatchObject({ stored: null, rejected });
  expect(await measure(db)).toEqual({ days: 3, papers: 5, bytes: 300, newest: '2025-02-28' });
});

test('known days are those of one source', async () => {
  await writeDays(
    db,
    [writeOf(digestWith('2025-02-25', [], 'faked')), writeOf(digestWith('2025-02-25', [], 'fak'))],
    null,
  );
  expect([...(await readKnownDays(db, 'fake')).keys()]).toEqual(['2025-02-24', '2025-02-25', '2025-02-28']);
});

test('a damaged digest counts as missing, and its day as not stored', async () => {
  vi.spyOn(console, 'warn').mockReturnValue();
  await damage('digests', { source: 'fake', date: '2025-02-28', paperIds: ['hep-th/9901001'], papers: 'gone' });
  expect(await findDigestOf(db, 'hep-th/9901001')).toBeNull();
  expect((await readDigest(db, null))?.digest).toEqual(TUESDAY);
  expect(await readDigest(db, '2025-02-28')).toBeNull();
  expect((await readKnownDays(db, 'fake')).get('2025-02-28')?.stored).toBeNull();
  expect((await measure(db)).newest).toBe('2025-02-25');
});

test('an older digest answers for a damaged newer one', async () => {
  vi.spyOn(console, 'warn').mockReturnValue();
  await damage('digests', { source: 'fake', date: '2025-02-25', paperIds: ['2502.00001'], papers: [{ id: 1 }] });
  expect(await findDigestOf(db, '2502.00001')).toEqual(MONDAY);
});

test('a damaged record of a day counts as none', async () => {
  await damage('days', { source: 'fake', date: '2025-02-28', stored: 'yes', rejected: null });
  expect((await readKnownDays(db, 'fake')).has('2025-02-28')).toBe(false);
});

test('the listing is read as it was written; a damaged one counts as none', async () => {
  expect(await readListing(db, 'fake')).toEqual(LISTING);
  expect(await readListing(db, 'another')).toBeNull();
  await damage('listings', { ...LISTING, days: [{ date: '2025-02-31', version: 'v1', size: 0 }] });
  expect(await readListing(db, 'fake')).toBeNull();
});

test('erasing leaves nothing', async () => {
  await erase(db);
  expect(await listDates(db)).toEqual([]);
  expect(await readListing(db, 'fake')).toBeNull();
  expect(await readDigest(db, null)).toBeNull();
  expect(await measure(db)).toEqual({ days: 0, papers: 0, bytes: 0, newest: null });
});
