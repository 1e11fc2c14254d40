/**
 * Runs contenders in turn, so that whatever else the machine does meets them alike; what the first
 * round measured is forgotten, for it warms up files, caches and compilers.
 * @returns the values of each, in the order of the runs
 */
export async function sideBySide<T>(runs: number, contenders: readonly (() => Promise<T>)[]): Promise<T[][]> {
  const values = contenders.map((): T[] => []);
  for (let run = -1; run < runs; run++) {
    // Who goes first goes last in the next round.
    const order = [...contenders.keys()];
    for (const index of run % 2 === 0 ? order : order.toReversed()) {
      const value = await contenders[index]!();
      if (run >= 0) values[index]!.push(value);
    }
  }
  return values;
}
