import { fromMarkdown } from 'mdast-util-from-markdown';
import { dailyPapersKo } from '../../../../../src/sources/daily-papers-ko';

/** A day as it came over the line. */
export interface RawDay {
  date: string;
  bytes: Uint8Array<ArrayBuffer>;
}

/** Each reads all days, and says how many papers, lines or nodes there were, so that nothing is left out. */
const READERS = {
  project: (days: readonly RawDay[]) => sum(days, ({ date, bytes }) => papersIn(decode(bytes), date)),
  floor: (days: readonly RawDay[]) => sum(days, ({ bytes }) => decode(bytes).split('\n').length),
  markdown: (days: readonly RawDay[]) => sum(days, ({ bytes }) => fromMarkdown(decode(bytes)).children.length),
};

export type Readers = typeof READERS;

Object.assign(globalThis, { READERS });

function papersIn(text: string, date: string): number {
  const reading = dailyPapersKo.read(text, date);
  return reading.ok ? reading.digest.papers.length : 0;
}

function decode(bytes: Uint8Array<ArrayBuffer>): string {
  return new TextDecoder().decode(bytes);
}

function sum(days: readonly RawDay[], count: (day: RawDay) => number): number {
  return days.reduce((total, day) => total + count(day), 0);
}
