import { ArchiveError } from '../archive/error';
import { unpack } from '../archive/unpack';
import type { ListedDays } from '../sources/source';
import type { DayWrite } from '../store/write';
import { ask, type Fresh } from './ask';
import { SyncError } from './error';
import { DAY_CEILING } from './fetch-listed-day';
import { handled } from './handled';
import type { Ledger } from './ledger';
import { oneAhead } from './one-ahead';

/** Under this name is kept that the archive refused. */
export const ARCHIVE = 'archive';

/** Bytes that no honest archive goes beyond, as it comes over the line; the real one has 3.3 MB. */
const CEILING = 64 * 2 ** 20;

/** Days written in one transaction: nearly as fast as all in one, and a kill loses no more than these. */
const BATCH_DAYS = 24;

/** Bytes of days held at once; that many honest ones have 0.8 MB, and a digest takes several times its bytes. */
const BATCH_BYTES = 8 * 2 ** 20;

/** On a slow line a batch is written after this many milliseconds, so that progress shows. */
const BATCH_MS = 500;

type Archive = NonNullable<ListedDays['archive']>;

/** An archive that is on its way. */
export interface AskedArchive {
  archive: Archive;
  answer: Promise<Fresh>;
  /** Lets go of it, wherever it is by now. */
  abandon(): void;
}

/** Asks for an archive that is to be taken later, or never. */
export function askForArchive(archive: Archive, signal: AbortSignal): AskedArchive {
  const end = new AbortController();
  const options = { signal: AbortSignal.any([signal, end.signal]), ceiling: CEILING };
  // Later by a moment, so that a day that is asked for meanwhile goes first.
  const answer = handled(Promise.resolve().then(() => ask(archive, options)));
  return { archive, answer, abandon: () => end.abort() };
}

/**
 * Writes the wanted days of an archive while it arrives, each batch while the next one is read;
 * yields after each that is written but the last two. Where the archive is damaged or breaks off, the days before that
 * which are as listed are written.
 * @throws SyncError, StoreError
 */
export async function* takeArchive({ archive, answer }: AskedArchive, ledger: Ledger): AsyncGenerator<void> {
  const { body } = await answer;
  const listed = new Map(ledger.wanted().map((day) => [day.date, day.version]));
  const files = unpack(body, (path) => listed.has(archive.dateOf(path) ?? ''), DAY_CEILING);

  const batch: DayWrite[] = [];
  /** Days that are not as listed: of another time, or damaged. Only a sound archive's are written. */
  const doubtful: DayWrite[] = [];
  let writing: Promise<void> | null = null;
  let began = Date.now();
  try {
    for await (const [{ path, bytes }, versions] of oneAhead(files, (file) => ledger.versionsOf(file.bytes))) {
      const date = archive.dateOf(path)!;
      const pile = versions.includes(listed.get(date)!) ? batch : doubtful;
      if (!isFull(pile)) pile.push(await ledger.read(date, bytes, versions));
      if (!isFull(batch) && Date.now() - began < BATCH_MS) continue;
      const former = writing;
      await former;
      writing = handled(ledger.save(batch.splice(0)));
      began = Date.now();
      if (former) yield;
    }
    batch.push(...doubtful);
  } catch (cause) {
    if (!(cause instanceof ArchiveError)) throw cause;
    throw new SyncError('damaged', cause.message, { cause });
  } finally {
    // Not one after the other: the database sees to that, and reads the last batch while it writes the one before.
    const last = batch.length > 0 ? handled(ledger.save(batch)) : null;
    try {
      await writing;
    } finally {
      await last;
    }
  }
}

function isFull(pile: readonly DayWrite[]): boolean {
  const bytes = pile.reduce((sum, { day, digest }) => sum + (digest ? day.stored!.bytes : 0), 0);
  return pile.length >= BATCH_DAYS || bytes >= BATCH_BYTES;
}
