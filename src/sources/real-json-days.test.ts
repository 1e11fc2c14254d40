import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import type { Section } from '../digest/digest';
import { digestSchema } from '../digest/schema';
import { parseOrNull } from '../digest/parse';
import { hfDailyPapers } from './hf-daily-papers';
import { hfKoreanAutoflow } from './hf-korean-autoflow';
import type { Source } from './source';

/** Read from the root of the repository, as vitest is run. */
const FOLDERS: [name: string, source: Source, root: string, expected: Record<string, number>][] = [
  [
    'sample days of hf_daily_papers',
    hfDailyPapers,
    'tests/fixtures/hf',
    { days: 4, papers: 6, sentences: 2, repositories: 2, stars: 2, pages: 2, organizations: 4 },
  ],
  [
    'sample days of hf_korean_autoflow',
    hfKoreanAutoflow,
    'tests/fixtures/ko2',
    { days: 3, papers: 3, sentences: 1, repositories: 2, stars: 2, pages: 1, organizations: 1 },
  ],
  [
    'real days of hf_daily_papers',
    hfDailyPapers,
    '../shared/hf',
    { days: 20, papers: 325, sentences: 157, repositories: 127, stars: 108, pages: 112, organizations: 100 },
  ],
  [
    'real days of hf_korean_autoflow',
    hfKoreanAutoflow,
    '../shared/ko2',
    { days: 44, papers: 205, sentences: 126, repositories: 108, stars: 71, pages: 72, organizations: 37 },
  ],
];

/** An entry as it is in the file, read by nothing of ours. */
interface Entry {
  paper: Record<string, unknown> & { id: string; title: string; authors: { name: string; hidden?: boolean }[] };
  [field: string]: unknown;
}

describe.each(FOLDERS)('the %s', (_, source, root, expected) => {
  const days = existsSync(root) ? listDays(root) : [];

  it.skipIf(days.length === 0)(`are there (${root}; all of them skip where it is absent)`, () => {
    expect(days.length).toBeGreaterThan(0);
  });

  it.each(days)('%s is read with nothing lost and nothing invented', (date, text) => {
    const reading = source.read(text, date);
    if (!reading.ok) throw new Error(`${reading.error.code}: ${reading.error.detail}`);
    const entries = JSON.parse(text) as Entry[];
    const { papers } = reading.digest;

    expect(parseOrNull(digestSchema, reading.digest)).not.toBeNull();
    expect(reading.skipped).toEqual([]);
    expect(papers.map(({ id }) => id)).toEqual(entries.map(({ paper }) => paper.id));
    expect(papers.map(({ votes }) => votes)).toEqual(entries.map(({ paper }) => paper['upvotes']));
    papers.forEach((paper, index) => {
      const { paper: wire, ...around } = entries[index]!;
      const details = paper.details!;
      expect(paper.title).toBe(flat(wire.title));
      expect(paper.authors).toEqual(wire.authors.filter(({ hidden }) => hidden !== true).map((one) => flat(one.name)));
      expect(paper.media?.url).toBe(around['thumbnail'] ?? around['mediaUrl']);
      expect(details.abstract).toBe(flat(wire['summary']));
      expect(details.sentence).toBe(flat(wire['ai_summary']));
      expect(details.repository?.url).toBe(flat(wire['githubRepo']));
      // One real entry has stars, but no repository that could have them.
      expect(details.repository?.stars ?? undefined).toBe(wire['githubRepo'] ? wire['githubStars'] : undefined);
      expect(details.projectPage).toBe(flat(wire['projectPage']));
      expect(details.organization).toBe(flat((wire['organization'] as { fullname: string } | undefined)?.fullname));
      expect(details.comments).toBe(around['numComments']);
      expect(details.keywords).toEqual(unique(around['keywords'] ?? wire['ai_keywords']));
      expect(details.translatedTitle).toBe(flat(around['translation_title']));
      expect(paper.sections.flatMap(textsOf)).toEqual(koreanTexts(around));
    });
  });

  it.skipIf(days.length === 0)(`have the totals of ${root} (skips where it is absent)`, () => {
    const papers = days.flatMap(([date, text]) => {
      const reading = source.read(text, date);
      return reading.ok ? reading.digest.papers : [];
    });
    const having = (name: 'sentence' | 'repository' | 'projectPage' | 'organization') =>
      papers.filter(({ details }) => details?.[name] !== undefined).length;
    expect({
      days: days.length,
      papers: papers.length,
      sentences: having('sentence'),
      repositories: having('repository'),
      stars: papers.filter(({ details }) => typeof details?.repository?.stars === 'number').length,
      pages: having('projectPage'),
      organizations: having('organization'),
    }).toEqual(expected);
  });
});

function listDays(root: string): [date: string, text: string][] {
  return readdirSync(root)
    .filter((file) => file.endsWith('.json'))
    .map((file) => [file.slice(0, 10), readFileSync(`${root}/${file}`, 'utf8')]);
}

function flat(text: unknown): string | undefined {
  return typeof text === 'string' ? text.replace(/\s+/g, ' ').trim() : undefined;
}

function unique(words: unknown): string[] | undefined {
  return Array.isArray(words) && words.length > 0 ? [...new Set(words.map((word) => flat(word)!))] : undefined;
}

/** Label and text of every part of an entry's Korean summary that is not empty. */
function koreanTexts(around: Record<string, unknown>): [string, string][] {
  const parts = { summary: around['translation_summary'], purpose: around['purpose'], method: around['method'] };
  return Object.entries({ ...parts, conclusion: around['conclusion'] }).flatMap(([label, told]) =>
    [told ?? []].flat().flatMap((text): [string, string][] => (flat(text) ? [[label, flat(text)!]] : [])),
  );
}

function textsOf({ label, blocks }: Section): [string, string][] {
  return blocks.flatMap((block) =>
    block.kind === 'paragraph'
      ? [[label!, block.text] as [string, string]]
      : block.items.map(({ text }): [string, string] => [label!, text]),
  );
}
