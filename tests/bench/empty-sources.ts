import type { StandIn } from '../stand-in/stand-in';

/**
 * Leaves the second and the third source next to nothing, so that the first one is what is measured:
 * a list must name a day to be one, and every day of the third is empty unless it is written.
 */
export function emptyOtherSources({ korean }: StandIn): void {
  korean.writeDay('2026-02-06', '[]');
}
