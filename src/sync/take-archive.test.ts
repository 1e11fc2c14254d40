import { gzipSync } from 'node:zlib';
import { afterEach, expect, test, vi } from 'vitest';
import type { DayWrite } from '../store/write';
import type { Ledger } from './ledger';
import { askForArchive, takeArchive } from './take-archive';
import { fakeSource } from './testing/fake-source';
import { entry, tarOf } from '../archive/testing/tar';

const MEGABYTE = 2 ** 20;

afterEach(() => vi.unstubAllGlobals());

test.each([
  ['as they are listed', true],
  ['of another time', false],
])('days of 3 MB, %s, are never held in great number', async (_, asListed) => {
  const dates = Array.from({ length: 12 }, (_unused, day) => `2025-01-${String(day + 1).padStart(2, '0')}`);
  const body = new Uint8Array(3 * MEGABYTE);
  const archive = gzipSync(tarOf(...dates.map((date) => entry({ name: `top/${date}.md` }, body))), { level: 1 });
  vi.stubGlobal('fetch', async () => new Response(archive, { headers: { 'content-type': 'application/x-gzip' } }));

  let held = 0;
  let most = 0;
  const saved: string[] = [];
  const ledger: Ledger = {
    empty: true,
    isLost: () => false,
    wanted: () => dates.map((date) => ({ date, version: 'wanted', size: 1 })),
    unreadable: () => 0,
    versionsOf: async () => [asListed ? 'wanted' : 'other'],
    read: async (date, bytes) => {
      held += bytes.length;
      most = Math.max(most, held);
      return dayOf(date, bytes.length);
    },
    save: async (writes) => {
      held -= writes.reduce((sum, { day }) => sum + day.stored!.bytes, 0);
      saved.push(...writes.map(({ day }) => day.date));
    },
    close: async () => {},
  };
  const batches = takeArchive(askForArchive(fakeSource.days.archive!, new AbortController().signal), ledger);
  while (!(await batches.next()).done);
  expect(most).toBeLessThanOrEqual(12 * MEGABYTE);
  expect(saved.length).toBe(asListed ? dates.length : 3);
});

function dayOf(date: string, bytes: number): DayWrite {
  return {
    day: {
      source: 'fake',
      date,
      stored: { versions: [], revision: 1, papers: 1, bytes, fetchedAt: 0 },
      rejected: null,
    },
    digest: { source: 'fake', date, papers: [] },
  };
}
