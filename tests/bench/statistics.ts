/** The middle one; of an even number the mean of the two in the middle. Throws where there is nothing. */
export function median(values: readonly number[]): number {
  const sorted = sortedOnes(values);
  const middle = sorted.length >> 1;
  return sorted.length % 2 === 1 ? sorted[middle]! : (sorted[middle - 1]! + sorted[middle]!) / 2;
}

/** The smallest value that 95 of 100 do not exceed (nearest rank). */
export function percentile95(values: readonly number[]): number {
  const sorted = sortedOnes(values);
  return sorted[Math.ceil(0.95 * sorted.length) - 1]!;
}

function sortedOnes(values: readonly number[]): number[] {
  if (values.length === 0 || !values.every(Number.isFinite))
    throw new Error(`Nothing was measured: [${values.join(', ')}]`);
  return values.toSorted((a, b) => a - b);
}
