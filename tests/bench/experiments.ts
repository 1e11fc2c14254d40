import type { Experiment } from './row';
import { abstractPage } from './rows/abstract-page';
import { firstSync } from './rows/first-sync';
import { laterSync } from './rows/later-sync';

/** Every experiment, in the order of the table. */
export const EXPERIMENTS: readonly Experiment[] = [firstSync, laterSync, abstractPage];
