import type { RefObject } from 'preact';
import { useEffect, useLayoutEffect, useRef } from 'preact/hooks';
import type { DigestDate } from '../../digest/digest';
import type { AdjacentDays } from './calendar';

/**
 * Up, down, Home and End move through the rows (links marked `data-row`), which are one stop of the
 * Tab key together; left and right open the day before and after. Only while the focus is on a row
 * or nowhere: fields and buttons keep their keys.
 * @param shown the day whose rows are shown; null where none are
 */
export function useRowKeys(
  container: RefObject<HTMLElement | null>,
  shown: DigestDate | null,
  adjacent: AdjacentDays | null,
  openDay: (date: DigestDate) => void,
): void {
  /** True after a day was opened from within the list: then the focus moves to the first row of that day. */
  const refocusRef = useRef(false);
  useEffect(() => {
    const rows = rowsOf(container.current);
    if (!rows.some((row) => row.tabIndex === 0)) rows[0]?.setAttribute('tabindex', '0');
  });
  useEffect(() => {
    if (shown === null) return; // it is being fetched
    // The user may have moved the focus to a field in the meantime.
    if (refocusRef.current && document.activeElement === document.body) focusRow(rowsOf(container.current), 0);
    refocusRef.current = false;
  }, [container, shown]);

  // A layout effect, together with the rows: a key pressed as soon as a day is shown applies to that day.
  useLayoutEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey || event.shiftKey) return;
      const rows = rowsOf(container.current);
      const from = rows.findIndex((row) => row === document.activeElement);
      if (from === -1 && document.activeElement !== document.body) return;
      const day = event.key === 'ArrowLeft' ? adjacent?.earlier : event.key === 'ArrowRight' ? adjacent?.later : null;
      const to = nextRow(event.key, from, rows.length);
      if (day) {
        refocusRef.current ||= from !== -1;
        openDay(day);
      } else if (to !== null) focusRow(rows, to);
      else return;
      event.preventDefault();
    };
    document.addEventListener('keydown', onKey);
    return () => document.removeEventListener('keydown', onKey);
  }, [container, adjacent, openDay]);
}

function rowsOf(container: HTMLElement | null): HTMLElement[] {
  return [...(container?.querySelectorAll<HTMLElement>('a[data-row]') ?? [])];
}

function focusRow(rows: HTMLElement[], index: number): void {
  rows.forEach((row, at) => row.setAttribute('tabindex', at === index ? '0' : '-1'));
  rows[index]?.focus();
}

/** The row that a key leads to from row `from` (-1: none yet) of `count`, or null where the key does not move. */
export function nextRow(key: string, from: number, count: number): number | null {
  if (count === 0) return null;
  switch (key) {
    case 'ArrowDown':
      return Math.min(from + 1, count - 1);
    case 'ArrowUp':
      return Math.max(from - 1, 0);
    case 'Home':
      return 0;
    case 'End':
      return count - 1;
    default:
      return null;
  }
}
