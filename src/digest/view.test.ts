import { describe, expect, it } from 'vitest';
import type { Credit } from './credit';
import type { Digest, Paper } from './digest';
import { dayView, paperView } from './view';

const paper = (id: string, votes: number | null): Paper => ({
  id,
  title: `Title of ${id}`,
  votes,
  authors: ['A'],
  media: null,
  sections: [{ label: "What's New", blocks: [{ kind: 'paragraph', text: '이것은 첫 문장입니다. 둘째 문장입니다.' }] }],
});

const CREDIT: Credit = {
  name: 's',
  url: 'https://example.org',
  licence: 'L',
  licenceUrl: 'https://example.org/l',
  language: 'ko',
};
const DIGEST: Digest = {
  source: 's',
  date: '2024-11-18',
  papers: [paper('p1', 2), paper('p2', null), paper('p3', 60), paper('p4', 2)],
};

describe('paperView', () => {
  it('ranks by votes where the source is not sorted', () => {
    expect(paperView(DIGEST, 'p3', CREDIT)).toMatchObject({ rank: 1, total: 4, date: '2024-11-18' });
    expect(paperView(DIGEST, 'p1', CREDIT)?.rank).toBe(2);
    expect(paperView(DIGEST, 'p4', CREDIT)?.rank).toBe(3);
    expect(paperView(DIGEST, 'p2', CREDIT)?.rank).toBe(4);
  });

  it('names every other paper of a small day as related, as little of each as a list shows', () => {
    const related = paperView(DIGEST, 'p3', CREDIT)!.related;
    expect(related).toHaveLength(3);
    expect(related[0]).toEqual({ id: 'p1', title: 'Title of p1', votes: 2 });
  });

  it('is null for a paper that the digest does not have', () => {
    expect(paperView(DIGEST, 'p9', CREDIT)).toBeNull();
  });
});

describe('dayView', () => {
  it('lists the day by votes, each with the first sentence of its summary', () => {
    const view = dayView(DIGEST, { earlier: null, later: '2024-11-19' }, CREDIT);
    expect(view.papers.map(({ id }) => id)).toEqual(['p3', 'p1', 'p4', 'p2']);
    expect(view.papers[0]!.lead).toBe('이것은 첫 문장입니다.');
    expect(view.later).toBe('2024-11-19');
  });
});
