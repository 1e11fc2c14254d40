import {
  LONG_DAYS,
  LONG_ENTRIES,
  LONG_JSON,
  LONG_MARKDOWN,
  LONG_PROSE,
  type LongText,
} from '../../unit/hostile/long-texts';
import type { Experiment, Measured } from '../row';

/** So many times as long is the long text. */
const TIMES = 10;

/** What takes less than so many milliseconds in full length grows with no square that matters. */
const FAST = 80;

/**
 * Ten times as much text against as much, of the worst of all shapes: what takes the square of the
 * length takes a hundred times as long.
 */
export const longTexts: Experiment = {
  rows: [
    row('entries of the first source'),
    row('days of the first source'),
    row('days in JSON'),
    row('summaries, TeX and titles'),
    row('merging, ranking, relating a day’s papers'),
  ],
  // No browser: the same engine, without pages that take turns with it.
  measure: async () => [LONG_ENTRIES, LONG_MARKDOWN, LONG_JSON, LONG_PROSE, LONG_DAYS].map(worstOf),
};

function row(name: string) {
  return { name: `ten times as long: ${name}`, unit: 'ms', limit: { of: 'ratio', atMost: 1.5 * TIMES } } as const;
}

/** The times of the shape that grows the most. */
function worstOf(texts: readonly LongText[]): Measured {
  const all = texts.map(timesOf);
  const worst = all.reduce((most, one) => (one.long / one.short > most.long / most.short ? one : most));
  return { values: [worst.long], floor: [worst.short] };
}

/** Milliseconds of this process alone, so that a busy machine disturbs little. */
function timesOf({ length, prepare }: LongText): { long: number; short: number } {
  const [runLong, runShort] = [prepare(length), prepare(Math.ceil(length / TIMES))];
  const first = time(runLong);
  if (first < FAST) return { long: first, short: first / TIMES };
  // One run of a reader that takes the square of the length may be all that there is time for.
  const again = first > 2_000 ? [] : [time(runLong), time(runLong)];
  const short = Math.min(...[1, 2, 3].map(() => time(runShort)));
  return { long: Math.min(first, ...again), short: Math.max(short, FAST / TIMES) };
}

function time(run: () => unknown): number {
  const start = process.cpuUsage();
  run();
  const { user, system } = process.cpuUsage(start);
  return (user + system) / 1000;
}
