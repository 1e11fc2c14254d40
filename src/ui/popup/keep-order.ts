import type { DayView, PaperRow } from '../../digest/view';

/** True while the reader is busy with the list: scrolled, hovering, selecting, or with the focus in it. */
export function isReaderBusy(page: Document): boolean {
  const main = page.querySelector('main');
  if (!main) return false;
  const scrolled = Math.max(main.scrollTop, page.scrollingElement?.scrollTop ?? 0);
  const isSelected = page.getSelection()?.isCollapsed === false;
  return scrolled > 0 || isSelected || main.matches(':hover') || main.contains(page.activeElement);
}

/** A fresh view of a day with its papers in the order that is shown; new papers come last. */
export function keepOrder(shown: DayView, fresh: DayView): DayView {
  const order = new Map(shown.papers.map(({ id }, index) => [id, index]));
  const indexOf = ({ id }: PaperRow) => order.get(id) ?? order.size;
  return { ...fresh, papers: fresh.papers.toSorted((a, b) => indexOf(a) - indexOf(b)) };
}
