import type { RefObject } from 'preact';
import { useEffect, useRef } from 'preact/hooks';
import type { DigestDate } from '../../digest/digest';
import type { DayView } from '../../digest/view';
import { nextRow } from './next-row';

/**
 * Up, down, Home and End move through the rows (links marked `data-row`), which are one stop of the
 * Tab key together; left and right open the day before and after. Only while the focus is on a row
 * or nowhere: fields and buttons keep their keys.
 */
export function useRowKeys(
  container: RefObject<HTMLElement | null>,
  view: DayView | null,
  openDay: (date: DigestDate) => void,
): void {
  /** A day was opened from within the list: whoever leafs on from there finds the focus in it. */
  const leafingRef = useRef(false);
  useEffect(() => {
    const rows = rowsOf(container.current);
    if (!rows.some((row) => row.tabIndex === 0)) rows[0]?.setAttribute('tabindex', '0');
  });
  useEffect(() => {
    if (leafingRef.current) focusRow(rowsOf(container.current), 0);
    leafingRef.current = false;
  }, [container, view?.date]);

  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey || event.shiftKey) return;
      const rows = rowsOf(container.current);
      const from = rows.findIndex((row) => row === document.activeElement);
      if (from === -1 && document.activeElement !== document.body) return;
      const day = event.key === 'ArrowLeft' ? view?.earlier : event.key === 'ArrowRight' ? view?.later : null;
      const to = nextRow(event.key, from, rows.length);
      if (day) {
        leafingRef.current = from !== -1;
        openDay(day);
      } else if (to !== null) focusRow(rows, to);
      else return;
      event.preventDefault();
    };
    document.addEventListener('keydown', onKey);
    return () => document.removeEventListener('keydown', onKey);
  }, [container, view, openDay]);
}

function rowsOf(container: HTMLElement | null): HTMLElement[] {
  return [...(container?.querySelectorAll<HTMLElement>('a[data-row]') ?? [])];
}

function focusRow(rows: HTMLElement[], index: number): void {
  rows.forEach((row, at) => row.setAttribute('tabindex', at === index ? '0' : '-1'));
  rows[index]?.focus();
}
