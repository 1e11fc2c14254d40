import type { DBSchema, IDBPDatabase } from 'idb';
import * as z from 'zod/mini';
import type { Digest, DigestDate } from '../digest/digest';
import { digestDateSchema } from '../digest/schema';

/** A source and a date: the key of a digest and of what is known of its day. */
export type DayKey = [source: string, date: DigestDate];

/** A digest as it is stored: whole, in one record, so that one indexed read brings its neighbours. */
interface StoredDigest extends Digest {
  /** The ids of its papers, because an index reaches no further than a list of strings. */
  paperIds: string[];
}

/** What is known of one day: small, so that all of them are read at once. */
export interface DayRecord {
  source: string;
  date: DigestDate;
  /** What its stored digest was read from; null where none is stored. */
  stored: { version: string; revision: number; papers: number; bytes: number } | null;
  /** A version that was not taken: it is not fetched again before it or the reader changes. */
  rejected: { version: string; revision: number; code: string } | null;
}

/** The last listing of a source, so that a `304` still tells which days there are. */
export interface Listing {
  source: string;
  /** Where it was read, and by which revision of the reader: another one asks anew. */
  url: string;
  revision: number;
  etag: string | null;
  days: { date: DigestDate; version: string; size: number }[];
}

export interface StoreSchema extends DBSchema {
  digests: { key: DayKey; value: StoredDigest; indexes: { 'by-paper': string; 'by-date': DigestDate } };
  days: { key: DayKey; value: DayRecord };
  listings: { key: string; value: Listing };
}

export type Store = IDBPDatabase<StoreSchema>;

const count = z.int().check(z.nonnegative());

/** Holds a day that comes out of storage to its shape. */
export const dayRecordSchema: z.ZodMiniType<DayRecord> = z.object({
  source: z.string(),
  date: digestDateSchema,
  stored: z.nullable(z.object({ version: z.string(), revision: z.int(), papers: count, bytes: count })),
  rejected: z.nullable(z.object({ version: z.string(), revision: z.int(), code: z.string() })),
});

/** Holds a listing that comes out of storage to its shape. */
export const listingSchema: z.ZodMiniType<Listing> = z.object({
  source: z.string(),
  url: z.string(),
  revision: z.int(),
  etag: z.nullable(z.string()),
  days: z.array(z.object({ date: digestDateSchema, version: z.string(), size: count })),
});
