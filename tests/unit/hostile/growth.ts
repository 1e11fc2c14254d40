/** How many times as long a text eight times as long may take; 64 is what the square of the length would take. */
export const MOST_GROWTH = 24;

/** Whatever takes less than this many milliseconds in full length grows with no square that matters. */
const FAST = 80;

/**
 * How much longer `run` takes for eight times the length: the ratio of the shortest of several runs,
 * in time of this process alone, so that a busy machine disturbs little. 1 where the long run is too fast to tell.
 * @param length in characters, entries, …, of the long run
 */
export function growth(run: (length: number) => unknown, length: number): number {
  const first = time(() => run(length));
  if (first < FAST) return 1;
  // One run of a reader that takes the square of the length may be all that a test has time for.
  const times = first > 2_000 ? 1 : 3;
  const short = shortest(times, () => run(Math.ceil(length / 8)));
  return (
    Math.min(
      first,
      shortest(times - 1, () => run(length)),
    ) / Math.max(short, FAST / 20)
  );
}

function shortest(times: number, run: () => unknown): number {
  return Math.min(...Array.from({ length: times }, () => time(run)));
}

function time(run: () => unknown): number {
  const start = process.cpuUsage();
  run();
  const { user, system } = process.cpuUsage(start);
  return (user + system) / 1000;
}
