import type { DigestDate } from '../digest/digest';
import { hashOf } from '../digest/hash';
import { collect, type Bytes } from '../http/body';
import { HttpError } from '../http/http-error';
import { request, type Fresh, type Unchanged } from '../http/request';
import type { CalendarDays, DigestError, DigestReading, Source } from '../sources/source';
import { confirmDay } from '../store/sync-records';
import type { SyncedDay, Store } from '../store/schema';
import { writeDays } from '../store/write';
import { acceptDay, readBytes } from './accept-day';
import { MAX_DAY_BYTES } from './mirrors';
import { SyncError } from './sync-error';

/** No honest day has more. */
const MOST_PAGES = 20;

/** The errors of a reader for what is no list at all. */
const SPOILT = new Set<DigestError['code']>(['empty', 'not-a-digest']);

/** Days that are being fetched: whoever wants one meanwhile, a sync or a reader, waits for the same answer. */
const underWay = new Map<string, Promise<SyncedDay | null>>();

/**
 * Asks a live source for one day, and writes what it says.
 * @param known what is known of the day before
 * @returns what is known of it now; null where the source has no such day (yet)
 * @throws HttpError, SyncError, StoreError; the reason of the signal of whoever asked first
 */
export function fetchCalendarDay(
  source: Source,
  days: CalendarDays,
  date: DigestDate,
  known: SyncedDay | undefined,
  db: Store,
  signal: AbortSignal,
): Promise<SyncedDay | null> {
  const key = `${source.id} ${date}`;
  const fetching = underWay.get(key) ?? fetchDay(source, days, date, known, db, signal);
  underWay.set(key, fetching);
  const forget = () => void (underWay.get(key) === fetching && underWay.delete(key));
  fetching.then(forget, forget);
  return fetching;
}

async function fetchDay(
  source: Source,
  days: CalendarDays,
  date: DigestDate,
  known: SyncedDay | undefined,
  db: Store,
  signal: AbortSignal,
): Promise<SyncedDay | null> {
  const requestPage = (page: number, etag: string | null): Promise<Fresh | Unchanged | null> =>
    request(days.page(date, page), { signal, maxBytes: MAX_DAY_BYTES, etag }).catch(nullIfAbsent);

  const bytes: Bytes[] = [];
  const readings: DigestReading[] = [];
  let etag: string | null = null;
  for (let page = 0; page < MOST_PAGES; page++) {
    const answer = await requestPage(page, page === 0 ? etagOf(known, source.revision) : null);
    if (answer?.kind === 'unchanged') return known!.rejected ? known! : confirmDay(db, known!, Date.now());
    if (!answer) break;
    const body = await collect(answer.body);
    const reading = readBytes(source, date, body);
    checkWhole(reading, date);
    bytes.push(body);
    readings.push(reading);
    etag = answer.etag;
    if (!reading.ok || reading.digest.papers.length + reading.skipped.length < days.pageSize) break;
  }
  if (bytes.length === 0) return null;
  const isTagged = etag !== null && bytes.length === 1;
  const versions = [isTagged ? `etag:${etag}` : `sha256:${await hashOf(await new Blob(bytes).arrayBuffer())}`];
  const size = bytes.reduce((sum, { length }) => sum + length, 0);
  const write = acceptDay({ source, date, versions, bytes: size, reading: joined(readings) }, known, Date.now());
  await writeDays(db, [write], null);
  return write.day;
}

/**
 * What is no list at all was spoilt on its way: no hash tells, and to remember it under the ETag of
 * what was sent would mean that it is never sent again.
 */
function checkWhole(reading: DigestReading, date: DigestDate): void {
  if (reading.ok || !SPOILT.has(reading.error.code)) return;
  throw new SyncError('damaged', `${date}: ${reading.error.detail}`);
}

/** A day that has not come, or a page beyond the last one, may be refused. */
function nullIfAbsent(error: unknown): null {
  if (error instanceof HttpError && (error.status === 404 || error.status === 400)) return null;
  throw error;
}

/** The name that the server gave the answer that is known, if it was one page and is read as it would be now. */
function etagOf(known: SyncedDay | undefined, revision: number): string | null {
  const last = known?.rejected ?? known?.stored;
  const version = last?.revision === revision ? last.versions[0] : undefined;
  return version?.startsWith('etag:') ? version.slice('etag:'.length) : null;
}

/** Several pages as one day; one that cannot be read spoils it. */
function joined(readings: readonly DigestReading[]): DigestReading {
  const [first, ...others] = readings;
  let whole = first!;
  for (const next of others) {
    if (!whole.ok) return whole;
    if (!next.ok) return next;
    const seen = new Set(whole.digest.papers.map(({ id }) => id));
    const more = next.digest.papers.filter(({ id }) => !seen.has(id));
    const digest = { ...whole.digest, papers: [...whole.digest.papers, ...more] };
    whole = { ok: true, digest, skipped: [...whole.skipped, ...next.skipped] };
  }
  return whole;
}
