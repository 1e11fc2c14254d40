import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { dailyPapersKo } from './daily-papers-ko';
import { ownSource, OwnSourceAddressError } from './own-source';

describe('the address of a repository', () => {
  it.each([
    ['https://github.com/owner/repo', 'owner/repo', 'main'],
    [' https://github.com/owner/repo/ ', 'owner/repo', 'main'],
    ['https://github.com/owner/repo.git', 'owner/repo', 'main'],
    ['https://www.github.com/owner/daily_papers.ko', 'owner/daily_papers.ko', 'main'],
    ['https://GitHub.com/owner/repo?tab=readme#top', 'owner/repo', 'main'],
    ['https://github.com/owner/repo/tree/next', 'owner/repo', 'next'],
    ['https://github.com/owner/repo/tree/a/b/', 'owner/repo', 'a/b'],
  ])('%s', (address, name, branch) => {
    const { credit, days } = ownSource(address);
    if (days.kind !== 'listed') throw new Error('not listed');
    expect(credit.name).toBe(name);
    expect(days.mirrors.map((mirror) => mirror.name)).toEqual(['jsdelivr', 'github']);
    expect(days.mirrors[1]!.day('2025-02-27').url).toBe(
      `https://raw.githubusercontent.com/${name}/${branch}/paper_logs/2025/02/27.md`,
    );
    expect(days.archive?.url).toBe(`https://codeload.github.com/${name}/tar.gz/refs/heads/${branch}`);
  });
});

describe('any other address', () => {
  it.each([
    ['https://papers.example.org', 'https://papers.example.org'],
    ['https://papers.example.org:8443/ko//', 'https://papers.example.org:8443/ko'],
    ['https://papers.example.org/ko?x=1#y', 'https://papers.example.org/ko'],
  ])('%s serves its list and its days below %s', (address, base) => {
    const { days } = ownSource(address);
    if (days.kind !== 'listed') throw new Error('not listed');
    expect(new Set(days.mirrors.map(({ listing }) => listing.url))).toEqual(new Set([`${base}/list.json`]));
    expect(new Set(days.mirrors.map((mirror) => mirror.day('2025-02-27').url))).toEqual(
      new Set([`${base}/paper_logs/2025/02/27.md`]),
    );
    expect(days.archive).toBeNull();
  });

  it('may serve either list, each checked by its own hash', async () => {
    const { days } = ownSource('https://papers.example.org');
    if (days.kind !== 'listed') throw new Error('not listed');
    const flat = { files: [{ name: '/paper_logs/2025/02/27.md', hash: `${'A'.repeat(43)}=`, size: 1 }] };
    const tree = {
      truncated: false,
      tree: [{ path: 'paper_logs/2025/02/27.md', type: 'blob', sha: 'a'.repeat(40), size: 1 }],
    };
    const [first, second] = days.mirrors;
    expect(first.listing.read(flat)[0]?.version).toMatch(/^sha256:/);
    expect(second!.listing.read(tree)[0]?.version).toMatch(/^sha1:/);
    expect(() => first.listing.read(tree)).toThrow('wrong-shape');
    expect(await first.versionOf(new Uint8Array())).toMatch(/^sha256:/);
    expect(await second!.versionOf(new Uint8Array())).toMatch(/^sha1:/);
  });
});

describe('a bad address', () => {
  it.each([
    ['', 'not-an-address'],
    ['owner/repo', 'not-an-address'],
    ['git@github.com:owner/repo.git', 'not-an-address'],
    ['https://', 'not-an-address'],
    ['http://github.com/owner/repo', 'not-https'],
    ['ssh://git@github.com/owner/repo', 'not-https'],
    ['javascript:alert(1)', 'not-https'],
    ['file:///paper_logs', 'not-https'],
    ['https://name:secret@example.org/', 'has-credentials'],
    ['https://token@github.com/owner/repo', 'has-credentials'],
    ['https://localhost/', 'local-host'],
    ['https://localhost:8443/', 'local-host'],
    ['https://a.localhost', 'local-host'],
    ['https://printer.local', 'local-host'],
    ['https://intranet/papers', 'local-host'],
    ['https://127.0.0.1', 'local-host'],
    ['https://0x7f.1', 'local-host'],
    ['https://2130706433', 'local-host'],
    ['https://192.168.0.1/papers', 'local-host'],
    ['https://[::1]/', 'local-host'],
    ['https://[::ffff:10.0.0.1]/', 'local-host'],
    ['https://github.com', 'no-repository'],
    ['https://github.com/owner', 'no-repository'],
    ['https://github.com/owner/repo/issues', 'no-repository'],
    ['https://github.com/owner/repo/tree', 'no-repository'],
    ['https://github.com/owner/re%20po', 'no-repository'],
  ])('%s is told: %s', (address, code) => expect(codeOf(address)).toBe(code));
});

it('reads what daily_papers_ko reads, under its own name', () => {
  const source = ownSource('https://github.com/owner/repo');
  const text = readFileSync('tests/fixtures/paper_logs/2025/02/27.md', 'utf8');
  const [own, original] = [source.read(text, '2025-02-27'), dailyPapersKo.read(text, '2025-02-27')];
  if (!own.ok || !original.ok) throw new Error('not read');
  expect(own.digest).toEqual({ ...original.digest, source: 'own:github.com/owner/repo@main' });
  expect(source.credit).toEqual({
    id: 'own:github.com/owner/repo@main',
    name: 'owner/repo',
    url: 'https://github.com/owner/repo',
    licence: null,
    language: 'ko',
    trust: 1000,
  });
});

function codeOf(address: string): string {
  try {
    ownSource(address);
  } catch (error) {
    if (error instanceof OwnSourceAddressError) return error.code;
    throw error;
  }
  return 'taken';
}

it('counts votes at the end of a day, or when it was fetched where that was before', () => {
  const source = ownSource('https://github.com/owner/repo');
  const end = Date.parse('2025-02-28T00:00:00Z');
  expect(source.votesAsOf('2025-02-27', end + 1)).toBe(end);
  expect(source.votesAsOf('2025-02-27', end - 1)).toBe(end - 1);
});
