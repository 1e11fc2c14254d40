import type { LivePaper } from '../../stand-in/live-paper';
import type { StandIn } from '../../stand-in/stand-in';
import { daysAgo } from './sample-days';

/** Days by source and date (`daily_papers_ko 2025-02-27`), each paper as one line of what must not get lost. */
export type Days = Record<string, string[]>;

/** One paper as a line of `Days`. */
export function lineOf(id: string, title: string, votes: number | null): string {
  return `${id} ${votes ?? '-'} ${title}`;
}

/**
 * Every day with papers that a complete dataset has, read from what the stand-in serves, and by other
 * means than the extension's: of Hugging Face the last 30 days, of the repositories all.
 */
export function daysHeld({ repository, korean, huggingFace }: StandIn): Days {
  const oldest = daysAgo(30);
  const textOf = (from: typeof repository, date: string) => from.read(from.pathOfDay(date))!.toString();
  const days: [key: string, lines: string[]][] = [
    ...repository.days.map((date) => [`daily_papers_ko ${date}`, linesOfMarkdown(textOf(repository, date))] as const),
    ...korean.days.map((date) => [`hf_korean_autoflow ${date}`, linesOfJson(textOf(korean, date))] as const),
    ...huggingFace.days.map(([date, papers]) => [`hf_daily_papers ${date}`, linesOfLive(papers)] as const),
  ].map(([key, lines]) => [key, [...lines]]);
  const isDue = (key: string) => !key.startsWith('hf_daily_papers') || key.split(' ')[1]! >= oldest;
  return Object.fromEntries(days.filter(([key, lines]) => lines.length > 0 && isDue(key)));
}

const HEADING = /^### \[(.*)\]\(https:\/\/arxiv\.org\/abs\/(.*)\)$[^]*?^Vote: (.*)$/gm;

function linesOfMarkdown(text: string): string[] {
  return [...text.matchAll(HEADING)].map(([, title, id, votes]) =>
    lineOf(id!, title!, votes === '-' ? null : Number(votes)),
  );
}

function linesOfJson(text: string): string[] {
  const entries = JSON.parse(text) as { paper: { id: string; title: string; upvotes: number } }[];
  return entries.map(({ paper }) => lineOf(paper.id, paper.title, paper.upvotes));
}

function linesOfLive(papers: readonly LivePaper[]): string[] {
  return papers.map(({ id, title, votes }) => lineOf(id, title, votes));
}
