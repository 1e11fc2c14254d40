import type { ListedDay, ListedDays, Place, Source } from '../sources/source';
import type { SyncContext } from './context';
import { SyncError } from './error';
import type { SourceEvent } from './event';
import { fetchDay, isOfOneDay } from './fetch-listed-day';
import type { Ledger } from './ledger';
import { pause } from './places';
import { ARCHIVE, takeArchive, type AskedArchive } from './take-archive';

/** What one sync of a listed source gets: a failure leaves the days after it going, and is told at the end. */
export interface Round {
  /** The planned days that are still to get, the newest first. */
  left(): ListedDay[];
  progress(): SourceEvent;
  /** Fetches days one after the other, each once in a round. */
  takeSingly(wanted: readonly ListedDay[]): AsyncGenerator<SourceEvent>;
  /** Takes every day that is wanted of an archive. */
  takeAll(asked: AskedArchive): AsyncGenerator<SourceEvent>;
  /** Whether a day was fetched singly, however that ended. */
  hasTried(day: ListedDay): boolean;
  /** Whether an archive was taken to its end. */
  isFilled(): boolean;
  /** @throws SyncError as the last thing that went wrong, where a planned day is missing for it */
  check(): void;
}

/** What a round goes by: the books, the place whose list is in them, and the days to get. */
interface Task {
  ledger: Ledger;
  place: Place;
  planned: readonly ListedDay[];
}

/** Begins a round. What it throws by itself is a StoreError, or the signal's reason where the caller gave up. */
export function beginRound(
  source: Source,
  days: ListedDays,
  { ledger, place, planned }: Task,
  context: SyncContext,
): Round {
  const dates = new Set(planned.map(({ date }) => date));
  const tried = new Set<string>();
  let failure: SyncError | null = null;
  let lineIsDead = false;
  let filled = false;

  const left = () => ledger.wanted().filter(({ date }) => dates.has(date));
  const progress = (): SourceEvent => ({ kind: 'progress', done: dates.size - left().length, total: dates.size });

  function note(error: unknown): SyncError {
    if (context.signal.aborted || !(error instanceof SyncError)) throw error;
    failure = error;
    return error;
  }

  return {
    left,
    progress,
    async *takeSingly(wanted) {
      for (const day of wanted) {
        if (lineIsDead || tried.has(day.date)) continue;
        tried.add(day.date);
        try {
          const bytes = await fetchDay(source, days, place, day, context);
          await ledger.save([await ledger.read(day.date, bytes)]);
          yield progress();
        } catch (error) {
          const failed = note(error);
          lineIsDead = !isOfOneDay(failed);
          // No server has what this one lists: its list is of another time.
          if (failed.code === 'damaged' && days.places.length > 1) pause(source.id, place.name, context, null);
        }
      }
    },
    async *takeAll(asked) {
      try {
        for await (const _ of takeArchive(asked, ledger)) yield progress();
        filled = true;
        yield progress();
      } catch (error) {
        const failed = note(error);
        lineIsDead ||= failed.code === 'offline';
        if (!isOfOneDay(failed) || failed.code === 'refused') pause(source.id, ARCHIVE, context, failed.retryAt);
      }
    },
    hasTried: ({ date }) => tried.has(date),
    isFilled: () => filled,
    check() {
      if (failure && left().length > 0) throw failure;
    },
  };
}
