import type { DigestDate, Paper } from '../../digest/digest';
import type { DigestError, DigestReading, SkippedEntry } from '../source';
import { isCutOff } from './cut-off';
import { readFacts, readHeading } from './entry';
import { splitDay, type RawDay, type RawEntry } from './split';

/** In characters; the longest of 4,672 real entries has 11 thousand. */
const LONGEST_ENTRY = 100_000;

/**
 * Reads one day's Markdown into one digest. Never throws, and its time grows with the length of the
 * text alone. Entries that are not sound are left out and listed; where none is, it says why.
 */
export function parseDay(source: string, text: string, date: DigestDate): DigestReading {
  const day = splitDay(text);
  const papers = new Map<string, Paper>();
  const skipped: SkippedEntry[] = [];
  let previous: Paper | null = null;
  for (const entry of day.entries) {
    const result = readEntry(entry, date, previous);
    if (typeof result === 'string') skipped.push({ line: entry.line, reason: result });
    else if (papers.has(result.id)) skipped.push({ line: entry.line, reason: 'duplicate' });
    else papers.set(result.id, (previous = result));
  }
  if (papers.size > 0) return { ok: true, digest: { source, date, papers: [...papers.values()] }, skipped };
  return { ok: false, error: explain(day, text, date, skipped) };
}

function readEntry(entry: RawEntry, date: DigestDate, previous: Paper | null): Paper | SkippedEntry['reason'] {
  if (entry.date !== null && entry.date !== date) return 'wrong-date';
  if (entry.length > LONGEST_ENTRY) return 'too-long';
  const heading = readHeading(entry.heading);
  if (!heading) return entry.end === 'mid-line' && entry.lines.length === 0 ? 'cut-off' : 'bad-heading';
  const paper = { ...heading, ...readFacts(entry.lines) };
  return isCutOff(entry, paper, previous) ? 'cut-off' : paper;
}

function explain(day: RawDay, text: string, date: DigestDate, skipped: SkippedEntry[]): DigestError {
  const start = text.slice(0, 200).trim();
  if (start === '' && text.trim() === '') return { code: 'empty', detail: 'no content' };
  if (day.headings.length === 0) return { code: 'not-a-digest', detail: `begins with ${JSON.stringify(start)}` };
  if (day.headings.every((named) => named !== null && named !== date)) {
    return { code: 'wrong-date', detail: `${date} expected, ${day.headings.slice(0, 3).join(', ')} found` };
  }
  const reasons = [...new Set(skipped.map(({ reason }) => reason))].join(', ') || 'none there';
  return { code: 'no-entries', detail: `no sound entry: ${reasons}` };
}
