import * as z from 'zod/mini';
import { parseArxivId } from '../digest/arxiv-id';
import type { Media, Paper, PaperDetails } from '../digest/digest';
import { count, parseOrNull, type Schema } from '../digest/parse';

/** Characters that no honest text goes beyond: the longest real abstract has 2 thousand. */
const LONGEST_TEXT = 20_000;

/** A text on one line. */
export const line = z.pipe(z.string().check(z.maxLength(LONGEST_TEXT)), z.transform(onOneLine));

/** Texts, each on one line. What is no text is left out, and does not spoil the others. */
export const lines = z.pipe(
  z.array(z.unknown()),
  z.transform((values) => values.map(lineOf).filter(Boolean)),
);

/** The names of authors who want to be seen. */
const names = z.pipe(
  z.array(z.unknown()),
  z.transform((values) => values.map(nameOf).filter(Boolean)),
);

/** A field that came, went or changed over the years: absent where it is not what it should be. */
export const lenient = <T>(schema: Schema<T>) => z.catch(z.optional(schema), undefined);

/**
 * A paper as Hugging Face's API writes it, alone or within the files of other projects. Only what
 * makes a paper a paper is required.
 */
const wirePaper = z.object({
  id: z.string(),
  title: lenient(line),
  upvotes: lenient(count),
  summary: lenient(line),
  ai_summary: lenient(line),
  ai_keywords: lenient(lines),
  authors: lenient(names),
  githubRepo: lenient(line),
  githubStars: lenient(count),
  projectPage: lenient(line),
  organization: lenient(z.object({ name: lenient(line), fullname: lenient(line) })),
});

/** What stands around a paper in a list of a day. */
const wireEntry = z.object({
  paper: wirePaper,
  title: lenient(line),
  thumbnail: lenient(line),
  mediaUrl: lenient(line),
  numComments: lenient(count),
});

/** The paper of one entry of a day's list, without sections; null where it is none. */
export function readHfEntry(entry: unknown): Paper | null {
  const parsed = parseOrNull(wireEntry, entry);
  if (!parsed) return null;
  const { paper, title: listedTitle, thumbnail, mediaUrl, numComments } = parsed;
  const id = parseArxivId(paper.id);
  const title = paper.title || listedTitle;
  if (id === null || !title) return null;
  return {
    id,
    title,
    votes: paper.upvotes ?? null,
    authors: paper.authors ?? [],
    media: mediaOf(thumbnail ?? mediaUrl),
    sections: [],
    details: detailsOf(paper, numComments),
  };
}

/** The votes in the API's answer about one paper; null where it is about another one, or tells none. */
export function readHfVotes(body: unknown, id: string): number | null {
  const paper = parseOrNull(wirePaper, body);
  return paper && parseArxivId(paper.id) === id ? (paper.upvotes ?? null) : null;
}

function onOneLine(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}

/** Empty where it is no text, or one beyond measure. */
function lineOf(value: unknown): string {
  return typeof value === 'string' && value.length <= LONGEST_TEXT ? onOneLine(value) : '';
}

function nameOf(author: unknown): string {
  if (typeof author !== 'object' || author === null || !('name' in author)) return '';
  return 'hidden' in author && author.hidden === true ? '' : lineOf(author.name);
}

function detailsOf(paper: z.infer<typeof wirePaper>, comments: number | undefined): PaperDetails {
  const { summary, ai_summary, githubStars, organization } = paper;
  const keywords = [...new Set(paper.ai_keywords)];
  const repository = httpsOf(paper.githubRepo);
  const projectPage = httpsOf(paper.projectPage);
  const house = organization?.fullname || organization?.name;
  return {
    ...(summary ? { abstract: summary } : {}),
    ...(ai_summary ? { sentence: ai_summary } : {}),
    ...(keywords.length > 0 ? { keywords } : {}),
    ...(repository ? { repository: { url: repository, stars: githubStars ?? null } } : {}),
    ...(projectPage ? { projectPage } : {}),
    ...(house ? { organization: house } : {}),
    ...(comments === undefined ? {} : { comments }),
  };
}

function mediaOf(address: string | undefined): Media | null {
  const url = httpsOf(address);
  return url === null ? null : { kind: /\.(?:mp4|webm|mov|qt)$/i.test(url) ? 'video' : 'image', url };
}

/** The address where it is `https`, else null. */
function httpsOf(address: string | undefined): string | null {
  return address?.startsWith('https://') && URL.canParse(address) ? address : null;
}
