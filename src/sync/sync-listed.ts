import type { ListedDays, Source } from '../sources/source';
import { readSyncedDays } from '../store/sync-records';
import type { SyncContext } from './context';
import type { SourceEvent } from './event';
import { openLedger } from './ledger';
import { listDays } from './list-days';
import { isPaused } from './places';
import { isCold, MOST_SINGLE_DAYS, planDays } from './plan';
import { beginRound } from './round';
import { ARCHIVE, askForArchive } from './take-archive';

/** Syncs a source that lists its days: the first fill out of the archive, what is missing later one by one. */
export async function* syncListed(
  source: Source,
  days: ListedDays,
  context: SyncContext,
): AsyncGenerator<SourceEvent, number> {
  yield { kind: 'listing' };
  const [{ listing, place, isNew }, known] = await Promise.all([
    listDays(source, days, context),
    readSyncedDays(context.db, source.id),
  ]);
  const ledger = openLedger(context.db, source, days, known, listing, isNew);
  const memory = (context.memory.sources[source.id] ??= { filled: false, coldAt: 0 });
  const startedAt = Date.now();
  const isEmpty = ledger.empty;
  const { archive } = days;
  const fill = archive ? 'archive' : 'no-archive';
  const first = isEmpty || !memory.filled ? fill : null;
  const plan = planDays(ledger.wanted(), first, memory.coldAt, startedAt, (date) => ledger.isLost(date));
  const round = beginRound(source, days, { ledger, place, planned: plan.days }, context);

  yield round.progress();
  const isToFill = plan.kind === 'archive' && archive && !isPaused(context.memory, source.id, ARCHIVE);
  // Asked for before it is its turn: what its server takes to answer passes while the newest day comes.
  const asked = isToFill ? askForArchive(archive, context.signal) : null;
  try {
    if (isEmpty) yield* round.takeSingly(plan.days.slice(0, 1));
    if (asked) yield* round.takeAll(asked);
  } finally {
    asked?.abandon();
  }
  // The archive may be of another time than the list, and lack a day or have another version of it.
  yield* round.takeSingly(archive ? round.left().slice(0, MOST_SINGLE_DAYS) : round.left());

  const stillCold = ledger.wanted().some((day) => isCold(day, startedAt) && !round.hasTried(day));
  if (plan.days.some((day) => isCold(day, startedAt)) && !stillCold) memory.coldAt = startedAt;
  memory.filled ||= round.isFilled() || ledger.wanted().length === 0;
  context.keep(context.memory);
  round.check();
  await ledger.close();
  return ledger.unreadable();
}
