import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import type { Block, Item, Paper } from '../../digest/digest';
import { digestSchema } from '../../digest/schema';
import { parseOrNull } from '../../digest/parse';
import { dailyPapersKo } from './index';

/** Read from the root of the repository, as vitest is run. */
const FIXTURES = 'tests/fixtures/paper_logs';
const CORPUS = '../shared/corpus/paper_logs';

const MARKUP = /[\s*:：]/g;
const NOT_LETTERS = /[^\p{L}\p{N}]/gu;
const LITERAL = /^- (?:\*.*?\*: )?[[{].*[\]}]$/;

describe.each([
  ['the sample days', FIXTURES],
  ['the real days', CORPUS],
])('%s', (name, root) => {
  const days = existsSync(root) ? listDays(root) : [];

  it.skipIf(days.length === 0)(`are there (${name} in ${root}; all of them skip where it is absent)`, () => {
    expect(days.length).toBeGreaterThan(0);
  });

  it.each(days)('%s is read with nothing lost and nothing invented', (date, text) => {
    const reading = dailyPapersKo.read(text, date);
    if (!reading.ok) throw new Error(`${reading.error.code}: ${reading.error.detail}`);
    const blocks = text.split(/^### /m).slice(1);
    const first = blocks.filter(
      (block, index) => blocks.findIndex((other) => linkOf(other) === linkOf(block)) === index,
    );
    const papers = reading.digest.papers;

    expect(parseOrNull(digestSchema, reading.digest)).not.toBeNull();
    expect(reading.skipped.map(({ reason }) => reason)).toEqual(Array(blocks.length - first.length).fill('duplicate'));
    expect(papers.map(({ id }) => `https://arxiv.org/abs/${id}`)).toEqual(first.map(linkOf));
    expect(papers.map(({ votes }) => votes)).toEqual(first.map(votesIn));
    expect(papers.map(({ media }) => media !== null)).toEqual(first.map((block) => /^!\[|<video/m.test(block)));
    papers.forEach((paper, index) => {
      const lines = summaryLines(first[index]!);
      const ignored = lines.some((line) => LITERAL.test(line)) ? NOT_LETTERS : MARKUP;
      expect(textOf(paper).replace(ignored, '')).toBe(lines.map(contentOf).join('').replace(ignored, ''));
      expect(`[${paper.title}](https://arxiv.org/abs/${paper.id})`).toBe(first[index]!.split('\n', 1)[0]);
    });
  });
});

it.skipIf(!existsSync(CORPUS))(
  `the totals of ${CORPUS} are those of its description (skips where it is absent)`,
  () => {
    const readings = listDays(CORPUS).map(([date, text]) => dailyPapersKo.read(text, date));
    const papers = readings.flatMap((reading) => (reading.ok ? reading.digest.papers : []));
    const votes = papers.flatMap((paper) => paper.votes ?? []);
    expect({
      days: readings.filter(({ ok }) => ok).length,
      papers: papers.length,
      voted: votes.length,
      votes: votes.reduce((sum, count) => sum + count, 0),
      unknown: papers.filter((paper) => paper.votes === null).length,
      labelled: papers.filter(({ sections }) => sections.some(({ label }) => label !== null)).length,
    }).toEqual({ days: 296, papers: 4_672, voted: 4_557, votes: 56_042, unknown: 115, labelled: 3_473 });
  },
);

function listDays(root: string): [date: string, text: string][] {
  const paths = readdirSync(root, { recursive: true, encoding: 'utf8' }).filter((path) => path.endsWith('.md'));
  return paths
    .toSorted()
    .map((path) => [path.slice(0, -3).replaceAll('/', '-'), readFileSync(`${root}/${path}`, 'utf8')]);
}

function linkOf(block: string): string {
  return /.*\((.*)\)$/.exec(block.split('\n', 1)[0]!)![1]!;
}

function votesIn(block: string): number | null {
  const votes = /^Vote: (\d+)$/m.exec(block)?.[1];
  return votes === undefined ? null : Number(votes);
}

function summaryLines(block: string): string[] {
  const below = block.split('\n').slice(1);
  return below.filter((line) => line.trim() !== '' && !/^(?:Vote|Authors): |^!\[|^\[Watch Video\]|^<|^## /.test(line));
}

/** A line without its bullet; in a Python value, an escape is the character that it stands for. */
function contentOf(line: string): string {
  const content = line.replace(/^\s*- /, '');
  if (!LITERAL.test(line)) return content;
  return content.replace(/\\u([\da-f]{4})/g, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16)));
}

function textOf({ sections }: Paper): string {
  return sections.map(({ label, blocks }) => [label ?? '', ...blocks.map(textOfBlock)].join('')).join('');
}

function textOfBlock(block: Block): string {
  return block.kind === 'paragraph' ? block.text : block.items.map(textOfItem).join('');
}

function textOfItem({ marker, label, text, items }: Item): string {
  return [marker ?? '', label ?? '', text, ...items.map(textOfItem)].join('');
}
