import type { DBSchema, IDBPDatabase } from 'idb';
import * as z from 'zod/mini';
import type { Digest, DigestDate } from '../digest/digest';
import { digestDateSchema } from '../digest/schema';
import { count, type Schema } from '../digest/parse';

/** The key of a digest, of its index entry and of what the sync keeps on its day. */
export type DayKey = [source: string, date: DigestDate];

/**
 * What a digest is found by. It is a record of its own because a browser reads a record with a key or
 * an index in it once more when it is written, and a digest is long.
 */
interface DigestIndexEntry {
  source: string;
  date: DigestDate;
  /** The ids of its papers, in their order. */
  paperIds: string[];
}

/** What the sync keeps on one day of a source. It is small, so that those of all days are read at once. */
export interface SyncedDay {
  source: string;
  date: DigestDate;
  /** The version whose digest is stored, or null. A day without papers is stored without a digest. */
  stored: StoredVersion | null;
  /** A version that could not be read. It is fetched again once it changes, or the reader does. */
  rejected: { versions: string[]; revision: number; code: string } | null;
  /** Versions that what is stored has replaced, and when, in epoch milliseconds: a mirror may go on listing them. */
  replaced?: { version: string; at: number }[];
}

/** The bytes that a digest was read from. */
interface StoredVersion {
  /** The names that servers give to these bytes, e.g. `sha1:…`, `sha256:…`, `etag:…`. */
  versions: string[];
  /** The revision of the reader that made the digest of them. */
  revision: number;
  /** How many papers the digest has. */
  papers: number;
  /** How many bytes there were. */
  bytes: number;
  /** When the server last confirmed them, in epoch milliseconds. */
  fetchedAt: number;
}

/** The last listing of a source that one of its mirrors sent: the days there are where it next answers `304`. */
export interface Listing {
  source: string;
  mirror: string;
  /** A listing of another address, or of another revision of the reader, is asked for anew. */
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
  /** When it was translated, in epoch milliseconds; the oldest are deleted first. */
  at: number;
}

/**
 * The name of the database. Builds from before the first release had one named `daily-papers`, with
 * other stores in it, of versions that would read as newer than this one's.
 */
export const DATABASE_NAME = 'cache';

/** The object stores, each named for what it holds. */
export interface StoreSchema extends DBSchema {
  /** Each digest whole, under a key that is not in it. */
  digests: { key: DayKey; value: Digest };
  'digest-index': { key: DayKey; value: DigestIndexEntry; indexes: { 'by-paper': string; 'by-date': DigestDate } };
  'synced-days': { key: DayKey; value: SyncedDay };
  listings: { key: [source: string, mirror: string]; value: Listing };
  translations: { key: string; value: Translation; indexes: { 'by-age': number } };
}

export type Store = IDBPDatabase<StoreSchema>;

/** Epoch milliseconds that a `Date` can hold. */
const time = z.number().check(z.minimum(0), z.maximum(8.64e15));
const versions = z.array(z.string());

/** A stored `SyncedDay` is valid where it has this shape. */
export const syncedDaySchema: Schema<SyncedDay> = z.object({
  source: z.string(),
  date: digestDateSchema,
  stored: z.nullable(z.object({ versions, revision: z.int(), papers: count, bytes: count, fetchedAt: time })),
  rejected: z.nullable(z.object({ versions, revision: z.int(), code: z.string() })),
  replaced: z.exactOptional(z.array(z.object({ version: z.string(), at: time }))),
});

/** A stored `Listing` is valid where it has this shape. */
export const listingSchema: Schema<Listing> = z.object({
  source: z.string(),
  mirror: z.string(),
  url: z.string(),
  revision: z.int(),
  etag: z.nullable(z.string()),
  days: z.array(z.object({ date: digestDateSchema, version: z.string(), size: count })),
});
