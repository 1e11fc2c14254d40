import { arxivIdOfUrl } from '../../digest/arxiv-id';
import type { Media, Paper } from '../../digest/digest';
import { readLine, type Line } from './line';
import { readMedia } from './media';
import { readPythonLiteral, type PythonLiteral } from './python-literal';
import { readSummary } from './summary';

/** An arXiv address is far shorter: a bound, so that a heading of nothing but `](` is read in linear time. */
const LONGEST_ADDRESS = 200;

const VOTES = /^(?:up)?votes?\s*[:：]\s*(\S*)$/i;
const AUTHORS = /^authors?\s*[:：]\s*(.*)$/i;

/** The paper that `### [TITLE](https://arxiv.org/abs/ID)` names: the last such link, for titles hold brackets too. */
export function readHeading(line: string): Pick<Paper, 'id' | 'title'> | null {
  const start = line.indexOf('[') + 1;
  const text = start > 0 ? line.slice(start) : '';
  for (let end = text.lastIndexOf(']('); end > 0; end = text.lastIndexOf('](', end - 1)) {
    const id = idOfLink(text.slice(end + 2, end + 2 + LONGEST_ADDRESS));
    if (id === null) continue;
    // Only now: over spaces that many `](` follow, to trim before each would take the square of the time.
    const title = text.slice(0, end).trim();
    return title === '' ? null : { id, title };
  }
  return null;
}

/** What stands below a heading: the facts in any order, then the summary, which begins with its first bullet. */
export function readFacts(lines: readonly string[]): Omit<Paper, 'id' | 'title'> {
  const facts = new Facts();
  const summary: Line[] = [];
  let inSummary = false;
  for (const raw of lines) {
    const line = readLine(raw);
    inSummary ||= line.kind === 'bullet';
    const isFact = line.kind === 'bare' && facts.take(line.text, inSummary);
    if (line.text !== '' && !isFact) summary.push(line);
  }
  const { votes, authors, media } = facts;
  return { votes, authors, media, sections: readSummary(summary) };
}

class Facts {
  votes: number | null = null;
  authors: string[] = [];
  media: Media | null = null;

  /** Takes a line that is a fact. Within a summary only a picture or a video is one: `Authors: …` may be text there. */
  take(text: string, inSummary: boolean): boolean {
    const shown = readMedia(text);
    const votes = inSummary || shown ? null : VOTES.exec(text);
    const authors = inSummary || shown || votes ? null : AUTHORS.exec(text);
    if (shown) this.media ??= shown.media;
    if (votes) this.votes = readVotes(votes[1]!);
    if (authors) this.authors = readAuthors(authors[1]!);
    return Boolean(shown ?? votes ?? authors);
  }
}

function idOfLink(text: string): string | null {
  const address = text.slice(0, Math.max(0, text.indexOf(')'))).trim();
  return address.startsWith('http') ? arxivIdOfUrl(/^\S+/.exec(address)![0]) : null;
}

/** A number, perhaps `1,234`; anything else, such as `-`, means that nobody knows. */
function readVotes(text: string): number | null {
  const votes = Number(/^\d[\d,]*$/.test(text) ? text.replaceAll(',', '') : Number.NaN);
  return Number.isSafeInteger(votes) ? votes : null;
}

/** `A, B` or, in October 2024, `['A', 'B']`. An author `+` stands for more of them and stays. */
function readAuthors(text: string): string[] {
  const literal = readPythonLiteral(text);
  const names = literal ? namesOf(literal) : text.split(',');
  return names.map((name) => name.trim()).filter((name) => name !== '');
}

function namesOf(literal: PythonLiteral): string[] {
  if (literal.kind === 'scalar') return [literal.text];
  if (literal.kind === 'list') return literal.items.flatMap(namesOf);
  return literal.entries.flatMap(([key, value]) => [key, ...namesOf(value)]);
}
