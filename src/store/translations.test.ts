import 'fake-indexeddb/auto';
import { beforeEach, expect, test, vi } from 'vitest';
import { deleteStore, openStore } from './open';
import type { Store } from './schema';
import { MOST_KEPT, readTranslation, writeTranslation } from './translations';

let db: Store;

beforeEach(async () => {
  vi.useFakeTimers({ toFake: ['Date'], now: 1000 });
  await deleteStore();
  db = await openStore();
});

test('a text is found by its content alone, in its last translation', async () => {
  await writeTranslation(db, 'a text', '글');
  await writeTranslation(db, 'a text', '어떤 글');
  expect(await readTranslation(db, 'a text')).toBe('어떤 글');
  expect(await readTranslation(db, 'another')).toBeNull();
  expect(await db.count('translations')).toBe(1);
});

test('beyond a bound the oldest go', async () => {
  const tx = db.transaction('translations', 'readwrite');
  for (let n = 0; n < MOST_KEPT; n++) void tx.store.put({ hash: `hash ${n}`, translated: '글', at: n < 2 ? n : 900 });
  await tx.done;
  await writeTranslation(db, 'one', '하나');
  await writeTranslation(db, 'two', '둘');
  expect(await db.count('translations')).toBe(MOST_KEPT);
  expect(await db.get('translations', 'hash 0')).toBeUndefined();
  expect(await db.get('translations', 'hash 1')).toBeUndefined();
  expect(await readTranslation(db, 'two')).toBe('둘');
});
