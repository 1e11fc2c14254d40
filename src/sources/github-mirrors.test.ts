import { describe, expect, it } from 'vitest';
import { githubDays } from './github-mirrors';

const layout = {
  pathOf: (date: string) => `days/${date}.md`,
  dateOf: (path: string) => /^days\/(.*)\.md$/.exec(path)?.[1] ?? null,
};
const { mirrors, archive } = githubDays({ name: 'owner/repo', branch: 'main' }, layout);
const TEXT = new TextEncoder().encode('hello\n');

describe('the mirrors of a repository', () => {
  it('are the CDN, then GitHub, all over https', () => {
    const urls = mirrors.map((mirror) => [mirror.name, mirror.listing.url, mirror.day('2025-02-27').url]);
    expect(urls).toEqual([
      [
        'jsdelivr',
        'https://data.jsdelivr.com/v1/packages/gh/owner/repo@main?structure=flat',
        'https://cdn.jsdelivr.net/gh/owner/repo@main/days/2025-02-27.md',
      ],
      [
        'github',
        'https://api.github.com/repos/owner/repo/git/trees/main?recursive=1',
        'https://raw.githubusercontent.com/owner/repo/main/days/2025-02-27.md',
      ],
    ]);
    expect(archive?.url).toBe('https://codeload.github.com/owner/repo/tar.gz/refs/heads/main');
  });

  it('list the same day each under the version that it computes itself', async () => {
    const lists: Record<string, unknown> = {
      jsdelivr: {
        files: [{ name: '/days/2025-02-27.md', hash: 'WJG1tSLV3whtD/CxEPvZ0hu0/HFjrzTQgoai6Eb2vgM=', size: 6 }],
      },
      github: {
        truncated: false,
        tree: [{ path: 'days/2025-02-27.md', type: 'blob', sha: 'ce013625030ba8dba906f756967f9e9ca394464a', size: 6 }],
      },
    };
    for (const mirror of mirrors) {
      const version = await mirror.versionOf(TEXT);
      expect(mirror.listing.read(lists[mirror.name])).toEqual([{ date: '2025-02-27', version, size: 6 }]);
    }
  });

  it('take what their servers call Markdown and JSON', () => {
    for (const mirror of mirrors) {
      expect(mirror.listing.types).toContain('application/json');
      expect(mirror.day('2025-02-27').types).toEqual(
        expect.arrayContaining(['text/plain', 'text/markdown', 'application/json']),
      );
    }
  });

  it('name a branch with a slash as one', () => {
    const { mirrors: branched } = githubDays({ name: 'owner/repo', branch: 'a/b' }, layout);
    expect(branched.map(({ listing }) => listing.url)).toEqual([
      'https://data.jsdelivr.com/v1/packages/gh/owner/repo@a%2Fb?structure=flat',
      'https://api.github.com/repos/owner/repo/git/trees/a%2Fb?recursive=1',
    ]);
  });
});

it.each([
  ['repo-main/days/2025-02-27.md', '2025-02-27'],
  ['repo-main/days/README', null],
  ['repo-main/old/days/2025-02-27.md', null],
  ['pax_global_header', null],
  ['', null],
])('finds the date in %j of the archive', (path, date) => expect(archive?.dateOf(path)).toBe(date));
