import { useCallback, useEffect, useRef, useState } from 'preact/hooks';
import { dayInUtc } from '../../digest/date';
import type { DigestDate } from '../../digest/digest';
import type { TodayList } from '../../digest/view';
import { sendMessage } from '../../messages';
import { isRunning, type SyncState } from '../../sync-state';
import { isRecent } from './today-notice';

export interface TodayControl {
  /** Null until known. */
  today: TodayList | null;
  /** Whether it is about to be known, or better known: a sync that runs asks for it, too. */
  isChecking: boolean;
}

/**
 * What is known of today's list: asked for as soon as no sync runs, which asks for it itself, and
 * again whenever the answer is no longer of the last minutes.
 * @param isShown whether what is stored is shown: that comes first
 * @param now epoch milliseconds
 */
export function useToday(sync: SyncState | null, isShown: boolean, now: number): TodayControl {
  const [today, setToday] = useState<TodayList | null>(null);
  const [asking, setAsking] = useState<'before' | 'now' | 'no'>('before');
  /** Which list was asked for in vain, and when: who does not answer is not asked at every tick. */
  const vainRef = useRef<{ date: DigestDate; at: number } | null>(null);

  const ask = useCallback(async () => {
    setAsking('now');
    const answer = await sendMessage('checkToday').catch((error: unknown) => {
      console.warn('The list of today could not be checked.', error);
      return null;
    });
    const at = Date.now();
    vainRef.current = isRecent(answer?.answeredAt ?? null, at) ? null : { date: dayInUtc(at), at };
    if (answer) setToday(answer);
    setAsking('no');
  }, []);

  const isQuiet = sync !== null && !isRunning(sync);
  // At midnight the answer may be of the next day already, while `now` is of the last tick.
  const isKnown = today !== null && today.date >= dayInUtc(now) && isRecent(today.answeredAt, now);
  const wasQuietRef = useRef(isQuiet);
  useEffect(() => {
    const hasEnded = isQuiet && !wasQuietRef.current;
    wasQuietRef.current = isQuiet;
    // A popup that stays open in a tab asks nobody while nobody sees it.
    const isSeen = document.visibilityState === 'visible';
    const vain = vainRef.current;
    const isHeld = vain?.date === dayInUtc(now) && isRecent(vain.at, now);
    const isDue = isSeen && !isKnown && !isHeld && asking !== 'now';
    // A sync may have brought more than the last answer says: to ask for that is no request.
    if (isShown && isQuiet && (isDue || (hasEnded && asking === 'no'))) void ask();
  }, [isShown, isQuiet, isKnown, asking, now, ask]);

  return { today, isChecking: asking !== 'no' || !isQuiet };
}
