import type { Language } from '../../i18n/language';
import type { SyncState } from '../../sync-state';
import { formatAge, formatClock } from '../../i18n/format';
import { syncWords } from './sync-words';

const MINUTE_MS = 60_000;

/** How synchronisation stands, in one sentence. `now` is in epoch milliseconds. */
export function stateSentence(state: SyncState, language: Language, now: number): string {
  const words = syncWords[language];
  switch (state.kind) {
    case 'new':
      return words.new;
    case 'idle':
      if (now - state.lastSuccess < MINUTE_MS) return words.updatedNow;
      return words.updated(formatAge(state.lastSuccess, now, language));
    case 'listing':
      return words.listing;
    case 'downloading':
      return words.downloading;
    case 'failed':
      return words.errors[state.code];
  }
}

/** When a failed sync is tried again. Both times are epoch milliseconds; one that has passed is not named. */
export function nextTry(retryAt: number, language: Language, now: number): string {
  const words = syncWords[language];
  return retryAt > now ? words.nextTry(formatClock(retryAt, now, language)) : words.nextTrySoon;
}
