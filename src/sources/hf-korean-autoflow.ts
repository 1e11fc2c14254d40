import * as z from 'zod/mini';
import { isDigestDate } from '../digest/date';
import type { Block, Paper, Section } from '../digest/digest';
import { parseOrNull } from '../digest/parse';
import { githubDays, type Layout } from './github-mirrors';
import { lenient, line, lines, readHfEntry } from './hf-paper';
import { readJsonDay } from './json-day';
import type { Source } from './source';

const ID = 'hf_korean_autoflow';
const REPOSITORY = 'jeongiin/hf-daily-paper-korean-autoflow';
const DAY_PATH = /^hf-daily-paper-ko-gpt\/(\d{4}-\d{2}-\d{2})_paper_ko\.json$/;

const LAYOUT: Layout = {
  pathOf: (date) => `hf-daily-paper-ko-gpt/${date}_paper_ko.json`,
  dateOf: (path) => {
    const date = DAY_PATH.exec(path)?.[1];
    return date !== undefined && isDigestDate(date) ? date : null;
  },
};

/** What the repository adds to an entry of Hugging Face's list. */
const koreanSchema = z.object({
  translation_title: lenient(line),
  /** The abstract in Korean: instead of method and conclusion, in the oldest entries. */
  translation_summary: lenient(line),
  purpose: lenient(line),
  method: lenient(lines),
  conclusion: lenient(line),
  keywords: lenient(lines),
});

/** Korean summaries of about five papers a day, one JSON file a day, from 2024-12-16 to 2026-02-05. */
export const hfKoreanAutoflow: Source = {
  id: ID,
  credit: {
    id: ID,
    name: 'hf-daily-paper-korean-autoflow',
    url: `https://github.com/${REPOSITORY}`,
    licence: { name: 'Apache-2.0', url: 'https://www.apache.org/licenses/LICENSE-2.0' },
    language: 'ko',
    trust: 1,
  },
  revision: 1,
  days: githubDays({ name: REPOSITORY, branch: 'main' }, LAYOUT),
  // Files are committed between 15:22 and 17:41 UTC of their day, half of them by 15:32: hours before `daily_papers_ko`.
  votesAsOf: (date) => Date.parse(`${date}T15:30:00Z`),
  // Its bytes are checked against the list, so that a file without content is a day without papers.
  read: (text, date) => readJsonDay(ID, text.trim() === '' ? '[]' : text, date, readEntry),
};

function readEntry(entry: unknown): Paper | null {
  const paper = readHfEntry(entry);
  const korean = parseOrNull(koreanSchema, entry);
  if (!paper || !korean) return null;
  const { translation_title, keywords } = korean;
  const words = [...new Set(keywords)];
  return {
    ...paper,
    sections: sectionsOf(korean),
    details: {
      ...paper.details,
      ...(translation_title ? { translatedTitle: translation_title } : {}),
      ...(words.length > 0 ? { keywords: words } : {}),
    },
  };
}

/** What is empty is no section. */
function sectionsOf({ translation_summary, purpose, method, conclusion }: z.infer<typeof koreanSchema>): Section[] {
  const sections: Section[] = [
    { label: 'summary', blocks: paragraph(translation_summary) },
    { label: 'purpose', blocks: paragraph(purpose) },
    { label: 'method', blocks: list(method ?? []) },
    { label: 'conclusion', blocks: paragraph(conclusion) },
  ];
  return sections.filter(({ blocks }) => blocks.length > 0);
}

function paragraph(text: string | undefined): Block[] {
  return text ? [{ kind: 'paragraph', text }] : [];
}

/** An item can end with an English sentence in parentheses: it belongs to the text. */
function list(items: string[]): Block[] {
  const told = items.map((text) => ({ marker: null, label: null, text, items: [] }));
  return told.length > 0 ? [{ kind: 'list', items: told }] : [];
}
