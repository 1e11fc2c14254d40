import { createHash } from 'node:crypto';
import { conditional, textAnswer, type Answer, type Question } from './answer';
import { wireEntry, type LivePaper } from './live-paper';

const DATE = /^\d{4}-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12]\d|3[01])$/;

/**
 * huggingface.co's API: the papers of any day with their votes of this moment (https://huggingface.co/docs/hub/api).
 */
export class HuggingFace {
  readonly #days = new Map<string, LivePaper[]>();

  /** Its clock, in epoch milliseconds. */
  now: () => number = Date.now;

  writeDay(date: string, papers: readonly LivePaper[]): void {
    this.#days.set(
      date,
      papers.map((paper) => ({ ...paper })),
    );
  }

  /** Every day that was written, with its papers as they are now. */
  get days(): [date: string, papers: readonly LivePaper[]][] {
    return [...this.#days];
  }

  /** Sets the votes of a paper from now on. */
  vote(id: string, votes: number): void {
    const paper = this.#find(id);
    if (!paper) throw new Error(`No day has ${id}.`);
    paper.votes = votes;
  }

  titleOf(id: string): string | undefined {
    return this.#find(id)?.title;
  }

  answer(question: Question): Answer {
    const { pathname, searchParams } = new URL(question.path, 'https://huggingface.co');
    const [, id] = /^\/api\/papers\/(.+)$/.exec(decodeURIComponent(pathname)) ?? [];
    return id === undefined ? this.#day(question, searchParams) : this.#paper(question, id);
  }

  /** A day without papers is an empty list; one that has not begun in UTC is refused. */
  #day(question: Question, query: URLSearchParams): Answer {
    const date = query.get('date') ?? '';
    const limit = Number(query.get('limit') ?? 50);
    const page = Number(query.get('p') ?? 0);
    if (!DATE.test(date)) return json({ error: '"date" must be a day as YYYY-MM-DD' }, 400);
    const today = new Date(this.now()).toISOString().slice(0, 10);
    if (date > today) return json({ error: `"date" must be ${today} or earlier` }, 400);
    if (!(limit >= 1 && limit <= 100)) return json({ error: '"limit" must be between 1 and 100' }, 400);
    const papers = (this.#days.get(date) ?? []).slice(page * limit, (page + 1) * limit);
    return withEtag(question, json(papers.map((paper) => wireEntry(paper, date))));
  }

  #paper(question: Question, id: string): Answer {
    const paper = this.#find(id);
    if (!paper) return json({ error: 'Paper not found' }, 404);
    return withEtag(question, json(wireEntry(paper, '2026-01-01').paper));
  }

  #find(id: string): LivePaper | undefined {
    return [...this.#days.values()].flat().find((paper) => paper.id === id);
  }
}

function withEtag(question: Question, answer: Answer): Answer {
  return conditional(question, `W/"${createHash('sha1').update(answer.body).digest('base64')}"`, answer);
}

function json(body: unknown, status = 200): Answer {
  return textAnswer('application/json; charset=utf-8', JSON.stringify(body), status);
}
