/** Numbers that look random and are the same in every run with the same seed (mulberry32). */
export interface Random {
  /** A whole number from 0 up to, not including, the bound. */
  below(bound: number): number;
  pick<T>(from: readonly T[]): T;
}

/** The seed of all hostile tests; another one can be given in `HOSTILE_SEED`, and is printed with a failure. */
export const SEED = Number(process.env.HOSTILE_SEED ?? 20_250_227);

/** A row of numbers of its own for every name. */
export function randomFor(name: string): Random {
  let state = Array.from(name).reduce((sum, char) => Math.imul(sum, 31) + char.codePointAt(0)!, SEED);
  const next = () => {
    state = (state + 0x6d_2b_79_f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
  const below = (bound: number) => Math.floor(next() * bound);
  return { below, pick: (from) => from[below(from.length)]! };
}
