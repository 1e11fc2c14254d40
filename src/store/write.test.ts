import 'fake-indexeddb/auto';
import { beforeEach, expect, test, vi } from 'vitest';
import { listDates } from './digests';
import { erase } from './erase';
import { deleteStore, openStore } from './open';
import type { Store } from './schema';
import { failDigest } from './testing/faults';
import { digestWith, writeOf } from './testing/sample';
import { writeDays } from './write';

let db: Store;

beforeEach(async () => {
  vi.restoreAllMocks();
  await deleteStore();
  db = await openStore();
});

test('many days are one transaction', async () => {
  const transaction = vi.spyOn(db, 'transaction');
  await writeDays(db, [writeOf(digestWith('2025-02-24', ['1'])), writeOf(digestWith('2025-02-25', ['2']))], null);
  expect(transaction).toHaveBeenCalledTimes(1);
  expect(await listDates(db)).toHaveLength(2);
});

test('a full disk is told, and nothing of the transaction stays', async () => {
  await writeDays(db, [writeOf(digestWith('2025-02-24', ['1']))], null);
  failDigest('2025-02-26', 'QuotaExceededError');
  const days = ['2025-02-25', '2025-02-26', '2025-02-27'].map((date) => writeOf(digestWith(date, ['1'])));
  await expect(writeDays(db, days, null)).rejects.toMatchObject({ name: 'StoreError', code: 'disk-full' });
  expect(await listDates(db)).toEqual(['2025-02-24']);
});

test('a record that cannot be written at all leaves nothing of the transaction either', async () => {
  const odd = digestWith('2025-02-26', ['1']);
  Object.assign(odd.papers[0]!, { title: () => 'no text' });
  await expect(writeDays(db, [writeOf(digestWith('2025-02-25', ['1'])), writeOf(odd)], null)).rejects.toMatchObject({
    code: 'failed',
  });
  expect(await listDates(db)).toEqual([]);
});

test('any other failure is told as one', async () => {
  failDigest('2025-02-25', 'UnknownError');
  await expect(writeDays(db, [writeOf(digestWith('2025-02-25', ['1']))], null)).rejects.toMatchObject({
    code: 'failed',
  });
});

test('a closed database is a failure, not a fault', async () => {
  db.close();
  await expect(writeDays(db, [], null)).rejects.toMatchObject({ code: 'failed' });
  await expect(erase(db)).rejects.toMatchObject({ code: 'failed' });
});
