import { existsSync, readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import type { DigestDate } from '../digest/digest';
import { mergeDay, type SourcedDigest } from '../digest/merge';
import { SOURCES } from './index';

/** Days of which at least two sources are at hand; read from the root of the repository. */
const DATES = ['2024-11-15', '2025-01-17', '2025-02-27', '2025-03-05', '2025-03-17', '2025-10-16'];
const FILES: Record<string, (date: DigestDate) => string> = {
  daily_papers_ko: (date) => `../shared/corpus/paper_logs/${date.replaceAll('-', '/')}.md`,
  hf_korean_autoflow: (date) => `../shared/ko2/${date}_paper_ko.json`,
  hf_daily_papers: (date) => `../shared/hf/${date}.json`,
};

it.skipIf(!existsSync('../shared')).each(DATES)(
  '%s is the union of what its sources list (skips where ../shared is absent)',
  (date) => {
    const told = Object.values(FILES)
      .map((fileOf) => fileOf(date))
      .filter(existsSync);
    const ids = told.flatMap((path) => idsIn(path, readFileSync(path, 'utf8')));
    const digests = SOURCES.flatMap((source): SourcedDigest[] => {
      const path = FILES[source.id]!(date);
      const reading = existsSync(path) ? source.read(readFileSync(path, 'utf8'), date) : null;
      return reading?.ok
        ? [{ digest: reading.digest, credit: source.credit, asOf: source.votesAsOf(date, Date.now()), isLive: false }]
        : [];
    });
    const papers = mergeDay(digests, []);
    expect(digests).toHaveLength(told.length);
    expect(told.length).toBeGreaterThan(1);
    expect(papers.map(({ id }) => id).toSorted()).toEqual([...new Set(ids)].toSorted());
    for (const paper of papers) {
      const tellers = digests.filter(({ digest }) => digest.papers.some(({ id }) => id === paper.id));
      expect(paper.korean?.credit).toBe(tellers.find(({ credit }) => credit.language === 'ko')?.credit);
      const freshest = tellers.toSorted((a, b) => b.asOf - a.asOf)[0];
      expect(paper.votes?.credit).toBe(freshest?.credit);
    }
  },
);

/** The papers that a file names, read by nothing of ours. */
function idsIn(path: string, text: string): string[] {
  if (path.endsWith('.md'))
    return [...text.matchAll(/\(https:\/\/arxiv\.org\/abs\/([\d.]+)\)$/gm)].map(([, id]) => id!);
  return (JSON.parse(text) as { paper: { id: string } }[]).map(({ paper }) => paper.id);
}
