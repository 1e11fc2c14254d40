import type { ListedDays } from '../sources/source';
import type { DayWrite } from '../store/write';
import { ask } from './ask';
import { DAY_CEILING } from './fetch-listed-day';
import type { Ledger } from './ledger';
import { unpack } from './unpack';

/** Bytes that no honest archive goes beyond, as it comes over the line; the real one has 3.3 MB. */
const CEILING = 64 * 2 ** 20;

/** Days written in one transaction: nearly as fast as all in one, and a kill loses no more than these. */
const BATCH_DAYS = 48;

/** Bytes of days held at once; that many honest ones have 1.5 MB, and a digest takes several times its bytes. */
const BATCH_BYTES = 8 * 2 ** 20;

/** On a slow line a batch is written after this many milliseconds, so that progress shows. */
const BATCH_MS = 500;

/**
 * Fetches the archive and writes the wanted days of it, batch by batch; yields between them.
 * Where the archive is damaged or breaks off, the days before that which are as listed are written.
 * @throws SyncError, StoreError
 */
export async function* takeArchive(
  archive: NonNullable<ListedDays['archive']>,
  ledger: Ledger,
  signal: AbortSignal,
): AsyncGenerator<void> {
  const listed = new Map(ledger.wanted().map((day) => [day.date, day.version]));
  const answer = await ask(archive, { signal, ceiling: CEILING });
  const files = unpack(answer.body, (path) => listed.has(archive.dateOf(path) ?? ''), DAY_CEILING);

  const batch: DayWrite[] = [];
  /** Days that are not as listed: of another time, or damaged. Only a sound archive's are written. */
  const doubtful: DayWrite[] = [];
  let began = Date.now();
  try {
    for await (const { path, bytes } of files) {
      const date = archive.dateOf(path)!;
      const versions = await ledger.versionsOf(bytes);
      const pile = versions.includes(listed.get(date)!) ? batch : doubtful;
      if (!isFull(pile)) pile.push(await ledger.read(date, bytes, versions));
      if (!isFull(batch) && Date.now() - began < BATCH_MS) continue;
      await ledger.save(batch.splice(0));
      began = Date.now();
      yield;
    }
    batch.push(...doubtful);
  } finally {
    if (batch.length > 0) await ledger.save(batch);
  }
}

function isFull(pile: readonly DayWrite[]): boolean {
  const bytes = pile.reduce((sum, { day, digest }) => sum + (digest ? day.stored!.bytes : 0), 0);
  return pile.length >= BATCH_DAYS || bytes >= BATCH_BYTES;
}
