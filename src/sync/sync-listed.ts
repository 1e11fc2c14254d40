import type { ListedDay, ListedDays, Source } from '../sources/source';
import { readKnownDays } from '../store/days';
import type { SyncContext } from './context';
import { SyncError } from './error';
import type { SourceEvent } from './event';
import { openLedger } from './ledger';
import { listDays } from './list-days';
import { isPaused, pause } from './places';
import { isCold, MOST_SINGLE_DAYS, planDays } from './plan';
import { askForArchive, takeArchive, type AskedArchive } from './take-archive';
import { fetchDay, isOfOneDay } from './fetch-listed-day';

/** Under this name is kept that the archive refused. */
const ARCHIVE = 'archive';

/** Syncs a source that lists its days: the first fill out of the archive, what is missing later one by one. */
export async function* syncListed(
  source: Source,
  days: ListedDays,
  context: SyncContext,
): AsyncGenerator<SourceEvent, number> {
  yield { kind: 'listing' };
  const [{ listing, place, isNew }, known] = await Promise.all([
    listDays(source, days, context),
    readKnownDays(context.db, source.id),
  ]);
  const ledger = openLedger(context.db, source, days, known, listing, isNew);
  const memory = (context.memory.sources[source.id] ??= { filled: false, coldAt: 0 });
  const startedAt = Date.now();
  const isEmpty = ledger.empty;
  const { archive } = days;
  const fill = archive ? 'archive' : 'no-archive';
  const first = isEmpty || !memory.filled ? fill : null;
  const plan = planDays(ledger.wanted(), first, memory.coldAt, startedAt, (date) => ledger.isLost(date));

  const planned = new Set(plan.days.map(({ date }) => date));
  const left = () => ledger.wanted().filter(({ date }) => planned.has(date));
  const progress = (): SourceEvent => ({ kind: 'progress', done: planned.size - left().length, total: planned.size });
  const tried = new Set<string>();
  let failure: SyncError | null = null;
  let lineIsDead = false;

  async function* takeSingly(wanted: readonly ListedDay[]): AsyncGenerator<SourceEvent> {
    for (const day of wanted) {
      if (lineIsDead || tried.has(day.date)) continue;
      tried.add(day.date);
      try {
        const bytes = await fetchDay(source, days, place, day, context);
        await ledger.save([await ledger.read(day.date, bytes)]);
        yield progress();
      } catch (error) {
        if (context.signal.aborted || !(error instanceof SyncError)) throw error;
        lineIsDead = !isOfOneDay(error);
        failure = error;
        // No server has what this one lists: its list is of another time.
        if (error.code === 'damaged' && days.places.length > 1) await pause(source.id, place.name, context, null);
      }
    }
  }

  async function* takeAll(asked: AskedArchive): AsyncGenerator<SourceEvent> {
    try {
      for await (const _ of takeArchive(asked, ledger)) yield progress();
      memory.filled = true;
      yield progress();
    } catch (error) {
      if (context.signal.aborted || !(error instanceof SyncError)) throw error;
      failure = error;
      lineIsDead ||= error.code === 'offline';
      if (!isOfOneDay(error) || error.code === 'refused') await pause(source.id, ARCHIVE, context, error.retryAt);
    }
  }

  yield progress();
  const isToFill = plan.kind === 'archive' && archive && !isPaused(context.memory, source.id, ARCHIVE);
  // Asked for before it is its turn: what its server takes to answer passes while the newest day comes.
  const asked = isToFill ? askForArchive(archive, context.signal) : null;
  try {
    if (isEmpty) yield* takeSingly(plan.days.slice(0, 1));
    if (asked) yield* takeAll(asked);
  } finally {
    asked?.abandon();
  }
  // The archive may be of another time than the list, and lack a day or have another version of it.
  yield* takeSingly(archive ? left().slice(0, MOST_SINGLE_DAYS) : left());

  const stillCold = ledger.wanted().some((day) => isCold(day, startedAt) && !tried.has(day.date));
  if (plan.days.some((day) => isCold(day, startedAt)) && !stillCold) memory.coldAt = startedAt;
  memory.filled ||= ledger.wanted().length === 0;
  await context.keep(context.memory);
  if (failure && left().length > 0) throw failure;
  await ledger.close();
  return ledger.unreadable();
}
