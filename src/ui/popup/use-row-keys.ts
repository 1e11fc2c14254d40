import type { RefObject } from 'preact';
import { useEffect, useLayoutEffect, useRef } from 'preact/hooks';
import type { DigestDate } from '../../digest/digest';
import type { Neighbours } from './calendar';
import { nextRow } from './next-row';

/**
 * Up, down, Home and End move through the rows (links marked `data-row`), which are one stop of the
 * Tab key together; left and right open the day before and after. Only while the focus is on a row
 * or nowhere: fields and buttons keep their keys.
 * @param shown the day whose rows stand there; null where none do
 */
export function useRowKeys(
  container: RefObject<HTMLElement | null>,
  shown: DigestDate | null,
  neighbours: Neighbours | null,
  openDay: (date: DigestDate) => void,
): void {
  /** A day was opened from within the list: whoever leafs on from there finds the focus in it. */
  const leafingRef = useRef(false);
  useEffect(() => {
    const rows = rowsOf(container.current);
    if (!rows.some((row) => row.tabIndex === 0)) rows[0]?.setAttribute('tabindex', '0');
  });
  useEffect(() => {
    if (shown === null) return; // it is being fetched
    // Not from a field that was gone to in the meantime.
    if (leafingRef.current && document.activeElement === document.body) focusRow(rowsOf(container.current), 0);
    leafingRef.current = false;
  }, [container, shown]);

  // In the same step as the rows: a key that is pressed as soon as a day stands there is meant for that day.
  useLayoutEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey || event.shiftKey) return;
      const rows = rowsOf(container.current);
      const from = rows.findIndex((row) => row === document.activeElement);
      if (from === -1 && document.activeElement !== document.body) return;
      const day =
        event.key === 'ArrowLeft' ? neighbours?.earlier : event.key === 'ArrowRight' ? neighbours?.later : null;
      const to = nextRow(event.key, from, rows.length);
      if (day) {
        leafingRef.current ||= from !== -1;
        openDay(day);
      } else if (to !== null) focusRow(rows, to);
      else return;
      event.preventDefault();
    };
    document.addEventListener('keydown', onKey);
    return () => document.removeEventListener('keydown', onKey);
  }, [container, neighbours, openDay]);
}

function rowsOf(container: HTMLElement | null): HTMLElement[] {
  return [...(container?.querySelectorAll<HTMLElement>('a[data-row]') ?? [])];
}

function focusRow(rows: HTMLElement[], index: number): void {
  rows.forEach((row, at) => row.setAttribute('tabindex', at === index ? '0' : '-1'));
  rows[index]?.focus();
}
