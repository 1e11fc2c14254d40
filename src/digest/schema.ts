import * as v from 'valibot';
import { isDigestDate } from './date';
import type { Block, Digest, Item, Media, Paper, PaperDetails, Section } from './digest';
import { int, object, textLike, type Shape } from './shape';

/** Holds what comes out of storage to the shape of the domain; see `digest.ts` for the meaning. */
const item: Shape<Item> = object({
  marker: v.nullable(v.string()),
  label: v.nullable(v.string()),
  text: v.string(),
  items: v.array(v.lazy(() => item)),
});

const block: Shape<Block> = v.variant('kind', [
  object({ kind: v.literal('paragraph'), text: v.string() }),
  object({ kind: v.literal('list'), items: v.array(item) }),
]);

const section: Shape<Section> = object({
  label: v.nullable(v.string()),
  blocks: v.array(block),
});

const httpsUrl = textLike(/^https:\/\//);

const media: Shape<Media> = object({
  kind: v.picklist(['image', 'video']),
  url: httpsUrl,
});

const details: Shape<PaperDetails> = object({
  translatedTitle: v.exactOptional(v.string()),
  abstract: v.exactOptional(v.string()),
  sentence: v.exactOptional(v.string()),
  keywords: v.exactOptional(v.array(v.string())),
  repository: v.exactOptional(object({ url: httpsUrl, stars: v.nullable(int) })),
  projectPage: v.exactOptional(httpsUrl),
  organization: v.exactOptional(v.string()),
  comments: v.exactOptional(int),
});

const paper: Shape<Paper> = object({
  id: v.string(),
  title: v.string(),
  votes: v.nullable(int),
  authors: v.array(v.string()),
  media: v.nullable(media),
  sections: v.array(section),
  details: v.exactOptional(details),
});

/** A `YYYY-MM-DD` that is on the calendar. */
export const digestDateSchema = v.pipe(v.string(), v.check(isDigestDate));

/** One whole digest. */
export const digestSchema: Shape<Digest> = object({
  source: v.string(),
  date: digestDateSchema,
  papers: v.array(paper),
});
