import { describe, expect, it } from 'vitest';
import { relatedPapers } from './related';
import { english, korean, merged, paragraph, votes } from './sample';

const paper = (id: string, title: string, text: string, count: number | null = 0) =>
  merged(id, { title, votes: count === null ? null : votes(count), korean: korean(paragraph(text)) });

const DAY = [
  paper('a', 'Painting with Diffusion', '확산 모델로 이미지를 편집합니다.', 3),
  paper('b', 'Solving Geometry', '수학 문제를 추론으로 해결합니다.', 9),
  paper('c', 'Faster Image Synthesis', 'diffusion 단계를 줄여 이미지를 빠르게 합성합니다.', 1),
  paper('d', 'A Corpus of Birdsong', '새소리를 모은 음악 데이터입니다.', 5),
];

const idsOf = (papers: readonly { id: string }[]) => papers.map(({ id }) => id);

describe('relatedPapers', () => {
  it('finds the same topic across Korean and English, whatever the votes', () => {
    expect(idsOf(relatedPapers(DAY, 'a', 1))).toEqual(['c']);
  });

  it('never names the paper itself, and no more than asked for', () => {
    expect(idsOf(relatedPapers(DAY, 'a', 5)).toSorted()).toEqual(['b', 'c', 'd']);
    expect(relatedPapers(DAY, 'a', 2)).toHaveLength(2);
  });

  it('breaks ties by votes, then by the order of the source', () => {
    const strangers = [
      paper('x', 'Alpha', ''),
      paper('m', 'Beta', '', null),
      paper('n', 'Gamma', '', 7),
      paper('o', 'Delta', ''),
    ];
    expect(idsOf(relatedPapers(strangers, 'x', 3))).toEqual(['n', 'o', 'm']);
  });

  it('does not depend on the particle at the end of a Korean word', () => {
    const day = [paper('x', 'One', '로봇은'), paper('y', 'Two', '단백질을'), paper('z', 'Three', '로봇이')];
    expect(idsOf(relatedPapers(day, 'x', 1))).toEqual(['z']);
  });

  it('is empty for a paper of another day and for a day of one paper', () => {
    expect(relatedPapers(DAY, 'elsewhere', 5)).toEqual([]);
    expect(relatedPapers(DAY.slice(0, 1), 'a', 5)).toEqual([]);
  });

  it('reads what there is in English, and knows a topic by its name in either language', () => {
    const day = [
      merged('x', { title: 'One', english: english({ sentence: 'A robot learns to walk.' }) }),
      merged('y', { title: 'Two', english: english({ abstract: 'We translate poems.' }) }),
      paper('z', 'Three', '로봇이 걷습니다.'),
    ];
    expect(idsOf(relatedPapers(day, 'x', 1))).toEqual(['z']);
  });
});

it.each([
  ['강화학습으로', 'rl', '강화합니다'],
  ['프로그래밍을', 'code', '프로젝트와'],
  ['자연어를', 'llm', '자연스러운'],
  ['그래프의', 'graphs', '그래디언트를'],
  ['양자화는', 'quantized', '양자역학은'],
])('%s is of one topic with %s, not with %s', (target, near, far) => {
  const day = [paper('x', 'One', target), paper('f', 'Two', far, 9), paper('n', 'Three', near)];
  expect(idsOf(relatedPapers(day, 'x', 1))).toEqual(['n']);
});

it('brings papers on what is seen together, though they share no word', () => {
  const day = [
    paper('x', 'One', '얼굴'),
    paper('f', 'Two', '선호도', 9),
    paper('n', 'Three', '깊이'),
    paper('g', 'Four', '수학'),
  ];
  expect(idsOf(relatedPapers(day, 'x', 1))).toEqual(['n']);
});
