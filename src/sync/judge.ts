import type { DigestDate } from '../digest/digest';
import type { DigestReading } from '../sources/source';
import type { DayRecord } from '../store/schema';
import type { DayWrite } from '../store/write';

/** One version of one day's bytes, as it was read. */
export interface ReadDay {
  source: string;
  date: DigestDate;
  version: string;
  /** The revision of the reader. */
  revision: number;
  bytes: number;
  reading: DigestReading;
}

/**
 * What to write of a day that was read. A bad day never replaces a good one: what was stored stays,
 * and the version that was not taken is remembered.
 */
export function judge(read: ReadDay, known: DayRecord | undefined): DayWrite {
  const { source, date, version, revision, bytes, reading } = read;
  const stored = known?.stored ?? null;
  const reject = (code: string): DayWrite => ({
    day: { source, date, stored, rejected: { version, revision, code } },
    digest: null,
  });
  if (!reading.ok) return reject(reading.error.code);
  const papers = reading.digest.papers.length;
  if (reading.skipped.length > 0 && stored && stored.papers > papers) return reject('partial');
  return {
    day: { source, date, stored: { version, revision, papers, bytes }, rejected: null },
    digest: reading.digest,
  };
}
