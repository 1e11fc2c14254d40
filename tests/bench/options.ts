import { parseArgs } from 'node:util';

/** What was asked for on the command line. */
export interface BenchOptions {
  /** Few runs and wide margins: a check rather than a measurement. */
  isShort: boolean;
  /** Only rows whose name has this. */
  row: string;
}

/** Reads `--short` and `--row <part of a name>`; throws on anything else. */
export function readOptions(args: string[]): BenchOptions {
  const { values } = parseArgs({ args, options: { short: { type: 'boolean' }, row: { type: 'string' } } });
  return { isShort: values.short ?? false, row: values.row ?? '' };
}
