import * as z from 'zod/mini';
import { isDigestDate } from './date';
import type { Block, Digest, Item, Media, Paper, PaperDetails, Section } from './digest';
import './parse';
import type { Schema } from './parse';

/** The schemas of what comes out of storage; `digest.ts` says what each field means. */
const item: Schema<Item> = z.object({
  marker: z.nullable(z.string()),
  label: z.nullable(z.string()),
  text: z.string(),
  get items() {
    return z.array(item);
  },
});

const block: Schema<Block> = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('paragraph'), text: z.string() }),
  z.object({ kind: z.literal('list'), items: z.array(item) }),
]);

const section: Schema<Section> = z.object({
  label: z.nullable(z.string()),
  blocks: z.array(block),
});

const httpsUrl = z.string().check(z.regex(/^https:\/\//));

const media: Schema<Media> = z.object({
  kind: z.enum(['image', 'video']),
  url: httpsUrl,
});

const details: Schema<PaperDetails> = z.object({
  translatedTitle: z.exactOptional(z.string()),
  abstract: z.exactOptional(z.string()),
  sentence: z.exactOptional(z.string()),
  keywords: z.exactOptional(z.array(z.string())),
  repository: z.exactOptional(z.object({ url: httpsUrl, stars: z.nullable(z.int()) })),
  projectPage: z.exactOptional(httpsUrl),
  organization: z.exactOptional(z.string()),
  comments: z.exactOptional(z.int()),
});

const paper: Schema<Paper> = z.object({
  id: z.string(),
  title: z.string(),
  votes: z.nullable(z.int()),
  authors: z.array(z.string()),
  media: z.nullable(media),
  sections: z.array(section),
  details: z.exactOptional(details),
});

/** A `YYYY-MM-DD` that is on the calendar. */
export const digestDateSchema = z.string().check(z.refine(isDigestDate));

/** One whole digest. */
export const digestSchema: Schema<Digest> = z.object({
  source: z.string(),
  date: digestDateSchema,
  papers: z.array(paper),
});
