import { useCallback, useEffect, useLayoutEffect, useRef, useState } from 'preact/hooks';
import { dayInUtc, daysBetween } from '../../digest/date';
import type { DigestDate } from '../../digest/digest';
import { sendMessage } from '../../messages';
import { isRunning, type SyncState } from '../../sync-state';
import { isReaderBusy, keepOrder } from './keep-order';
import { fetchDay, lacksLivePart, openStored, type OpenDay } from './open-day';
import { useToday, type TodayControl } from './use-today';

/** While a sync runs, a day older than this is replaced as soon as a newer one is stored. */
const OLD_DAYS = 7;

export interface DayControl extends TodayControl {
  day: OpenDay;
  /** The day that the popup opened on; null until known, and where nothing is stored. */
  home: DigestDate | null;
  /** Every day that is stored, the newest first; empty until known. */
  days: DigestDate[];
  openDay: (date: DigestDate) => void;
}

/**
 * The day that the popup shows: the newest whole one, until another is opened. One that is not stored
 * is fetched; one that is stored without its live part is shown, and again with it. It is read again
 * when a sync has ended, when more is known of today's list, and at each step of a sync as long as
 * there is nothing to show. A list that the reader is busy with keeps its order meanwhile.
 * @param now epoch milliseconds
 */
export function useDay(sync: SyncState | null, now: number): DayControl {
  const [{ day, home, today }, setShown] = useState<Shown>({ day: { kind: 'opening' }, home: null, today: null });
  const { today: known, isChecking } = useToday(sync, day.kind !== 'opening', now);
  const [days, setDays] = useState<DigestDate[]>([]);
  /** The last request: answers to earlier ones are dropped. */
  const askedRef = useRef<{ date: DigestDate | null }>({ date: null });
  const syncRef = useRef<SyncState | null>(null);
  const refreshesRef = useRef(0);

  const list = useCallback(() => {
    sendMessage('listDays').then(setDays, (error: unknown) => console.error('The days could not be listed.', error));
  }, []);

  const ask = useCallback(
    async (date: DigestDate | null) => {
      const asked = { date };
      askedRef.current = asked;
      const show = (answer: OpenDay) =>
        askedRef.current === asked && setShown((before) => withDay(before, answer, date));
      const stored = await openStored(date, syncRef.current);
      show(stored);
      if (askedRef.current !== asked) return;
      // An older day is fetched only where the user picked it.
      if (date !== null && stored.kind === 'shown' && lacksLivePart(stored.view)) {
        const fetched = await fetchDay(date);
        if (fetched.kind === 'shown' && askedRef.current === asked) {
          setShown((before) => withDay(before, settle(before.day, fetched, date), date));
        }
      } else if (stored.kind === 'fetching') {
        show(await fetchDay(stored.date));
        list();
      }
    },
    [list],
  );

  /** Reads the open day from the store again, without a request to any server. */
  const refresh = useCallback(async (more: Partial<Shown> = {}) => {
    const asked = askedRef.current;
    const nth = ++refreshesRef.current;
    const stored = await openStored(asked.date, syncRef.current);
    setShown((before) => {
      const isCurrent = askedRef.current === asked && refreshesRef.current === nth;
      const shown = isCurrent ? withDay(before, settle(before.day, stored, asked.date), asked.date) : before;
      return { ...shown, ...more };
    });
  }, []);

  // A layout effect, before the first paint: the day is what the popup is opened for.
  useLayoutEffect(() => {
    void ask(null);
  }, [ask]);

  // The list of all days is needed once a day is shown. It also waits for the sync state: the end of a
  // running sync lists the days anyway.
  const isListed = day.kind !== 'opening' && sync !== null;
  useEffect(() => {
    if (isListed) list();
  }, [isListed, list]);

  const stale = day.kind === 'none' && day.during !== sync;
  // In a first fill the newest day of one source can be there long before that of another.
  const isOld = home !== null && daysBetween(home, dayInUtc(now)) > OLD_DAYS;
  const isOutdated = isOld && sync?.kind === 'downloading';
  useEffect(() => {
    const before = syncRef.current;
    syncRef.current = sync;
    const ended = before && sync && isRunning(before) && !isRunning(sync);
    if (ended || stale || isOutdated) void refresh();
    if (ended) list();
  }, [sync, stale, isOutdated, refresh, list]);

  // The state of today's list is shown together with the day that it may lead to, so both are set at once.
  useEffect(() => {
    if (!known) return;
    void refresh({ today: known });
    list();
  }, [known, refresh, list]);

  const openDay = useCallback((date: DigestDate) => void ask(date), [ask]);
  return { day, home, today, isChecking: isChecking || today !== known, days, openDay };
}

/** The day and the state beside it in one object, so that both are rendered at once. */
type Shown = Pick<DayControl, 'day' | 'home' | 'today'>;

/** @param asked the day that was asked for; null where that was left to the popup: then it is the one it opens on */
function withDay(before: Shown, day: OpenDay, asked: DigestDate | null): Shown {
  return { ...before, day, home: asked === null && day.kind === 'shown' ? day.view.date : before.home };
}

/**
 * The day to show after it was read again. A reader who is busy with a list keeps it: its papers keep their order, and
 * that the popup would open on another day by now takes nobody away from it.
 * @param asked the day that was asked for; null where that was left to the popup
 */
function settle(shown: OpenDay, answer: OpenDay, asked: DigestDate | null): OpenDay {
  if (answer.kind === 'fetching') return shown; // what is known of a day that is not stored
  if (shown.kind === 'shown' && answer.kind === 'broken') return shown;
  if (shown.kind !== 'shown' || answer.kind !== 'shown' || !isReaderBusy(document)) return answer;
  if (shown.view.date === answer.view.date) return { kind: 'shown', view: keepOrder(shown.view, answer.view) };
  return asked === null ? shown : answer;
}
