import type { DigestDate } from '../digest/digest';
import type { DigestReading, Source } from '../sources/source';
import type { SyncedDay } from '../store/schema';
import type { DayWrite } from '../store/write';

/** One version of one day's bytes, as it was read. */
export interface ReadDay {
  source: Pick<Source, 'id' | 'revision'>;
  date: DigestDate;
  versions: string[];
  bytes: number;
  reading: DigestReading;
}

/**
 * What to write of a day that was read. A bad day never replaces a good one: what was stored stays,
 * and the version that was not taken is remembered. A day without papers is stored without a digest.
 * @param fetchedAt epoch milliseconds
 */
export function judge(read: ReadDay, known: SyncedDay | undefined, fetchedAt: number): DayWrite {
  const { date, versions, bytes, reading } = read;
  const { id: source, revision } = read.source;
  const stored = known?.stored ?? null;
  const reject = (code: string): DayWrite => ({
    day: { source, date, stored, rejected: { versions, revision, code } },
    digest: null,
  });
  if (!reading.ok) return reject(reading.error.code);
  const papers = reading.digest.papers.length;
  if (stored && stored.papers > papers && reading.skipped.length > 0) return reject('partial');
  if (stored && stored.papers > papers && papers === 0) return reject('emptied');
  return {
    day: { source, date, stored: { versions, revision, papers, bytes, fetchedAt }, rejected: null },
    digest: papers === 0 ? null : reading.digest,
  };
}
