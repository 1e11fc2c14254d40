import type { OwnSourceError, OwnSourceTrial } from '../messages';
import { ownSource, OwnSourceAddressError } from '../sources/own-source';
import type { ListedDay, ListedDays, Source } from '../sources/source';
import { usableMirrors, requestDay, requestDays } from '../sync/mirrors';
import { SyncError } from '../sync/sync-error';

/** Reads the list and the newest day of another repository, and keeps nothing. */
export async function tryOwnSource(address: string): Promise<OwnSourceTrial> {
  const source = sourceAt(address);
  if (typeof source === 'string') return { ok: false, code: source };
  const { days } = source;
  if (days.kind !== 'listed') return { ok: false, code: 'not-an-address' };
  const { signal } = new AbortController();
  try {
    const mirrors = await usableMirrors(days);
    const { mirror, days: list } = await requestDays(mirrors, signal);
    const newest = newestOf(list);
    if (!newest) return { ok: false, code: 'no-days' };
    const bytes = await requestDay(mirrors, mirror, newest, signal);
    const reading = source.read(new TextDecoder().decode(bytes), newest.date);
    if (!reading.ok) return { ok: false, code: 'unreadable' };
    return { ok: true, days: list.length, papers: reading.digest.papers.length, newest: newest.date };
  } catch (error) {
    const code = errorOf(error);
    return code === 'not-allowed' ? { ok: false, code, host: hostOf(days) } : { ok: false, code };
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

/** Errors of a server that answers, but not with a list. */
const NOT_FOUND = new Set<unknown>(['refused', 'wrong-type', 'damaged', 'signed-out']);

function errorOf(error: unknown): OwnSourceError {
  console.warn('This source could not be read:', error);
  if (!(error instanceof SyncError)) return 'unreachable';
  if (error.code === 'rate-limited' || error.code === 'server-error' || error.code === 'not-allowed') return error.code;
  return NOT_FOUND.has(error.code) ? 'not-found' : 'unreachable';
}

function hostOf({ mirrors: [first] }: ListedDays): string {
  return new URL(first.listing.url).hostname;
}
