import { collect, type Bytes } from '../http/body';
import { isAllowed } from '../http/permissions';
import { hasFailed } from '../http/rate-limit';
import { request, type Fresh } from '../http/request';
import type { ListedDay, ListedDays, Mirror, Source } from '../sources/source';
import { readListing } from '../store/sync-records';
import type { Listing, Store } from '../store/schema';
import { failureOf, isFinal, SyncError } from './sync-error';

/** Bytes that no honest day goes beyond; the longest real one has 0.4 MB. */
export const MAX_DAY_BYTES = 4 * 2 ** 20;

/** Bytes that no honest listing goes beyond; the real ones have 0.1 MB. */
const MAX_LIST_BYTES = 16 * 2 ** 20;

/** Days that no honest list goes beyond: fifty years of them. */
const MAX_DAYS = 20_000;

/** The days of a source as one of its mirrors lists them. */
export interface Listed {
  mirror: Mirror;
  listing: Listing;
  /** True where it is not the listing that is stored. */
  isNew: boolean;
}

/** No mirror has a day as it was listed: the list is of another time than the files. */
export class NotAsListedError extends SyncError {
  constructor(
    date: string,
    /** True where each of them says that there is no such file. */
    readonly isGone: boolean,
  ) {
    super(isGone ? 'refused' : 'damaged', `no server has ${date} as it is listed`);
  }
}

/**
 * The mirrors of a source that the user lets the extension ask, in their order, but those that failed a short while ago
 * at the end.
 * @throws SyncError where there is none
 */
export async function usableMirrors({ mirrors }: ListedDays): Promise<Mirror[]> {
  const states = await Promise.all(
    mirrors.map(async (mirror) => {
      const urls = [mirror.listing.url, mirror.day('2025-01-01').url];
      const hosts = urls.map((url) => new URL(url).host);
      const [allowed, failed] = await Promise.all([
        Promise.all(urls.map(isAllowed)),
        Promise.all(hosts.map(hasFailed)),
      ]);
      return { mirror, isAllowed: allowed.every(Boolean), hasFailed: failed.some(Boolean) };
    }),
  );
  const usable = states
    .filter((state) => state.isAllowed)
    .toSorted((a, b) => Number(a.hasFailed) - Number(b.hasFailed));
  if (usable.length === 0) throw new SyncError('not-allowed', 'no mirror may be asked');
  return usable.map(({ mirror }) => mirror);
}

/**
 * Which days a source has now: one request where the first mirror answers.
 * @throws SyncError
 */
export function requestList(source: Source, mirrors: Mirror[], db: Store, signal: AbortSignal): Promise<Listed> {
  const { id, revision } = source;
  return askMirrors(mirrors, async (mirror): Promise<Listed> => {
    const { url } = mirror.listing;
    const stored = await readListing(db, id, mirror.name);
    const comparable = stored?.url === url && stored.revision === revision ? stored : null;
    const etag = comparable?.etag ?? null;
    const answer = await request(mirror.listing, { signal, maxBytes: MAX_LIST_BYTES, etag });
    if (answer.kind === 'unchanged') return { mirror, listing: comparable!, isNew: false };
    const days = await readList(mirror, answer);
    if (days.length === 0) throw new SyncError('damaged', 'the listing names no day');
    const listing: Listing = { source: id, mirror: mirror.name, url, revision, etag: answer.etag, days };
    return { mirror, listing, isNew: true };
  });
}

/**
 * The days of a list as it is now, which may be none, with the mirror that gave it.
 * @throws SyncError
 */
export function requestDays(mirrors: Mirror[], signal: AbortSignal): Promise<{ mirror: Mirror; days: ListedDay[] }> {
  return askMirrors(mirrors, async (mirror) => {
    const answer = await request(mirror.listing, { signal, maxBytes: MAX_LIST_BYTES });
    return { mirror, days: await readList(mirror, answer) };
  });
}

async function readList({ listing }: Mirror, { body }: Fresh): Promise<ListedDay[]> {
  const bytes = await collect(body);
  try {
    const days = listing.read(JSON.parse(new TextDecoder().decode(bytes)));
    if (days.length > MAX_DAYS) throw new Error(`names ${days.length} days`);
    return days;
  } catch (cause) {
    throw new SyncError('damaged', 'the listing cannot be read', { cause });
  }
}

/**
 * The bytes of one day from the first mirror that has them as they are listed.
 * @param lister the mirror whose list named the day: it knows the version of bytes
 * @throws SyncError; NotAsListedError where every mirror has something else, or nothing
 */
export async function requestDay(
  mirrors: Mirror[],
  lister: Mirror,
  { date, version }: ListedDay,
  signal: AbortSignal,
): Promise<Bytes> {
  const failures: SyncError[] = [];
  try {
    return await askMirrors(mirrors, async (mirror) => {
      const answer = await request(mirror.day(date), { signal, maxBytes: MAX_DAY_BYTES }).catch(noteFailure);
      const bytes = await collect(answer.body).catch(noteFailure);
      if ((await lister.versionOf(bytes)) === version) return bytes;
      return noteFailure(new SyncError('damaged', `${date} of ${mirror.name} is not what ${lister.name} lists`));
    });
  } catch (error) {
    if (failures.length < mirrors.length) throw error;
    const isGone = failures.every(({ status }) => status !== null && GONE.has(status));
    if (isGone || failures.every(({ code, status }) => code === 'damaged' || GONE.has(status ?? 0))) {
      throw new NotAsListedError(date, isGone);
    }
    throw error;
  }

  function noteFailure(error: unknown): never {
    const failure = failureOf(error);
    failures.push(failure);
    throw failure;
  }
}

const GONE = new Set([404, 410]);

/** Failures of what was asked for, rather than of the server that was asked. */
const OF_THE_FILE = new Set<SyncError['code']>(['damaged', 'refused', 'wrong-type', 'cut-off']);

/**
 * Asks mirrors in their order until one answers. One whose server fails goes to the end of `mirrors`, for whoever asks
 * them next.
 * @throws SyncError as one of them failed: where each of them said to wait, with the time of the first that may be asked
 */
async function askMirrors<T>(mirrors: Mirror[], ask: (mirror: Mirror) => Promise<T>): Promise<T> {
  const failures: SyncError[] = [];
  for (const mirror of mirrors.slice()) {
    try {
      return await ask(mirror);
    } catch (error) {
      const failure = failureOf(error);
      if (failure.code === 'offline') throw failure;
      failures.push(failure);
      if (!OF_THE_FILE.has(failure.code)) mirrors.push(...mirrors.splice(mirrors.indexOf(mirror), 1));
    }
  }
  // One that may be asked again at any time says when to try again: the others are left alone until theirs.
  const [first] = failures.toSorted(
    (a, b) => Number(isFinal(a)) - Number(isFinal(b)) || (a.retryAt ?? 0) - (b.retryAt ?? 0),
  );
  throw first ?? new SyncError('not-allowed', 'no mirror may be asked');
}
