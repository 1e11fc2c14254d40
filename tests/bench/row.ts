/** One line of the table. */
export interface Row {
  name: string;
  /** What its figures count, e.g. `ms`. */
  unit: string;
  limit: Limit;
}

/**
 * What is held: the median against the floor's, how far it is above it, itself, or (of counts) the worst of all runs.
 */
export interface Limit {
  of: 'ratio' | 'excess' | 'value' | 'most';
  atMost: number;
}

/** What was measured for one row, run by run, and beside it. */
export interface Measured {
  values: number[];
  floor?: number[];
}

/** Rows that are measured in one go, in the same browsers. */
export interface Experiment {
  rows: readonly Row[];
  /** Whether it takes too long for the short form. */
  fullOnly?: boolean;
  /** @returns what was measured for each row, in their order */
  measure(conditions: Conditions): Promise<readonly Measured[]>;
}

/** How much is wanted. */
export interface Conditions {
  isShort: boolean;
}
