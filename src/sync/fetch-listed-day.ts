import type { ListedDay, ListedDays, Place, Source } from '../sources/source';
import { ask } from './ask';
import { collect, type Bytes } from './bytes';
import type { SyncContext } from './context';
import { SyncError } from './error';
import { askPlaces } from './places';

/** Bytes that no honest day goes beyond; the longest real one has 0.4 MB. */
export const DAY_CEILING = 4 * 2 ** 20;

/** Failures of one day that say nothing of the next one, nor of the server. */
const OF_ONE_DAY = new Set<SyncError['code']>(['damaged', 'refused', 'wrong-type', 'cut-off']);

/** Whether a failure says nothing of the next day. */
export function isOfOneDay({ code }: SyncError): boolean {
  return OF_ONE_DAY.has(code);
}

/**
 * The bytes of one day from the first place that has them as they are listed.
 * @param lister the place whose list named the day: it knows what version bytes are
 * @throws SyncError
 */
export function fetchDay(
  source: Source,
  days: ListedDays,
  lister: Place,
  { date, version }: ListedDay,
  context: Pick<SyncContext, 'memory' | 'keep' | 'signal'>,
): Promise<Bytes> {
  const fetchFrom = async (place: Place): Promise<Bytes> => {
    const answer = await ask(place.day(date), { signal: context.signal, ceiling: DAY_CEILING });
    const bytes = await collect(answer.body);
    if ((await lister.versionOf(bytes)) === version) return bytes;
    throw new SyncError('damaged', `${date} of ${place.name} is not what ${lister.name} lists`);
  };
  return askPlaces(source.id, days.places, context, fetchFrom, (error) => !isOfOneDay(error));
}
