import * as z from 'zod/mini';
import type { DigestDate } from '../digest/digest';
import { count } from '../digest/parse';
import { ListingError } from './listing-error';
import type { ListedDay } from './source';

/** jsDelivr's answer to `GET /v1/packages/gh/…?structure=flat` (https://www.jsdelivr.com/docs/data.jsdelivr.com). */
const listSchema = z.object({
  files: z.array(
    z.object({
      name: z.string().check(z.regex(/^\//)),
      hash: z.string().check(z.regex(/^[A-Za-z\d+/]{43}=$/)),
      size: count,
    }),
  ),
});

/** The days of a flat list of files; `dateOf` tells which paths are days. Throws a `ListingError`. */
export function readFlatList(body: unknown, dateOf: (path: string) => DigestDate | null): ListedDay[] {
  const parsed = z.safeParse(listSchema, body);
  if (!parsed.success) throw new ListingError('wrong-shape', { cause: parsed.error });
  return parsed.data.files.flatMap(({ name, hash, size }) => {
    const date = dateOf(name.slice(1));
    return date === null ? [] : [{ date, version: `sha256:${hash}`, size }];
  });
}

/** The version that a flat list names for a file with these bytes: their SHA-256 in base64, after `sha256:`. */
export async function flatVersion(bytes: Uint8Array<ArrayBuffer>): Promise<string> {
  const digest = new Uint8Array(await crypto.subtle.digest('SHA-256', bytes));
  return `sha256:${btoa(String.fromCharCode(...digest))}`;
}
