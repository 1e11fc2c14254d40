import type { DigestDate } from '../digest/digest';
import type { Bytes } from '../http/body';
import type { DigestReading, Source } from '../sources/source';
import type { SyncedDay } from '../store/schema';
import type { DayWrite } from '../store/write';

/** Reads one answer of a source; what is wrong with it is said in the console. Never throws. */
export function readBytes(source: Source, date: DigestDate, bytes: Bytes): DigestReading {
  const reading = source.read(new TextDecoder().decode(bytes), date);
  if (!reading.ok) console.warn(`${source.id} ${date} cannot be read:`, reading.error);
  else if (reading.skipped.length > 0) console.warn(`${source.id} ${date} has gaps:`, reading.skipped);
  return reading;
}

/** One version of one day's bytes, as it was read. */
export interface ReadDay {
  source: Pick<Source, 'id' | 'revision'>;
  date: DigestDate;
  /** The same bytes as each mirror would call them. */
  versions: string[];
  /** The number of bytes. */
  bytes: number;
  reading: DigestReading;
}

/** A version that was replaced is remembered for as long as a mirror may still serve it: a little more than a week. */
const REPLACED_MS = 8 * 86_400_000;

/** No honest day is rewritten more often in that time. */
const MOST_REPLACED = 8;

/**
 * The write for a day that was read. A bad day never replaces a good one: what was stored stays, and the version that
 * was not taken is remembered. A day without papers is stored without a digest.
 * @param fetchedAt epoch milliseconds
 */
export function acceptDay(read: ReadDay, known: SyncedDay | undefined, fetchedAt: number): DayWrite {
  const { date, versions, bytes, reading } = read;
  const { id: source, revision } = read.source;
  const stored = known?.stored ?? null;
  const reject = (code: string): DayWrite => ({
    day: { ...known, source, date, stored, rejected: { versions, revision, code } },
    digest: null,
  });
  if (!reading.ok) return reject(reading.error.code);
  const papers = reading.digest.papers.length;
  if (stored && stored.papers > papers && reading.skipped.length > 0) return reject('partial');
  if (stored && stored.papers > papers && papers === 0) return reject('emptied');
  const day: SyncedDay = { source, date, stored: { versions, revision, papers, bytes, fetchedAt }, rejected: null };
  const former = stored?.versions.filter((version) => !versions.includes(version)) ?? [];
  return { day: withReplaced(day, known, former, fetchedAt), digest: papers === 0 ? null : reading.digest };
}

/**
 * A day that remembers that these versions of it are older than what is stored, with those that it remembers already.
 * Only versions that a list names are worth it: an answer's ETag is never offered again.
 * @param at when that was found out, in epoch milliseconds
 */
export function withReplaced(
  day: SyncedDay,
  known: SyncedDay | undefined,
  versions: readonly string[],
  at: number,
): SyncedDay {
  const former = (known?.replaced ?? []).filter((one) => at - one.at < REPLACED_MS && one.at <= at);
  const listed = versions.filter((version) => version.startsWith('sha'));
  const current = day.stored?.versions ?? [];
  const replaced = [...former, ...listed.map((version) => ({ version, at }))]
    .filter(({ version }) => !current.includes(version))
    .slice(-MOST_REPLACED);
  return replaced.length === 0 ? day : { ...day, replaced };
}

/** True where the stored version of a day replaced this one less than `maxAge` milliseconds ago. */
export function isReplaced(day: SyncedDay | undefined, version: string, maxAge: number, now: number): boolean {
  return (day?.replaced ?? []).some((one) => one.version === version && one.at <= now && now - one.at < maxAge);
}
