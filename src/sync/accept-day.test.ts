import { describe, expect, test } from 'vitest';
import type { DigestReading, SkippedEntry } from '../sources/source';
import type { SyncedDay } from '../store/schema';
import { digestWith } from '../store/testing/sample';
import { acceptDay, isReplaced } from './accept-day';

const DAY = { source: 'fake', date: '2025-02-27' };
const NOW = 99;
const GAP: SkippedEntry = { line: 3, reason: 'cut-off' };
const BAD: DigestReading = { ok: false, error: { code: 'not-a-digest', detail: '<!doctype html>' } };

const good = (papers: number, skipped: SkippedEntry[] = []): DigestReading => ({
  ok: true,
  digest: digestWith(
    DAY.date,
    Array.from({ length: papers }, (_, index) => `2502.0000${index}`),
  ),
  skipped,
});
const accepted = (reading: DigestReading, known?: SyncedDay) =>
  acceptDay({ source: { id: 'fake', revision: 1 }, date: DAY.date, versions: ['v2'], bytes: 100, reading }, known, NOW);

const KNOWN: SyncedDay = {
  ...DAY,
  stored: { versions: ['v1'], revision: 1, papers: 3, bytes: 50, fetchedAt: 5 },
  rejected: null,
};

const CASES: [
  what: string,
  reading: DigestReading,
  known: SyncedDay | undefined,
  taken: boolean,
  code: string | null,
][] = [
  ['a sound new day', good(3), undefined, true, null],
  ['a sound new version', good(4), KNOWN, true, null],
  ['a sound version with fewer papers', good(1), KNOWN, true, null],
  ['a new day with gaps', good(2, [GAP]), undefined, true, null],
  ['a version with gaps and as many papers', good(3, [GAP]), KNOWN, true, null],
  ['a version with gaps and fewer papers', good(2, [GAP]), KNOWN, false, 'partial'],
  ['a sound day without papers where there were some', good(0), KNOWN, false, 'emptied'],
  ['a new day that is none', BAD, undefined, false, 'not-a-digest'],
  ['a version that is none', BAD, KNOWN, false, 'not-a-digest'],
];

test.each(CASES)('%s', (_what, reading, known, taken, code) => {
  const { day, digest } = accepted(reading, known);
  const read = reading.ok ? reading.digest : null;
  expect(digest).toBe(taken ? read : null);
  expect(day.rejected).toEqual(code === null ? null : { versions: ['v2'], revision: 1, code });
  const fresh = { versions: ['v2'], revision: 1, papers: read?.papers.length, bytes: 100, fetchedAt: NOW };
  expect(day.stored).toEqual(taken ? fresh : (known?.stored ?? null));
});

test('a good version forgets the rejected one', () => {
  const rejected = { versions: ['v1'], revision: 1, code: 'empty' };
  expect(accepted(good(1), { ...KNOWN, rejected }).day.rejected).toBeNull();
});

test('a new day without papers is stored without a digest', () => {
  expect(accepted(good(0))).toMatchObject({ day: { stored: { papers: 0, fetchedAt: NOW } }, digest: null });
});

const day = (versions: string[], at: number, known?: SyncedDay) =>
  acceptDay({ source: { id: 'fake', revision: 1 }, date: DAY.date, versions, bytes: 9, reading: good(3) }, known, at)
    .day;

describe('a version that was replaced', () => {
  const DAY_MS = 86_400_000;

  test('is remembered while a cache may serve it, in each of its names', () => {
    const second = day(['sha1:b', 'sha256:b'], 5, day(['sha1:a', 'sha256:a'], 1));
    expect(second.replaced).toEqual([
      { version: 'sha1:a', at: 5 },
      { version: 'sha256:a', at: 5 },
    ]);
    expect(isReplaced(second, 'sha256:a', 7 * DAY_MS, 5 + 7 * DAY_MS - 1)).toBe(true);
    expect(isReplaced(second, 'sha256:a', 7 * DAY_MS, 5 + 7 * DAY_MS)).toBe(false);
    expect(isReplaced(second, 'sha256:a', 0, 6)).toBe(false);
    expect(isReplaced(second, 'sha256:b', 7 * DAY_MS, 6)).toBe(false);
    expect(isReplaced(undefined, 'sha256:a', 7 * DAY_MS, 6)).toBe(false);
  });

  test('is remembered through a rejected one, and forgotten after a week or when it comes back', () => {
    const known = day(['sha1:b'], 5, day(['sha1:a'], 1));
    const rejecting = acceptDay(
      { source: { id: 'fake', revision: 1 }, date: DAY.date, versions: ['sha1:c'], bytes: 9, reading: BAD },
      known,
      6,
    ).day;
    expect(rejecting.replaced).toEqual(known.replaced);
    expect(day(['sha1:d'], 5 + 9 * DAY_MS, known).replaced).toEqual([{ version: 'sha1:b', at: 5 + 9 * DAY_MS }]);
    expect(day(['sha1:a'], 7, known).replaced).toEqual([{ version: 'sha1:b', at: 7 }]);
  });

  test('of an answer is not worth it: its ETag is never offered again', () => {
    expect(day(['etag:2'], 5, day(['etag:1'], 1))).not.toHaveProperty('replaced');
  });
});
