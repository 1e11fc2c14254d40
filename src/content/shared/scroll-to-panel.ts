/** Scrolls to the panel, at once for those who want no motion, and moves the focus to it. */
export function scrollToPanel(panel: HTMLElement): void {
  const isStill = matchMedia('(prefers-reduced-motion: reduce)').matches;
  panel.scrollIntoView({ behavior: isStill ? 'auto' : 'smooth', block: 'start' });
  panel.shadowRoot!.querySelector<HTMLElement>('.panel')!.focus({ preventScroll: true });
}
