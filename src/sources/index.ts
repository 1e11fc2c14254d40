import { dailyPapersKo } from './daily-papers-ko';
import { hfDailyPapers } from './hf-daily-papers';
import { hfKoreanAutoflow } from './hf-korean-autoflow';
import { ownSource, OwnSourceAddressError } from './own-source';
import type { Source } from './source';

/** Every built-in source, the most trusted first. */
export const SOURCES: readonly Source[] = [dailyPapersKo, hfKoreanAutoflow, hfDailyPapers];

/** Every source there is for a user: the built-in ones, and the one that they added, if any. Never throws. */
export function sourcesWith(ownAddress: string): readonly Source[] {
  if (ownAddress === '') return SOURCES;
  try {
    return [...SOURCES, ownSource(ownAddress)];
  } catch (error) {
    // It was sound when it was saved: another version of the extension may have kept it.
    if (error instanceof OwnSourceAddressError) return SOURCES;
    throw error;
  }
}
