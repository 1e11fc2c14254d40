/** Random choices that are the same for the same seed. */
export interface Random {
  /** A whole number from 0 up to, not including, the bound. */
  below(bound: number): number;
  /** A whole number from `least` to `most`, both included. */
  between(least: number, most: number): number;
  /** One of these. */
  pick<T>(from: readonly T[]): T;
  /** Whether something that happens with this probability does. */
  happens(probability: number): boolean;
}

/** The seed of every random test, the same in every run; `TEST_SEED` gives another one. */
export const SEED = Number(process.env.TEST_SEED ?? 20_250_227);

/** Random choices of its own for every name, which begin with the seed of this run. */
export function randomFor(name: string): Random {
  return seeded(Array.from(name).reduce((sum, char) => Math.imul(sum, 31) + char.codePointAt(0)!, SEED));
}

/** Mulberry32, by Tommy Ettinger: 32 bits of state are plenty to choose faults with. */
export function seeded(seed: number): Random {
  let state = seed | 0;
  const next = (): number => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
  const below = (bound: number) => Math.floor(next() * bound);
  return {
    below,
    between: (least, most) => least + below(most - least + 1),
    pick: (from) => from[below(from.length)]!,
    happens: (probability) => next() < probability,
  };
}
