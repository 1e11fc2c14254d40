import type { DigestDate } from '../digest/digest';
import type { ListedDay, ListedDays, Source } from '../sources/source';
import type { SyncedDay, Listing, Store } from '../store/schema';
import { writeDays, type DayWrite } from '../store/write';
import type { Bytes } from './bytes';
import { judge } from './judge';
import { wantedDays } from './plan';
import { readBytes } from './read-bytes';

/** What a source lists against what is stored of it, kept while a sync goes on. */
export interface Ledger {
  /** Whether not one day is stored. */
  readonly empty: boolean;
  /** The listed days that are still to get, the newest first. */
  wanted(): ListedDay[];
  /** Whether a day was stored and its digest is gone. */
  isLost(date: string): boolean;
  /** Listed days that could not be read. */
  unreadable(): number;
  /** Every version that a place would list for these bytes. */
  versionsOf(bytes: Bytes): Promise<string[]>;
  /** Reads a day; `versions` are those of its bytes, where they are known already. */
  read(date: string, bytes: Bytes, versions?: string[]): Promise<DayWrite>;
  /** Writes days in one transaction, and with the first of them the listing. */
  save(writes: readonly DayWrite[]): Promise<void>;
  /** Writes the listing where no day did. */
  close(): Promise<void>;
}

/**
 * Opens the books for one source.
 * @param known what is stored of its days; kept up to date
 * @param isNew whether the listing is not the stored one
 */
export function openLedger(
  db: Store,
  source: Source,
  { places }: ListedDays,
  known: Map<DigestDate, SyncedDay>,
  listing: Listing,
  isNew: boolean,
): Ledger {
  let unsaved = isNew ? listing : null;

  async function versionsOf(bytes: Bytes): Promise<string[]> {
    return [...new Set(await Promise.all(places.map((place) => place.versionOf(bytes))))];
  }

  async function save(writes: readonly DayWrite[]): Promise<void> {
    if (writes.length === 0 && !unsaved) return;
    await writeDays(db, writes, unsaved);
    unsaved = null;
    for (const { day } of writes) known.set(day.date, day);
  }

  return {
    empty: ![...known.values()].some((day) => day.stored),
    wanted: () => wantedDays(listing.days, known, source.revision),
    isLost(date) {
      const day = known.get(date);
      return day !== undefined && !day.stored && !day.rejected;
    },
    unreadable() {
      const days = listing.days.map(({ date }) => known.get(date));
      return days.filter((day) => day?.rejected && !day.stored).length;
    },
    versionsOf,
    async read(date, bytes, versions) {
      const reading = readBytes(source, date, bytes);
      const read = { source, date, versions: versions ?? (await versionsOf(bytes)), bytes: bytes.length, reading };
      return judge(read, known.get(date), Date.now());
    },
    save,
    close: () => save([]),
  };
}
