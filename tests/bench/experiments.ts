import type { Experiment } from './row';
import { firstSync } from './rows/first-sync';

/** Every experiment, in the order of the table. */
export const EXPERIMENTS: readonly Experiment[] = [firstSync];
