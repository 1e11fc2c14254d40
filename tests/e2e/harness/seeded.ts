/** Random choices that are the same for the same seed. */
export interface Seeded {
  /** A whole number from `least` to `most`, both included. */
  between(least: number, most: number): number;
  /** One of these. */
  pick<T>(from: readonly T[]): T;
  /** Whether something that happens with this probability does. */
  happens(probability: number): boolean;
}

/**
 * The seed of this run: the environment's `FAULT_SEED`, else the fixed one.
 * It is printed, so that a run can be had again.
 */
export function seedOf(what: string, fixed: number): number {
  const seed = Number(process.env.FAULT_SEED ?? fixed);
  console.warn(`${what}: FAULT_SEED=${seed}`);
  return seed;
}

/** Mulberry32, by Tommy Ettinger: 32 bits of state are plenty to choose faults with. */
export function seeded(seed: number): Seeded {
  let state = seed | 0;
  const next = (): number => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
  const between = (least: number, most: number) => least + Math.floor(next() * (most - least + 1));
  return {
    between,
    pick: (from) => from[between(0, from.length - 1)]!,
    happens: (probability) => next() < probability,
  };
}
