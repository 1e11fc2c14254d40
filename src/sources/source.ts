import type { Credit } from '../digest/credit';
import type { Digest, DigestDate } from '../digest/digest';

/**
 * A source of digests: where its days are listed, how a day's version is known, how one day's bytes
 * become a digest. Sync and store know no source by name.
 */
export interface Source {
  /** Stable: the first half of every stored key. */
  id: string;
  credit: Credit;
  /** Raised when `read` reads something it did not before, so that stored days are read anew. */
  revision: number;
  /** One request that names every day with its version. */
  listing: Endpoint & { read(body: unknown): ListedDay[] };
  /** All days in one gzipped tar. */
  archive: Endpoint & { dateOf(path: string): DigestDate | null };
  /** Where one day's bytes are. */
  day(date: DigestDate): Endpoint;
  /** The version of a day with these bytes, comparable with a listed one. */
  versionOf(bytes: Uint8Array<ArrayBuffer>): Promise<string>;
  /** Reads one day. Never throws: what cannot be read is said in the result. */
  read(text: string, date: DigestDate): DigestReading;
}

/** An address, and the content types that an honest answer from it has (without parameters). */
export interface Endpoint {
  url: string;
  types: readonly string[];
}

/** One day as a listing names it. */
export interface ListedDay {
  date: DigestDate;
  /** Changes whenever the day's content does. */
  version: string;
  /** Bytes of its file. */
  size: number;
}

/** What came of reading one day. */
export type DigestReading =
  /** Sound as a whole or, where `skipped` is not empty, in part. */
  { ok: true; digest: Digest; skipped: SkippedEntry[] } | { ok: false; error: DigestError };

/** Why nothing of a day could be read. */
export interface DigestError {
  code:
    | 'empty' // no content at all
    | 'not-a-digest' // something else, such as an HTML page
    | 'wrong-date' // its heading names another day
    | 'no-entries'; // a heading, but not one sound entry
  /** For the console: what was found instead. */
  detail: string;
}

/** An entry that was left out of a digest. */
export interface SkippedEntry {
  /** The line it begins on, from 1. */
  line: number;
  reason:
    | 'bad-heading' // no title, or a link that is not an arXiv abstract
    | 'cut-off' // the file ends within it
    | 'too-long' // longer than any honest entry
    | 'wrong-date' // it stands below a heading of another day
    | 'duplicate'; // the paper stood in this file before
}
