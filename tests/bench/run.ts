import { mkdirSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { EXPERIMENTS } from './experiments';
import { readOptions, type BenchOptions } from './options';
import { resultOf, type FullResult, type Result } from './result';
import type { Experiment, Row } from './row';
import { tableOf } from './table';

const FOLDER = fileURLToPath(new URL('../../bench/', import.meta.url));

/**
 * Measures every row that is asked for, prints them as one table and writes them to
 * `bench/results.json`.
 * @returns whether every limit is kept
 */
export async function runBench(args: string[]): Promise<boolean> {
  const options = readOptions(args);
  const isWanted = ({ name }: Row) => name.includes(options.row);
  const wanted = EXPERIMENTS.filter(({ rows, fullOnly }) => rows.some(isWanted) && !(fullOnly && options.isShort));
  const results: FullResult[] = [];
  for (const experiment of wanted) results.push(...(await resultsOf(experiment, options)).filter(isWantedResult));
  function isWantedResult({ row }: Result): boolean {
    return row.includes(options.row);
  }
  if (results.length === 0) throw new Error(`No row has "${options.row}" in its name.`);
  console.log(`\n${tableOf(results)}\n`);
  write(results);
  const missed = results.filter(({ ok }) => !ok);
  for (const { row } of missed) console.log(`Missed: ${row}`);
  return missed.length === 0;
}

async function resultsOf(experiment: Experiment, { isShort }: BenchOptions): Promise<FullResult[]> {
  const { rows } = experiment;
  const started = Date.now();
  console.log(`▸ ${rows.map(({ name }) => name).join('; ')}`);
  const measured = await experiment.measure({ isShort });
  console.log(`  measured in ${((Date.now() - started) / 1000).toFixed(1)} s`);
  return rows.map((row, index) => resultOf(row, measured[index]!, { isShort }));
}

function write(results: readonly FullResult[]): void {
  mkdirSync(FOLDER, { recursive: true });
  const plain = results.map(({ row, unit, value, floor, ratio, limit, ok }): Result => {
    return { row, unit, value, floor, ratio, limit, ok };
  });
  writeFileSync(`${FOLDER}results.json`, `${JSON.stringify(plain, null, 2)}\n`);
}
