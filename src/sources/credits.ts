import type { Credit } from '../digest/credit';
import { credit as dailyPapersKo } from './daily-papers-ko/credit';

/** Who made the digests of every built-in source, in the order of `SOURCES`, without their readers. */
export const CREDITS: Credit[] = [dailyPapersKo];
