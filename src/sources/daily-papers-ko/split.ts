import type { DigestDate } from '../../digest/digest';

/** One file, taken apart but not yet read. */
export interface RawDay {
  /** The date in each `## Daily Papers (YYYY-MM-DD)`; null where a heading names none. */
  headings: (DigestDate | null)[];
  entries: RawEntry[];
}

/** The lines from one `###` to the next. */
export interface RawEntry {
  /** The line of its heading, from 1. */
  line: number;
  heading: string;
  /** What stands below the heading, but for empty lines. */
  lines: string[];
  /** In characters, heading included. */
  length: number;
  /** Of the day heading it stands below; null where that names none. */
  date: DigestDate | null;
  /** What follows it: another heading, the end of the file after a newline, or its end within a line. */
  end: 'heading' | 'end-of-file' | 'mid-line';
}

const DAY = /^##?\s*Daily Papers\b(?:.*?(\d{4}-\d{2}-\d{2}))?/i;
const ENTRY = /^###(?!#)/;

/** Takes a file apart at its headings. What stands between a day's heading and its first entry belongs to nothing. */
export function splitDay(text: string): RawDay {
  const day: RawDay = { headings: [], entries: [] };
  const rows = text.split('\n');
  const end = rows.at(-1) === '' ? 'end-of-file' : 'mid-line';
  let current: RawEntry | undefined;
  for (const [index, row] of rows.entries()) {
    const isHeading = row.charCodeAt(0) === 35 || row.trimStart().startsWith('#');
    const found = isHeading ? DAY.exec(row.trim()) : null;
    // A file may end within `### [TITLE](…`, and as early as within its first characters.
    const isStub = isHeading && end === 'mid-line' && index === rows.length - 1;
    if (found) {
      day.headings.push(found[1] ?? null);
      current = undefined;
    } else if (isHeading && (isStub || ENTRY.test(row.trim()))) {
      const date = day.headings.at(-1) ?? null;
      current = { line: index + 1, heading: row.trim(), lines: [], length: row.length, date, end: 'heading' };
      day.entries.push(current);
    } else if (current) {
      if (row !== '') current.lines.push(row);
      current.length += row.length + 1;
    }
  }
  if (current) current.end = end;
  return day;
}
