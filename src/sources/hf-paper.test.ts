import { describe, expect, it } from 'vitest';
import { readHfEntry, readHfVotes } from './hf-paper';

const PAPER = { id: '2607.13125', title: 'A\n  title', upvotes: 3 };
const read = (paper: Record<string, unknown>, around: Record<string, unknown> = {}) =>
  readHfEntry({ ...around, paper: { ...PAPER, ...paper } });

describe('readHfEntry', () => {
  it('needs no more than an id and a title', () => {
    expect(readHfEntry({ paper: { id: '2607.13125', title: ' A\n  title ' } })).toEqual({
      id: '2607.13125',
      title: 'A title',
      votes: null,
      authors: [],
      media: null,
      sections: [],
      details: {},
    });
    expect(readHfEntry({ paper: { id: '2607.13125v2' }, title: 'Around' })).toMatchObject({
      id: '2607.13125',
      title: 'Around',
    });
  });

  it.each([
    null,
    'text',
    [],
    {},
    { paper: null },
    { paper: { id: '2607.13125' } },
    { paper: { title: 'T' } },
    { paper: { id: 2607.13125, title: 'T' } },
    { paper: { id: '__proto__', title: 'T' } },
    { paper: { id: '../../etc', title: 'T' } },
    { paper: { id: '2607.13125', title: ' ' } },
    { id: '2607.13125', title: 'T' },
  ])('takes %j for no paper', (entry) => expect(readHfEntry(entry)).toBeNull());

  it.each<[string, Record<string, unknown>]>([
    ['votes that are no count', { upvotes: '12' }],
    ['votes below none', { upvotes: -1 }],
    ['nulls', { summary: null, ai_summary: null, ai_keywords: null, authors: null, organization: null }],
    ['other shapes', { summary: {}, ai_summary: [], ai_keywords: 'a', authors: {}, organization: 'Lab' }],
    ['addresses that are not https', { githubRepo: 'javascript:alert(1)', projectPage: 'http://example.org' }],
    ['addresses that are none', { githubRepo: 'https://', projectPage: '//example.org', githubStars: 3 }],
    ['empty texts', { summary: '\n', ai_summary: '', ai_keywords: [''], authors: [{ name: '' }], organization: {} }],
    ['texts beyond measure', { summary: 'x'.repeat(20_001) }],
  ])('leaves out %s, and nothing more', (_, told) => {
    expect(read({ ...told, comments: 1 })).toMatchObject({ id: '2607.13125', title: 'A title', authors: [] });
    expect(read(told)?.details).toEqual({});
    expect(read(told)?.votes).toBe('upvotes' in told ? null : 3);
  });

  it('keeps the authors that want to be seen, in their order', () => {
    const authors = [
      { name: 'B' },
      { name: 'X', hidden: true },
      'Y',
      { name: ' A  C', hidden: false },
      { hidden: false },
    ];
    expect(read({ authors })?.authors).toEqual(['B', 'A C']);
  });

  it('keeps every keyword once', () => {
    expect(read({ ai_keywords: ['a', 'b ', 'b', 7, 'a'] })?.details).toEqual({ keywords: ['a', 'b'] });
  });

  it.each([
    [{ thumbnail: 'https://example.org/a.png' }, { kind: 'image', url: 'https://example.org/a.png' }],
    [{ mediaUrl: 'https://example.org/a.mp4' }, { kind: 'video', url: 'https://example.org/a.mp4' }],
    [{ thumbnail: '/avatars/a.svg' }, null],
    [{}, null],
  ])('shows %j as %j', (around, media) => expect(read({}, around)?.media).toEqual(media));

  it('has a repository with its stars where they are known', () => {
    const githubRepo = 'https://github.com/owner/repo';
    expect(read({ githubRepo, githubStars: 7 })?.details?.repository).toEqual({ url: githubRepo, stars: 7 });
    expect(read({ githubRepo })?.details?.repository).toEqual({ url: githubRepo, stars: null });
    expect(read({ githubStars: 7 })?.details).toEqual({});
  });
});

describe('readHfVotes', () => {
  it('tells the votes of the paper that was asked for', () => {
    expect(readHfVotes({ ...PAPER, authors: [], comments: [] }, '2607.13125')).toBe(3);
    expect(readHfVotes({ id: '2607.13125', upvotes: 0 }, '2607.13125')).toBe(0);
  });

  it.each([
    null,
    [],
    'text',
    { error: 'Paper not found' },
    { ...PAPER, upvotes: null },
    { ...PAPER, id: '2607.00001' },
  ])('tells none of %j', (body) => expect(readHfVotes(body, '2607.13125')).toBeNull());
});
