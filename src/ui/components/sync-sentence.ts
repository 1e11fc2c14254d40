import type { Language } from '../../i18n/language';
import type { SyncState } from '../../sync-state';
import { formatAge, formatClock } from '../../i18n/format';
import { syncStrings } from '../../i18n/sync';

const MINUTE_MS = 60_000;

/** The state of synchronisation in one sentence. `now` is in epoch milliseconds. */
export function stateSentence(state: SyncState, language: Language, now: number): string {
  const strings = syncStrings[language];
  switch (state.kind) {
    case 'new':
      return strings.new;
    case 'idle':
      if (now - state.lastSuccess < MINUTE_MS) return strings.updatedNow;
      return strings.updated(formatAge(state.lastSuccess, now, language));
    case 'listing':
      return strings.listing;
    case 'downloading':
      return strings.downloading;
    case 'failed':
      return strings.errors[state.code];
  }
}

/** When a failed sync is tried again. Both times are epoch milliseconds; one that has passed is not named. */
export function nextTry(retryAt: number, language: Language, now: number): string {
  const strings = syncStrings[language];
  return retryAt > now ? strings.nextTry(formatClock(retryAt, now, language)) : strings.nextTrySoon;
}
