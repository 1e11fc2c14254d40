/**
 * The domain's nouns. A digest is one day of one source: the papers the community voted for that
 * day, each with a summary. Plain data: JSON types alone, so that it survives messages and storage.
 */

/** A calendar day, `YYYY-MM-DD`, as Hugging Face counts them: in UTC, from whose midnight on the day's list fills. */
export type DigestDate = string;

/** One day of one source. */
export interface Digest {
  /** Which source it was read from, e.g. `daily_papers_ko`. */
  source: string;
  date: DigestDate;
  /** In the order of the source; each arXiv id once. */
  papers: Paper[];
}

/** One paper in a digest. */
export interface Paper {
  /** arXiv id without version, e.g. `2502.18417` or `hep-th/9901001`. */
  id: string;
  /** As in the source: may hold TeX, brackets and `<`; never HTML to interpret. */
  title: string;
  /** Upvotes on the day the source was written; null where the source does not know them. */
  votes: number | null;
  /** In arbitrary order in `daily_papers_ko`: never present one as the first author. */
  authors: string[];
  media: Media | null;
  /** The summary, in the order of the source; empty where it has none. */
  sections: Section[];
  /** Fields that only some sources have. */
  details?: PaperDetails;
}

/** Facts beyond the summary. Each is absent where the source has none. */
export interface PaperDetails {
  /** The title in the language of the source. */
  translatedTitle?: string;
  /** The abstract, in English, as its authors wrote it. */
  abstract?: string;
  /** One English sentence on the paper, written by a model. */
  sentence?: string;
  keywords?: string[];
  /** The code: an `https` address, and its stars where they are known. */
  repository?: { url: string; stars: number | null };
  /** An `https` address. */
  projectPage?: string;
  organization?: string;
  /** The comments it has on the site where the community votes. */
  comments?: number;
}

/** A picture or video beside the title. The address is always `https`. */
export interface Media {
  kind: 'image' | 'video';
  url: string;
}

/** A part of a summary. */
export interface Section {
  /** As in the source, e.g. `What's New` or `purpose`; null where the summary is a plain list. */
  label: string | null;
  blocks: Block[];
}

/** Texts keep their inline Markdown (`**bold**`, `` `code` ``, links, TeX): `inline.ts` reads it. */
export type Block = { kind: 'paragraph'; text: string } | { kind: 'list'; items: Item[] };

/** One item of a list. */
export interface Item {
  /** The marker of an enumerated line as written, e.g. `1)` or `2.`; null for a bullet. */
  marker: string | null;
  /** The key of a labelled item, e.g. `Efficiency`; null where it has none. */
  label: string | null;
  text: string;
  /** Items nested below this one. */
  items: Item[];
}
