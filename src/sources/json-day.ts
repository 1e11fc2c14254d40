import type { DigestDate, Paper } from '../digest/digest';
import type { DigestReading, SkippedEntry } from './source';

/** Characters of JSON that no honest day goes beyond: the longest real one has 0.3 million. */
const LONGEST_DAY = 8_000_000;

/** Entries that no honest day goes beyond: a page of the API has 100 at most, and each one that is none takes time. */
const MOST_ENTRIES = 2_000;

/**
 * Reads a day that is a JSON array with one entry a paper. Never throws. An empty array is a day
 * without papers; an entry that `readEntry` does not take costs that entry alone.
 */
export function readJsonDay(
  source: string,
  text: string,
  date: DigestDate,
  readEntry: (entry: unknown) => Paper | null,
): DigestReading {
  const entries = parseArray(text);
  if (!entries) {
    const start = text.slice(0, 200).trim();
    return {
      ok: false,
      error:
        start === ''
          ? { code: 'empty', detail: 'no content' }
          : { code: 'not-a-digest', detail: `begins with ${JSON.stringify(start)}` },
    };
  }
  if (entries.length > MOST_ENTRIES) {
    return { ok: false, error: { code: 'not-a-digest', detail: `${entries.length} entries` } };
  }
  const papers = new Map<string, Paper>();
  const skipped: SkippedEntry[] = [];
  for (const [index, entry] of entries.entries()) {
    const paper = readEntry(entry);
    if (!paper) skipped.push({ line: index + 1, reason: 'bad-entry' });
    else if (papers.has(paper.id)) skipped.push({ line: index + 1, reason: 'duplicate' });
    else papers.set(paper.id, paper);
  }
  if (papers.size === 0 && entries.length > 0) {
    return { ok: false, error: { code: 'no-entries', detail: `none of ${entries.length} entries is a paper` } };
  }
  return { ok: true, digest: { source, date, papers: [...papers.values()] }, skipped };
}

function parseArray(text: string): unknown[] | null {
  if (text.length > LONGEST_DAY) return null;
  try {
    const value: unknown = JSON.parse(text.replace(/^\uFEFF/, ''));
    return Array.isArray(value) ? value : null;
  } catch {
    return null;
  }
}
