import type { Conditions, Limit, Measured, Row } from './row';
import { median, percentile95 } from './statistics';

/** A row with its figures, as `bench/results.json` has it. */
export interface Result {
  row: string;
  unit: string;
  /** The median; for counts the most; of a row that is held to its excess, how far it is above the floor. */
  value: number;
  floor: number | null;
  ratio: number | null;
  /** The most that is allowed: of the ratio where there is one, else of the value. */
  limit: number;
  ok: boolean;
}

/** A result with what only the table shows. */
export interface FullResult extends Result {
  p95: number;
  floorP95: number | null;
}

/**
 * The few runs of the short form, on a machine that does other things, are held to so many times the
 * limit; of bytes it is how far the one that is missed may be missed.
 */
const SHORT_MARGINS: Record<Limit['of'], number> = { ratio: 3, excess: 5, value: 1.15, most: 1 };

/** Holds what was measured to its limit. */
export function resultOf(row: Row, { values, floor }: Measured, { isShort }: Conditions): FullResult {
  const base = floor ? median(floor) : null;
  const measured = row.limit.of === 'most' ? Math.max(...values) : median(values);
  const value = row.limit.of === 'excess' ? measured - base! : measured;
  const ratio = row.limit.of === 'ratio' ? measured / base! : null;
  const limit = row.limit.atMost * (isShort ? SHORT_MARGINS[row.limit.of] : 1);
  return {
    row: row.name,
    unit: row.unit,
    value: rounded(value),
    floor: base === null ? null : rounded(base),
    ratio: ratio === null ? null : rounded(ratio),
    limit,
    ok: (ratio ?? value) <= limit,
    p95: rounded(percentile95(values) - (row.limit.of === 'excess' ? base! : 0)),
    floorP95: floor ? rounded(percentile95(floor)) : null,
  };
}

/** Four digits say more than any of these measurements can. */
function rounded(number: number): number {
  return Number(number.toPrecision(4));
}
