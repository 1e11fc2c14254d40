import type { ListedDay, Source } from '../sources/source';
import { readKnownDays } from '../store/days';
import type { Listing, Store } from '../store/schema';
import { writeDays, type DayWrite } from '../store/write';
import type { Bytes } from './bytes';
import { judge } from './judge';
import { wantedDays } from './plan';

/** What a source lists against what is stored of it, kept while a sync goes on. */
export interface Ledger {
  /** Whether not one day is stored. */
  readonly empty: boolean;
  /** The listed days that are still to get, the newest first. */
  wanted(): ListedDay[];
  /** Listed days that could not be read. */
  unreadable(): number;
  /** Reads one version of a day. */
  read(date: string, version: string, bytes: Bytes): DayWrite;
  /** Writes days in one transaction, and with the first of them the listing. */
  save(writes: readonly DayWrite[]): Promise<void>;
  /** Writes the listing where no day did. */
  close(): Promise<void>;
}

/** Opens the books for one source. `isNew` says whether the listing is not the stored one. */
export async function openLedger(db: Store, source: Source, listing: Listing, isNew: boolean): Promise<Ledger> {
  const known = await readKnownDays(db, source.id);
  let unsaved = isNew ? listing : null;

  async function save(writes: readonly DayWrite[]): Promise<void> {
    if (writes.length === 0 && !unsaved) return;
    await writeDays(db, writes, unsaved);
    unsaved = null;
    for (const { day } of writes) known.set(day.date, day);
  }

  return {
    empty: ![...known.values()].some((day) => day.stored),
    wanted: () => wantedDays(listing.days, known, source.revision),
    unreadable: () => listing.days.filter(({ date }) => !known.get(date)?.stored).length,
    read(date, version, bytes) {
      const reading = source.read(new TextDecoder().decode(bytes), date);
      if (!reading.ok) console.warn(`${source.id} ${date} cannot be read:`, reading.error);
      else if (reading.skipped.length > 0) console.warn(`${source.id} ${date} has gaps:`, reading.skipped);
      return judge(
        { source: source.id, date, version, revision: source.revision, bytes: bytes.length, reading },
        known.get(date),
      );
    },
    save,
    close: () => save([]),
  };
}
