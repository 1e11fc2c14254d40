import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { SOURCES } from '../../../src/sources';
import type { Source } from '../../../src/sources/source';
import { koreanDayText, wireEntry, type KoreanPaper } from '../../stand-in/live-paper';

/** Days to damage: of one source, real or made up. */
export interface Material {
  name: string;
  source: Source;
  kind: 'markdown' | 'json';
  days: { date: string; text: string }[];
}

const PAPER: KoreanPaper = {
  id: '2601.12001',
  title: 'A Paper to Damage',
  votes: 33,
  abstract: 'We invent a paper. It has $x^2$ in it. Nobody checked.',
  sentence: 'A made-up paper is damaged.',
  code: { url: 'https://github.com/stand-in/damage', stars: 7 },
  translatedTitle: '망가질 논문',
  purpose: '망가뜨리기 위함',
  method: ['반으로 나눔 (We halve it.)', '남은 반을 다시 나눔'],
  conclusion: '남은 것이 없음.',
};
const PAPERS = Array.from({ length: 12 }, (_, index) => ({ ...PAPER, id: `2601.1${String(index).padStart(4, '0')}` }));
const DATE = '2026-01-22';

/**
 * The sample days of every source, and the real ones where `../shared` is there; read from the root of the repository.
 */
export function materials(): { sample: Material[]; real: Material[] } {
  const [markdown, korean, live] = SOURCES as [Source, Source, Source];
  const sample: Material[] = [
    { name: 'sample Markdown', source: markdown, kind: 'markdown', days: markdownDays('tests/fixtures/paper_logs') },
    {
      name: 'sample Korean JSON',
      source: korean,
      kind: 'json',
      days: [{ date: DATE, text: koreanDayText(DATE, PAPERS) }],
    },
    {
      name: 'sample JSON of the API',
      source: live,
      kind: 'json',
      days: [
        {
          date: DATE,
          text: JSON.stringify(
            PAPERS.map((paper) => wireEntry(paper, DATE)),
            null,
            2,
          ),
        },
      ],
    },
  ];
  const real: Material[] = [
    { name: 'real Markdown', source: markdown, kind: 'markdown', days: markdownDays('../shared/corpus/paper_logs') },
    { name: 'real Korean JSON', source: korean, kind: 'json', days: jsonDays('../shared/ko2') },
    { name: 'real JSON of the API', source: live, kind: 'json', days: jsonDays('../shared/hf') },
  ];
  return { sample, real };
}

function markdownDays(root: string): Material['days'] {
  return filesOf(root, '.md').map((path) => ({
    date: path.slice(0, -3).replaceAll('/', '-'),
    text: readFileSync(`${root}/${path}`, 'utf8'),
  }));
}

function jsonDays(root: string): Material['days'] {
  return filesOf(root, '.json').map((path) => ({
    date: path.slice(0, 10),
    text: readFileSync(`${root}/${path}`, 'utf8'),
  }));
}

function filesOf(root: string, end: string): string[] {
  if (!existsSync(root)) return [];
  return readdirSync(root, { recursive: true, encoding: 'utf8' })
    .filter((path) => path.endsWith(end))
    .toSorted();
}
