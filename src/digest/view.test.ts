import { describe, expect, it } from 'vitest';
import type { RankedDay, RankedPaper } from './rank';
import { readablePaper } from './readable-paper';
import { credit, english, korean, merged, paragraph, votes } from './sample';
import { dayView, paperView } from './view';

const DATE = '2024-11-18';
const summary = korean(paragraph('이것은 첫 문장입니다. 둘째 문장입니다.'));
const ranked = (id: string, place: number | null, told: Parameters<typeof merged>[1] = {}): RankedPaper => ({
  ...merged(id, told),
  rank: place === null ? null : { position: place, votes: 7 },
});
const DAY: RankedDay = {
  date: DATE,
  papers: [
    ranked('p3', 1, {
      votes: votes(60, 30),
      korean: summary,
      english: english({ sentence: 'It works everywhere. So.' }),
    }),
    ranked('p1', 2, { votes: votes(2, 10), korean: summary }),
    ranked('p2', null, { korean: summary }),
  ],
  ranking: { total: 2, asOf: 20 },
  isFilling: false,
};
const FILLING: RankedDay = { ...DAY, ranking: null, isFilling: true };

describe('paperView', () => {
  it('says where a paper stands among those that were counted together', () => {
    expect(paperView(DAY, 'p1')).toMatchObject({
      date: DATE,
      paper: readablePaper(DAY.papers[1]!),
      rank: { position: 2, votes: 7, total: 2, asOf: 20 },
      papersOfDay: 3,
      isFilling: false,
    });
  });

  it('gives no rank to a paper that the ranking lacks, nor to any on a day that has only begun', () => {
    expect(paperView(DAY, 'p2')).toMatchObject({ rank: null, papersOfDay: 3 });
    expect(paperView(FILLING, 'p1')).toMatchObject({ rank: null, isFilling: true });
  });

  it('names every other paper of a small day as related, as little of each as a list shows', () => {
    const related = paperView(DAY, 'p3')!.related;
    expect(related).toHaveLength(2);
    expect(related.find(({ id }) => id === 'p1')).toEqual({ id: 'p1', title: 'Title of p1', votes: 2 });
    expect(related.find(({ id }) => id === 'p2')).toEqual({ id: 'p2', title: 'Title of p2', votes: null });
  });

  it('is null for a paper that the day does not have', () => {
    expect(paperView(DAY, 'p9')).toBeNull();
  });
});

describe('dayView', () => {
  const around = { earlier: null, later: '2024-11-19', credits: [credit('ko')], isLive: false };

  it('lists the day in its order, each paper with its rank and the first sentence of its summaries', () => {
    const view = dayView(DAY, around);
    expect(view.papers.map(({ id, rank }) => [id, rank?.position ?? null])).toEqual([
      ['p3', 1],
      ['p1', 2],
      ['p2', null],
    ]);
    expect(view.papers[0]!.leads).toEqual([
      { language: 'ko', text: '이것은 첫 문장입니다.', read: '이것은 첫 문장입니다.' },
      { language: 'en', text: 'It works everywhere.', read: 'It works everywhere.' },
    ]);
    expect(view).toMatchObject({ ...around, date: DATE, ranking: { total: 2, asOf: 20 }, isFilling: false });
    expect(dayView(FILLING, around)).toMatchObject({ ranking: null, isFilling: true });
  });

  it('says when its votes were counted, the oldest and the freshest, and nothing where there are none', () => {
    expect(dayView(DAY, around).counted).toEqual({ from: 10, to: 30 });
    expect(dayView({ ...DAY, papers: [DAY.papers[2]!] }, around).counted).toBeNull();
    expect(dayView({ ...DAY, papers: [] }, around).counted).toBeNull();
  });
});
