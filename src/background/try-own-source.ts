import type { OwnSourceError, OwnSourceTrial } from '../messages';
import { ownSource, OwnSourceAddressError } from '../sources/own-source';
import type { ListedDay, Source } from '../sources/source';
import { fetchDay } from '../sync/fetch-listed-day';
import { SyncError } from '../sync/error';
import { askForList } from '../sync/list-days';
import { askPlaces } from '../sync/places';
import { hostNotAllowed } from './host-not-allowed';

/** Reads the list and the newest day of another repository, and keeps nothing. */
export async function tryOwnSource(address: string): Promise<OwnSourceTrial> {
  const source = sourceAt(address);
  if (typeof source === 'string') return { ok: false, code: source };
  const { days } = source;
  if (days.kind !== 'listed') return { ok: false, code: 'not-an-address' };
  const host = await hostNotAllowed(days);
  if (host !== null) return { ok: false, code: 'not-allowed', host };

  const memory = { pauses: {}, sources: {} };
  const context = { memory, keep: () => undefined, signal: new AbortController().signal };
  try {
    const { place, list } = await askPlaces(source.id, days.places, context, async (asked) => ({
      place: asked,
      list: await askForList(asked, context.signal),
    }));
    const newest = newestOf(list);
    if (!newest) return { ok: false, code: 'no-days' };
    const bytes = await fetchDay(source, days, place, newest, context);
    const reading = source.read(new TextDecoder().decode(bytes), newest.date);
    if (!reading.ok) return { ok: false, code: 'unreadable' };
    return { ok: true, days: list.length, papers: reading.digest.papers.length, newest: newest.date };
  } catch (error) {
    return { ok: false, code: whyNot(error) };
  }
}

/** The source at an address, or why there can be none. */
function sourceAt(address: string): Source | OwnSourceAddressError['code'] {
  try {
    return ownSource(address);
  } catch (error) {
    if (error instanceof OwnSourceAddressError) return error.code;
    throw error;
  }
}

function newestOf(list: readonly ListedDay[]): ListedDay | undefined {
  return list.toSorted((a, b) => (a.date < b.date ? 1 : -1))[0];
}

/** What answers, but not with a list, has none. */
const NOT_FOUND = new Set<unknown>(['refused', 'wrong-type', 'damaged', 'signed-out']);

function whyNot(error: unknown): OwnSourceError {
  console.warn('This source could not be read:', error);
  if (!(error instanceof SyncError)) return 'unreachable';
  if (error.code === 'rate-limited' || error.code === 'server-error') return error.code;
  return NOT_FOUND.has(error.code) ? 'not-found' : 'unreachable';
}
