import type { Credit } from '../digest/credit';
import type { Digest, DigestDate } from '../digest/digest';

/**
 * A source of digests: where its days are, how a day's version is known, how one day's bytes become
 * a digest. Sync, store and interface know no source by name.
 */
export interface Source {
  /** Stable: the first half of every stored key; made of the address where the user added the source. */
  id: string;
  credit: Credit;
  /** Raised when `read` reads something it did not before, so that stored days are read anew. */
  revision: number;
  /** Its days: where they are listed, or which dates to ask for. */
  days: ListedDays | CalendarDays;
  /**
   * When the votes of a day were counted, in epoch milliseconds: a live source counts when it is asked. Where it says
   * a time after the one at which the day was fetched, that one counts.
   */
  votesAsOf(date: DigestDate, fetchedAt: number): number;
  /** Reads one day out of one answer. Never throws: what cannot be read is said in the result. */
  read(text: string, date: DigestDate): DigestReading;
}

/** Files of a repository: one request names every day with its version. */
export interface ListedDays {
  kind: 'listed';
  /** Servers of the same files, the preferred first: where one refuses, the next one is asked. */
  mirrors: readonly [Mirror, ...Mirror[]];
  /** All days in one gzipped tar, for when many are wanted; null where there is none. */
  archive: (Endpoint & { dateOf(path: string): DigestDate | null }) | null;
}

/** One server of a source's files. */
export interface Mirror {
  /** Stable, e.g. `jsdelivr`: its listing is kept under it. */
  name: string;
  /** The greatest age of what it serves, in milliseconds: a cache goes on serving what was replaced at its origin. */
  maxAge: number;
  listing: Endpoint & { read(body: unknown): ListedDay[] };
  /** Where one day's bytes are. */
  day(date: DigestDate): Endpoint;
  /** The version of a day with these bytes, comparable with the ones that this mirror lists. */
  versionOf(bytes: Uint8Array<ArrayBuffer>): Promise<string>;
}

/** An API that answers for any date, and whose recent days go on changing. */
export interface CalendarDays {
  kind: 'calendar';
  /** So many days before today are fetched at first. */
  firstFill: number;
  /** So many days before today are fetched anew at every sync. */
  refresh: number;
  /** Entries of a full page: a day may go on beyond it. */
  pageSize: number;
  /** Where one page of a day is; pages count from 0. */
  page(date: DigestDate, page: number): Endpoint;
}

/** An address, and the content types that an honest answer from it has (without parameters). */
export interface Endpoint {
  url: string;
  types: readonly string[];
}

/** One day as a listing names it. */
export interface ListedDay {
  date: DigestDate;
  /** Changes whenever the day's content does; begins with its kind, `sha1:` or `sha256:`. */
  version: string;
  /** Bytes of its file. */
  size: number;
}

/** The outcome of reading one day. */
export type DigestReading =
  /** Sound as a whole or, where `skipped` is not empty, in part. A day may have no papers. */
  { ok: true; digest: Digest; skipped: SkippedEntry[] } | { ok: false; error: DigestError };

/** Why nothing of a day could be read. */
export interface DigestError {
  code:
    | 'empty' // no content at all
    | 'not-a-digest' // something else, such as an HTML page
    | 'wrong-date' // its heading names another day
    | 'no-entries'; // a heading or a list, but not one sound entry
  /** For the console: what was found instead. */
  detail: string;
}

/** An entry that was left out of a digest. */
export interface SkippedEntry {
  /** The line it begins on, or which entry of a list it is; from 1. */
  line: number;
  reason:
    | 'bad-heading' // no title, or a link that is not an arXiv abstract
    | 'bad-entry' // an entry of a list that does not tell which paper it is
    | 'cut-off' // the file ends within it
    | 'too-long' // longer than any honest entry
    | 'wrong-date' // it stands below a heading of another day
    | 'duplicate'; // the paper stood in this file before
}
