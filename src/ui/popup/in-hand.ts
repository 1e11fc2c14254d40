import type { DayView, PaperRow } from '../../digest/view';

/** Whether the reader is busy with the list: has scrolled, or moved the focus into it. */
export function isInHand(page: Document): boolean {
  const main = page.querySelector('main');
  const scrolled = Math.max(main?.scrollTop ?? 0, page.scrollingElement?.scrollTop ?? 0);
  return scrolled > 0 || (main?.contains(page.activeElement) ?? false);
}

/** A fresh view of a day with its papers where they stood; those that are new come last. */
export function keepPlaces(shown: DayView, fresh: DayView): DayView {
  const places = new Map(shown.papers.map(({ id }, index) => [id, index]));
  const placeOf = ({ id }: PaperRow) => places.get(id) ?? places.size;
  return { ...fresh, papers: fresh.papers.toSorted((a, b) => placeOf(a) - placeOf(b)) };
}
