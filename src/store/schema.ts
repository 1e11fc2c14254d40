import type { DBSchema, IDBPDatabase } from 'idb';
import * as z from 'zod/mini';
import type { Digest, DigestDate, Paper } from '../digest/digest';
import { digestDateSchema } from '../digest/schema';
import { count, type Schema } from '../digest/parse';

/** A source and a date: the key of a digest and of what is known of its day. */
export type DayKey = [source: string, date: DigestDate];

/** What a digest is found by: small, for a browser reads a record with indexes twice when it is written. */
interface DigestEntry {
  source: string;
  date: DigestDate;
  /** The ids of its papers, because an index reaches no further than a list of strings. */
  paperIds: string[];
  /** Until version 2 the papers themselves stood here: such a record is good until its day changes. */
  papers?: Paper[];
}

/** What is known of one day: small, so that all of them are read at once. */
export interface DayRecord {
  source: string;
  date: DigestDate;
  /** What is stored of it; null where nothing is. A day without papers is stored without a digest. */
  stored: StoredDay | null;
  /** A version that was not taken: it is not fetched again before it or the reader changes. */
  rejected: { versions: string[]; revision: number; code: string } | null;
}

/** What a stored day was read from. */
interface StoredDay {
  /** The same bytes in each kind of version that a server names them by, e.g. `sha1:…`, `etag:…`. */
  versions: string[];
  revision: number;
  papers: number;
  bytes: number;
  /** When the server last said that it is so, in epoch milliseconds. */
  fetchedAt: number;
}

/** The last listing of a source from one place, so that a `304` still tells which days there are. */
export interface Listing {
  source: string;
  place: string;
  /** Where it was read, and by which revision of the reader: another one asks anew. */
  url: string;
  revision: number;
  etag: string | null;
  days: { date: DigestDate; version: string; size: number }[];
}

/** A text that was translated on this device. */
interface Translation {
  /** The SHA-256 of the text. */
  hash: string;
  translated: string;
  /** When, in epoch milliseconds: the oldest go first. */
  at: number;
}

export interface StoreSchema extends DBSchema {
  digests: { key: DayKey; value: DigestEntry; indexes: { 'by-paper': string; 'by-date': DigestDate } };
  /** Each digest whole, in one record, under a key of its own: that is all that it is asked for by. */
  papers: { key: DayKey; value: Digest };
  days: { key: DayKey; value: DayRecord };
  listings: { key: [source: string, place: string]; value: Listing };
  translations: { key: string; value: Translation; indexes: { 'by-age': number } };
}

export type Store = IDBPDatabase<StoreSchema>;

/** Epoch milliseconds that a `Date` can hold. */
const time = z.number().check(z.minimum(0), z.maximum(8.64e15));
const versions = z.array(z.string());

/** The schema of a day that comes out of storage. */
export const dayRecordSchema: Schema<DayRecord> = z.object({
  source: z.string(),
  date: digestDateSchema,
  stored: z.nullable(z.object({ versions, revision: z.int(), papers: count, bytes: count, fetchedAt: time })),
  rejected: z.nullable(z.object({ versions, revision: z.int(), code: z.string() })),
});

/** The schema of a listing that comes out of storage. */
export const listingSchema: Schema<Listing> = z.object({
  source: z.string(),
  place: z.string(),
  url: z.string(),
  revision: z.int(),
  etag: z.nullable(z.string()),
  days: z.array(z.object({ date: digestDateSchema, version: z.string(), size: count })),
});
