import type { Experiment } from './row';
import { abstractPage, firstPaint } from './rows/abstract-page';
import { bundles } from './rows/bundles';
import { firstSync } from './rows/first-sync';
import { laterSync } from './rows/later-sync';
import { longTexts } from './rows/long-texts';
import { manyPapers } from './rows/many-papers';
import { parser } from './rows/parser';
import { popup } from './rows/popup';
import { scriptCost } from './rows/script-cost';
import { syncMemory } from './rows/sync-memory';

/** Every experiment, in the order of the table. */
export const EXPERIMENTS: readonly Experiment[] = [
  firstSync,
  laterSync,
  parser,
  longTexts,
  firstPaint,
  abstractPage,
  scriptCost,
  manyPapers([5000]),
  manyPapers([50_000, 500_000], { fullOnly: true }),
  popup,
  syncMemory,
  bundles,
];
