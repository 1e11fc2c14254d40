import { dailyPapersKo } from './daily-papers-ko';
import type { Source } from './source';

/** Every built-in source, the most trusted first. */
export const SOURCES: readonly Source[] = [dailyPapersKo];

/** The source with this id; undefined for one that is no longer built in. */
export function sourceById(id: string): Source | undefined {
  return SOURCES.find((source) => source.id === id);
}
