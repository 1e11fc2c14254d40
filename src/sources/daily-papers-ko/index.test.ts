import { describe, expect, it } from 'vitest';
import { dailyPapersKo as source } from './index';

describe('where its bytes are', () => {
  it('names a file for every day', () => {
    expect(source.day('2025-02-07').url).toBe(
      'https://raw.githubusercontent.com/l-yohai/daily_papers_ko/main/paper_logs/2025/02/07.md',
    );
  });

  it.each([
    ['daily_papers_ko-main/paper_logs/2025/02/27.md', '2025-02-27'],
    ['daily_papers_ko-main/paper_logs/2025/02/30.md', null],
    ['daily_papers_ko-main/paper_logs/2025/02/27.md.bak', null],
    ['daily_papers_ko-main/old/paper_logs/2025/02/27.md', null],
    ['daily_papers_ko-main/papers_list.csv', null],
    ['pax_global_header', null],
    ['', null],
  ])('finds the date in %j of the archive', (path, date) => expect(source.archive.dateOf(path)).toBe(date));

  it('lists days alone', () => {
    const sha = 'ce013625030ba8dba906f756967f9e9ca394464a';
    const files = ['paper_logs/2025/02/27.md', 'paper_logs/README.md', 'README.md'];
    const tree = files.map((path) => ({ path, type: 'blob', sha, size: 1 }));
    expect(source.listing.read({ sha, tree, truncated: false })).toEqual([
      { date: '2025-02-27', version: sha, size: 1 },
    ]);
  });

  it('is asked of its own hosts, over https', () => {
    const urls = [source.listing.url, source.archive.url, source.day('2025-02-27').url];
    expect(urls.map((url) => new URL(url).origin)).toEqual([
      'https://api.github.com',
      'https://codeload.github.com',
      'https://raw.githubusercontent.com',
    ]);
  });
});
