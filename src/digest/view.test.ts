import { describe, expect, it } from 'vitest';
import { readablePaper } from './readable-paper';
import { credit, english, korean, merged, paragraph, votes } from './sample';
import { dayView, paperView } from './view';

const DATE = '2024-11-18';
const summary = korean(paragraph('이것은 첫 문장입니다. 둘째 문장입니다.'));
const DAY = [
  merged('p1', { votes: votes(2, 10), korean: summary }),
  merged('p2', { korean: summary }),
  merged('p3', { votes: votes(60, 30), korean: summary, english: english({ sentence: 'It works everywhere. Well.' }) }),
  merged('p4', { votes: votes(2, 20) }),
];

describe('paperView', () => {
  it('ranks by votes where the source is not sorted', () => {
    expect(paperView(DAY, DATE, 'p3')).toMatchObject({ rank: 1, total: 4, date: DATE, paper: readablePaper(DAY[2]!) });
    expect(paperView(DAY, DATE, 'p1')?.rank).toBe(2);
    expect(paperView(DAY, DATE, 'p4')?.rank).toBe(3);
    expect(paperView(DAY, DATE, 'p2')?.rank).toBe(4);
  });

  it('names every other paper of a small day as related, as little of each as a list shows', () => {
    const related = paperView(DAY, DATE, 'p3')!.related;
    expect(related).toHaveLength(3);
    expect(related.find(({ id }) => id === 'p1')).toEqual({ id: 'p1', title: 'Title of p1', votes: 2 });
    expect(related.find(({ id }) => id === 'p2')).toEqual({ id: 'p2', title: 'Title of p2', votes: null });
  });

  it('is null for a paper that the day does not have', () => {
    expect(paperView(DAY, DATE, 'p9')).toBeNull();
  });
});

describe('dayView', () => {
  const place = { date: DATE, earlier: null, later: '2024-11-19', credits: [credit('ko')] };

  it('lists the day by votes, each with the first sentence of its summaries', () => {
    const view = dayView(DAY, place);
    expect(view.papers.map(({ id }) => id)).toEqual(['p3', 'p1', 'p4', 'p2']);
    expect(view.papers[0]!.leads).toEqual([
      { language: 'ko', text: '이것은 첫 문장입니다.', read: '이것은 첫 문장입니다.' },
      { language: 'en', text: 'It works everywhere.', read: 'It works everywhere.' },
    ]);
    expect(view.papers[2]!.leads).toEqual([]);
    expect(view).toMatchObject(place);
  });

  it('says when the oldest of its votes were counted, and nothing where there are none', () => {
    expect(dayView(DAY, place).asOf).toBe(10);
    expect(dayView([DAY[1]!], place).asOf).toBeNull();
    expect(dayView([], place).asOf).toBeNull();
  });
});
