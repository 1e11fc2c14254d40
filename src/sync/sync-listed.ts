import { unpack } from '../archive/unpack';
import { dayInUtc } from '../digest/date';
import type { DigestDate } from '../digest/digest';
import type { Bytes } from '../http/body';
import { request, type Fresh } from '../http/request';
import type { ListedDay, ListedDays, Mirror, Source } from '../sources/source';
import { readSyncedDays } from '../store/sync-records';
import type { SyncedDay, Listing, Store } from '../store/schema';
import { writeDays, type DayWrite } from '../store/write';
import type { SyncErrorCode } from '../sync-state';
import { acceptDay, isReplaced, readBytes, withReplaced } from './accept-day';
import { usableMirrors, MAX_DAY_BYTES, NotAsListedError, requestDay, requestList, type Listed } from './mirrors';
import { prefetch } from './prefetch';
import { failureOf, isFinal, type SyncError } from './sync-error';
import type { SourceEvent } from './sync-event';
import { loadMetadata, saveMetadata, type SyncMetadata } from './sync-metadata';
import { takeDays } from './take-days';

/** Where more days than these are wanted they come out of the archive, where there is one: else one by one. */
const MOST_SINGLE_DAYS = 8;

/** Bytes that no honest archive goes beyond, as it comes over the line; the real one has 3.3 MB. */
const MAX_ARCHIVE_BYTES = 64 * 2 ** 20;

/** Days written in one transaction: nearly as fast as all in one, and a kill loses no more than these. */
const BATCH_DAYS = 24;

/** Bytes of days held at once; that many honest ones have 0.8 MB, and a digest takes several times its bytes. */
const BATCH_BYTES = 8 * 2 ** 20;

/** On a slow line a batch is written after this many milliseconds, so that progress shows. */
const BATCH_MS = 500;

const DAY_MS = 86_400_000;

/** An archive that was damaged, or not there, is asked for again after this many milliseconds. */
const ARCHIVE_PAUSE_MS = DAY_MS;

type Failures = Map<ListedDay, SyncError>;

/** The sync of one source while it goes on. */
interface Run {
  source: Source;
  days: ListedDays;
  db: Store;
  signal: AbortSignal;
  /** Those that may be asked; one that is down goes last. */
  mirrors: Mirror[];
  /** Everything that is known of its days, kept up to date. */
  known: Map<DigestDate, SyncedDay>;
  metadata: SyncMetadata;
  /** The listing that is to be written with the next days. */
  unsaved: Listing | null;
  /** Days that the archive has in another version than the list: one of the two is of another time. */
  doubtful: Set<DigestDate>;
  /** The archive is asked for once in a sync. */
  hasAskedForArchive: boolean;
}

/**
 * Brings the stored days of a source that lists them up to date. May be left or killed anywhere: what was written is
 * whole, and the next sync goes on from there. A day that is no longer listed stays.
 * @returns how many of its days could not be read
 * @throws SyncError, StoreError; the signal's reason where the caller gave up
 */
export async function* syncListed(
  source: Source,
  days: ListedDays,
  db: Store,
  signal: AbortSignal,
): AsyncGenerator<SourceEvent, number> {
  yield { kind: 'listing' };
  const mirrors = await usableMirrors(days);
  const [list, known, metadata] = await Promise.all([
    requestList(source, mirrors, db, signal),
    readSyncedDays(db, source.id),
    loadMetadata(source.id),
  ]);
  const run: Run = {
    source,
    days,
    db,
    signal,
    mirrors,
    known,
    metadata,
    unsaved: null,
    doubtful: new Set(),
    hasAskedForArchive: false,
  };
  let failures = yield* takeWanted(run, list);
  const origin = await requestOriginList(run, list, failures);
  if (origin) failures = yield* takeWanted(run, origin);
  if (origin || run.doubtful.size > 0) await rememberReplaced(run, list, origin);
  const listed = origin ?? list;
  await keepMetadata(run, listed, failures);
  const stored = [...known.values()].some((day) => day.stored);
  // A file that no server has is gone, though it is listed; but not where that is all there is of the source.
  const counted = [...failures.values()].filter((one) => !(stored && one instanceof NotAsListedError && one.isGone));
  const [worst] = counted.toSorted((a, b) => Number(isFinal(b)) - Number(isFinal(a)));
  if (worst) throw worst;
  if (run.unsaved) await save(run, []);
  return listed.listing.days.filter(({ date }) => known.get(date)?.rejected && !known.get(date)?.stored).length;
}

/** Takes what a list has and the database has not; yields how far that is. Returns the days that failed. */
async function* takeWanted(run: Run, listed: Listed): AsyncGenerator<SourceEvent, Failures> {
  run.unsaved = listed.isNew ? listed.listing : null;
  const wanted = wantedDays(run, listed);
  const left = () => wanted.filter((day) => isWanted(run, listed, day));
  const progress = (): SourceEvent => ({ kind: 'progress', done: wanted.length - left().length, total: wanted.length });
  yield progress();

  // Asked for before it is its turn: what its server takes to answer passes while the newest day comes.
  const archive = wanted.length > MOST_SINGLE_DAYS ? requestArchive(run) : null;
  if (archive) {
    try {
      if (![...run.known.values()].some(({ stored }) => stored)) {
        for await (const _ of takeSingly(run, listed, wanted.slice(0, 1))) yield progress();
      }
      for await (const _ of takeArchive(run, listed, archive)) yield progress();
    } finally {
      archive.abandon();
    }
    // An archive without what is listed would be asked for again by every sync.
    if (left().length > MOST_SINGLE_DAYS) run.metadata.archiveFailedAt = Date.now();
    yield progress();
  }

  // Which of two versions is the newer one a cache does not know.
  const isUnclear = ({ date }: ListedDay) => listed.mirror.maxAge > 0 && run.doubtful.has(date);
  const singly = takeSingly(
    run,
    listed,
    left().filter((day) => !isUnclear(day)),
  );
  for (;;) {
    const { done, value } = await singly.next();
    if (done) return value.failures;
    yield progress();
  }
}

/** The listed days that are not stored as they are listed: the newest first, but those that failed last time at the end. */
function wantedDays(run: Run, listed: Listed): ListedDay[] {
  const failed = new Set(run.metadata.failedDays);
  return listed.listing.days
    .filter((day) => isWanted(run, listed, day))
    .toSorted((a, b) => Number(failed.has(a.date)) - Number(failed.has(b.date)) || (a.date < b.date ? 1 : -1));
}

function isWanted({ known, source: { revision } }: Run, { mirror }: Listed, { date, version }: ListedDay): boolean {
  const now = Date.now();
  // A list may be dated by a clock ahead of UTC, and name tomorrow. A day after that would be the newest until then.
  if (date > dayInUtc(now + DAY_MS)) return false;
  const day = known.get(date);
  if (day?.stored?.revision === revision && isReplaced(day, version, mirror.maxAge, now)) return false;
  return ![day?.stored, day?.rejected].some((one) => one?.revision === revision && one.versions.includes(version));
}

/** Fetches days one by one, and writes each as it comes. */
function takeSingly(run: Run, { mirror: lister }: Listed, wanted: readonly ListedDay[]) {
  const take = async (day: ListedDay) => {
    const bytes = await requestDay(run.mirrors, lister, day, run.signal);
    await save(run, [await read(run, day.date, bytes)]);
  };
  return takeDays(wanted, take, run.signal);
}

/** An archive that is on its way. */
interface RequestedArchive {
  dateOf: (path: string) => DigestDate | null;
  answer: Promise<Fresh>;
  /** Lets go of it, wherever it is by now. */
  abandon(): void;
}

/** Asks for the archive, which is taken later; null where there is none, or it was of no use a short while ago. */
function requestArchive(run: Run): RequestedArchive | null {
  const {
    days: { archive },
    metadata,
    signal,
  } = run;
  const sinceFailure = Date.now() - (metadata.archiveFailedAt ?? -Infinity);
  if (!archive || run.hasAskedForArchive || (sinceFailure >= 0 && sinceFailure < ARCHIVE_PAUSE_MS)) return null;
  run.hasAskedForArchive = true;
  const end = new AbortController();
  const options = { signal: AbortSignal.any([signal, end.signal]), maxBytes: MAX_ARCHIVE_BYTES };
  // Later by a moment, so that a day that is asked for meanwhile goes first.
  const answer = Promise.resolve().then(() => request(archive, options));
  answer.catch(() => undefined); // awaited when it is its turn
  return { dateOf: (path) => archive.dateOf(path), answer, abandon: () => end.abort() };
}

/**
 * Writes the wanted days of an archive while it arrives, each batch while the next one is read; yields after each that
 * is written. Where it is damaged or breaks off, the days before that which are as listed are written: the others come
 * singly.
 */
async function* takeArchive(run: Run, listed: Listed, { dateOf, answer }: RequestedArchive): AsyncGenerator<void> {
  const wanted = new Map(wantedDays(run, listed).map((day) => [day.date, day.version]));
  const batch: DayWrite[] = [];
  /** Days that are not as listed: of another time, or damaged. Only those of a whole archive are written. */
  const doubtful: DayWrite[] = [];
  let writing: Promise<void> | null = null;
  let began = Date.now();
  try {
    const { body } = await answer;
    const files = unpack(body, (path) => wanted.has(dateOf(path) ?? ''), MAX_DAY_BYTES);
    for await (const [{ path, bytes }, versions] of prefetch(files, (file) => versionsOf(run, file.bytes))) {
      const date = dateOf(path)!;
      const pile = versions.includes(wanted.get(date)!) ? batch : doubtful;
      if (!isFull(pile)) pile.push(await read(run, date, bytes, versions));
      if (!isFull(batch) && Date.now() - began < BATCH_MS) continue;
      const former = writing;
      await former;
      writing = save(run, batch.splice(0));
      writing.catch(() => undefined); // awaited before the next batch
      began = Date.now();
      if (former) yield;
    }
    run.metadata.archiveFailedAt = null;
    for (const { day } of doubtful) run.doubtful.add(day.date);
    batch.push(...doubtful);
  } catch (error) {
    if (run.signal.aborted) throw run.signal.reason;
    const failure = failureOf(error);
    console.warn(`The archive of ${run.source.id} failed:`, failure);
    if (USELESS.has(failure.code)) run.metadata.archiveFailedAt = Date.now();
  } finally {
    // Also where the reader leaves, or a write failed: what was read is kept.
    const last = batch.length > 0 ? save(run, batch) : Promise.resolve();
    last.catch(() => undefined); // the first of the two that failed is thrown, once both are through
    try {
      await writing;
    } finally {
      await last;
    }
  }
}

/** Failures of an archive that it will have again when it is asked for again. */
const USELESS = new Set<SyncErrorCode>(['damaged', 'refused', 'wrong-type']);

function isFull(pile: readonly DayWrite[]): boolean {
  const bytes = pile.reduce((sum, { day, digest }) => sum + (digest ? day.stored!.bytes : 0), 0);
  return pile.length >= BATCH_DAYS || bytes >= BATCH_BYTES;
}

/** Every version that a mirror would list for these bytes. */
async function versionsOf({ days }: Run, bytes: Bytes): Promise<string[]> {
  return [...new Set(await Promise.all(days.mirrors.map((mirror) => mirror.versionOf(bytes))))];
}

async function read(run: Run, date: DigestDate, bytes: Bytes, known?: string[]): Promise<DayWrite> {
  const { source } = run;
  const versions = known ?? (await versionsOf(run, bytes));
  const reading = readBytes(source, date, bytes);
  return acceptDay({ source, date, versions, bytes: bytes.length, reading }, run.known.get(date), Date.now());
}

/** Writes days in one transaction, and with the first of them the listing. */
async function save(run: Run, writes: readonly DayWrite[]): Promise<void> {
  const listing = run.unsaved;
  run.unsaved = null;
  await writeDays(run.db, writes, listing);
  for (const { day } of writes) run.known.set(day.date, day);
}

/** The list of a mirror that is no cache, where the first one proved to be of another time; null where there is none. */
async function requestOriginList(run: Run, { mirror }: Listed, failures: Failures): Promise<Listed | null> {
  const isDoubtful = run.doubtful.size > 0 || [...failures.values()].some((one) => one instanceof NotAsListedError);
  const origins = run.mirrors.filter(({ maxAge }) => maxAge < mirror.maxAge);
  if (!isDoubtful || origins.length === 0) return null;
  return requestList(run.source, origins, run.db, run.signal).catch((error: unknown) => {
    console.warn(`No other list of ${run.source.id} than that of ${mirror.name}:`, failureOf(error));
    return null;
  });
}

/** Remembers which versions of a cached list are older than what is stored, so that they never replace it. */
async function rememberReplaced(run: Run, cached: Listed, origin: Listed | null): Promise<void> {
  const now = new Map(origin?.listing.days.map(({ date, version }) => [date, version]));
  const older = cached.listing.days.flatMap(({ date, version }): DayWrite[] => {
    const day = run.known.get(date);
    const current = origin ? now.get(date) : undefined;
    const isOlder = origin ? current !== version && day?.stored?.versions.includes(current!) : run.doubtful.has(date);
    if (!day || !isOlder || day.replaced?.some((one) => one.version === version)) return [];
    return [{ day: withReplaced(day, day, [version], Date.now()), digest: null }];
  });
  if (older.length > 0) await save(run, older);
}

/** Failed days of this time, and those of last time that were not reached. */
async function keepMetadata(run: Run, listed: Listed, failures: Failures): Promise<void> {
  const { metadata, source } = run;
  const failed = new Set([...failures.keys()].map(({ date }) => date));
  const before = new Set(metadata.failedDays);
  const isLeft = (day: ListedDay) => (failed.has(day.date) || before.has(day.date)) && isWanted(run, listed, day);
  metadata.failedDays = listed.listing.days.filter(isLeft).map(({ date }) => date);
  await saveMetadata(source.id, metadata);
}
