import * as z from 'zod/mini';
import type { DigestDate } from '../digest/digest';
import { count } from '../digest/parse';
import { ListingError } from './listing-error';
import type { ListedDay } from './source';

/** GitHub's answer to `GET /repos/…/git/trees/…?recursive=1` (https://docs.github.com/rest/git/trees#get-a-tree). */
const treeSchema = z.object({
  truncated: z.boolean(),
  tree: z.array(
    z.object({
      path: z.string(),
      type: z.string(),
      sha: z.string().check(z.regex(/^[\da-f]{40}$/)),
      size: z.optional(count),
    }),
  ),
});

/** The days of a repository's tree; `dateOf` tells which paths are days. Throws a `ListingError`. */
export function readGitTree(body: unknown, dateOf: (path: string) => DigestDate | null): ListedDay[] {
  const parsed = z.safeParse(treeSchema, body);
  if (!parsed.success) throw new ListingError('wrong-shape', { cause: parsed.error });
  if (parsed.data.truncated) throw new ListingError('truncated');
  return parsed.data.tree.flatMap(({ path, type, sha, size = 0 }) => {
    const date = type === 'blob' ? dateOf(path) : null;
    return date === null ? [] : [{ date, version: `sha1:${sha}`, size }];
  });
}
