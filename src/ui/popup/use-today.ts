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
  /** True while a request for it, or a sync, is under way. */
  isChecking: boolean;
}

/**
 * The last known state of today's list. The background is asked as soon as no sync runs (a sync asks itself),
 * and again whenever the answer is older than 15 minutes.
 * @param isShown true once the stored day is shown, which comes first
 * @param now epoch milliseconds
 */
export function useToday(sync: SyncState | null, isShown: boolean, now: number): TodayControl {
  const [today, setToday] = useState<TodayList | null>(null);
  const [asking, setAsking] = useState<'before' | 'now' | 'no'>('before');
  /** The last request without an answer: it is not repeated at every tick. */
  const unansweredRef = useRef<{ date: DigestDate; at: number } | null>(null);

  const ask = useCallback(async () => {
    setAsking('now');
    const answer = await sendMessage('checkToday').catch((error: unknown) => {
      console.warn('The list of today could not be checked.', error);
      return null;
    });
    const at = Date.now();
    unansweredRef.current = isRecent(answer?.answeredAt ?? null, at) ? null : { date: dayInUtc(at), at };
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
    // A popup in a tab sends no requests while the tab is hidden.
    const isSeen = document.visibilityState === 'visible';
    const unanswered = unansweredRef.current;
    const isHeld = unanswered?.date === dayInUtc(now) && isRecent(unanswered.at, now);
    const isDue = isSeen && !isKnown && !isHeld && asking !== 'now';
    // A sync may have brought more than the last answer says; asking then sends no request.
    if (isShown && isQuiet && (isDue || (hasEnded && asking === 'no'))) void ask();
  }, [isShown, isQuiet, isKnown, asking, now, ask]);

  return { today, isChecking: asking !== 'no' || !isQuiet };
}
