import * as v from 'valibot';
import type { DigestDate } from '../digest/digest';
import { count, object, textLike } from '../digest/shape';
import { ListingError } from './listing-error';
import type { ListedDay } from './source';

/** GitHub's answer to `GET /repos/…/git/trees/…?recursive=1` (https://docs.github.com/rest/git/trees#get-a-tree). */
const treeSchema = object({
  truncated: v.boolean(),
  tree: v.array(
    object({
      path: v.string(),
      type: v.string(),
      sha: textLike(/^[\da-f]{40}$/),
      size: v.optional(count),
    }),
  ),
});

/** The days of a repository's tree; `dateOf` tells which paths are days. Throws a `ListingError`. */
export function readGitTree(body: unknown, dateOf: (path: string) => DigestDate | null): ListedDay[] {
  const parsed = v.safeParse(treeSchema, body, { abortEarly: true });
  if (!parsed.success) throw new ListingError('wrong-shape', { cause: parsed.issues[0].message });
  if (parsed.output.truncated) throw new ListingError('truncated');
  return parsed.output.tree.flatMap(({ path, type, sha, size = 0 }) => {
    const date = type === 'blob' ? dateOf(path) : null;
    return date === null ? [] : [{ date, version: `sha1:${sha}`, size }];
  });
}
