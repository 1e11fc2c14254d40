import { describe, expect, it } from 'vitest';
import { readGitTree } from './git-tree';
import { ListingError } from './listing-error';

const sha = 'ce013625030ba8dba906f756967f9e9ca394464a';
const dateOf = (path: string) => (path.endsWith('.md') ? path.slice(0, 10) : null);

describe('readGitTree', () => {
  it('lists the files that are days, with version and size', () => {
    const tree = [
      { path: '2025-02-27.md', mode: '100644', type: 'blob', sha, size: 12, url: 'https://example.org' },
      { path: 'README.txt', type: 'blob', sha, size: 3 },
      { path: '2025-02-28.md', type: 'tree', sha },
    ];
    expect(readGitTree({ sha, tree, truncated: false }, dateOf)).toEqual([
      { date: '2025-02-27', version: `sha1:${sha}`, size: 12 },
    ]);
  });

  it('refuses a truncated tree: the days it lacks would look vanished', () => {
    expect(codeOf({ tree: [], truncated: true })).toBe('truncated');
  });

  it.each([
    null,
    'text',
    [],
    { message: 'Not Found' },
    { tree: [{ path: '2025-02-27.md', type: 'blob', sha: 'short', size: 1 }], truncated: false },
  ])('refuses %j', (body) => expect(codeOf(body)).toBe('wrong-shape'));
});

function codeOf(body: unknown): string {
  try {
    readGitTree(body, dateOf);
  } catch (error) {
    if (error instanceof ListingError) return error.code;
    throw error;
  }
  return 'read';
}
