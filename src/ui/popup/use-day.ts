import { useCallback, useEffect, useRef, useState } from 'preact/hooks';
import type { DigestDate } from '../../digest/digest';
import type { DayView } from '../../digest/view';
import { sendMessage } from '../../messages';
import { isRunning, type SyncState } from '../../sync-state';

/** What came of asking for a day. */
export type OpenDay =
  | { kind: 'opening' }
  | { kind: 'shown'; view: DayView }
  /** Nothing is stored; `during` is how the sync stood when it was asked. */
  | { kind: 'none'; during: SyncState | null }
  | { kind: 'gone' }
  | { kind: 'broken' };

export interface DayControl {
  day: OpenDay;
  /** Every day there is, the newest first; empty until known. */
  days: DigestDate[];
  openDay: (date: DigestDate) => void;
}

/**
 * The day that the popup shows: the newest, until another is opened. It is asked for again when a
 * sync has ended, and at each step of a sync as long as nothing is there to show.
 */
export function useDay(sync: SyncState | null): DayControl {
  const [day, setDay] = useState<OpenDay>({ kind: 'opening' });
  const [days, setDays] = useState<DigestDate[]>([]);
  const askedRef = useRef<DigestDate | null>(null);
  const syncRef = useRef<SyncState | null>(null);

  const ask = useCallback(async (date: DigestDate | null) => {
    askedRef.current = date;
    const answer = await askFor(date, syncRef.current);
    if (askedRef.current === date) setDay(answer);
  }, []);

  const list = useCallback(() => {
    sendMessage('listDays').then(setDays, (error: unknown) => console.error('The days could not be listed.', error));
  }, []);

  useEffect(() => {
    void ask(null);
    list();
  }, [ask, list]);

  const stale = day.kind === 'none' && day.during !== sync;
  useEffect(() => {
    const before = syncRef.current;
    syncRef.current = sync;
    const ended = before && sync && isRunning(before) && !isRunning(sync);
    if (ended || stale) void ask(askedRef.current);
    if (ended) list();
  }, [sync, stale, ask, list]);

  const openDay = useCallback((date: DigestDate) => void ask(date), [ask]);
  return { day, days, openDay };
}

async function askFor(date: DigestDate | null, during: SyncState | null): Promise<OpenDay> {
  try {
    const view = await sendMessage('openDay', date);
    if (view) return { kind: 'shown', view };
    return date === null ? { kind: 'none', during } : { kind: 'gone' };
  } catch (error) {
    console.error('The day could not be opened.', error);
    return { kind: 'broken' };
  }
}
