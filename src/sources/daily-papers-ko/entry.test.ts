import { describe, expect, it } from 'vitest';
import { readFacts, readHeading } from './entry';

describe('readHeading', () => {
  it.each([
    ['### [Plain](https://arxiv.org/abs/2502.18417)', 'Plain', '2502.18417'],
    ['###[No space](http://www.arxiv.org/abs/2502.18417v3)  ', 'No space', '2502.18417'],
    ['### [Old](https://arxiv.org/abs/hep-th/9901001)', 'Old', 'hep-th/9901001'],
    ["### [Let's <think> about](https://arxiv.org/abs/2504.07128)", "Let's <think> about", '2504.07128'],
    ['### [GPT-[n] and (o-[n])](https://arxiv.org/abs/2502.01081)', 'GPT-[n] and (o-[n])', '2502.01081'],
    ['### [Only [IDK]](https://arxiv.org/abs/2412.06676)', 'Only [IDK]', '2412.06676'],
    ['### [M$^{2}$ in $\\sim$20](https://arxiv.org/abs/2311.11255)', 'M$^{2}$ in $\\sim$20', '2311.11255'],
    ['### [A](https://arxiv.org/abs/2502.18417 "title") [code](https://example.org)', 'A', '2502.18417'],
    ['### [On [x](y) links](https://arxiv.org/abs/2502.18417)', 'On [x](y) links', '2502.18417'],
  ])('reads %s', (line, title, id) => expect(readHeading(line)).toEqual({ title, id }));

  it.each([
    '### ',
    '### Title',
    '### [Title](https://arxiv.org/abs/2502.18417',
    '### [](https://arxiv.org/abs/2502.18417)',
    '### [Title](https://arxiv.org/abs/2502)',
    '### [Title](https://huggingface.co/papers/2502.18417)',
    '### [Title](javascript:alert(1))',
    '### ](https://arxiv.org/abs/2502.18417)',
  ])('refuses %s', (line) => expect(readHeading(line)).toBeNull());
});

describe('readFacts', () => {
  it.each([
    ['Vote: 48', 48],
    ['Votes: 1,234', 1234],
    ['vote:0', 0],
    ['Vote: -', null],
    ['Vote:', null],
    ['Vote: 99999999999999999999', null],
    ['Authors: A', null],
  ])('%s', (line, votes) => expect(readFacts([line]).votes).toBe(votes));

  it.each([
    ["Authors: A, Sean O'Brien,  , +", ['A', "Sean O'Brien", '+']],
    [`Authors: ['A', "D'Amour", 'C "Cee" D']`, ['A', "D'Amour", 'C "Cee" D']],
    ['Authors: []', []],
    ['Authors:', []],
  ])('%s', (line, authors) => expect(readFacts([line]).authors).toEqual(authors));

  it('takes the facts in any order and the first of two pictures', () => {
    const lines = [
      'Authors: A',
      '',
      'Vote: 3',
      '[Watch Video](https://c.example/a.mp4)',
      '![](https://c.example/b.png)',
    ];
    expect(readFacts([...lines, '- 글'])).toEqual({
      votes: 3,
      authors: ['A'],
      media: { kind: 'video', url: 'https://c.example/a.mp4' },
      sections: [
        { label: null, blocks: [{ kind: 'list', items: [{ marker: null, label: null, text: '글', items: [] }] }] },
      ],
    });
  });

  it('leaves what looks like a fact within a summary to it', () => {
    const { authors, votes, sections } = readFacts(['- **Method**: 글', 'Authors: 사람', 'Vote: 7']);
    expect({ authors, votes }).toEqual({ authors: [], votes: null });
    expect(sections[0]!.blocks.map((block) => block.kind === 'paragraph' && block.text)).toEqual([
      '글',
      'Authors: 사람',
      'Vote: 7',
    ]);
  });
});
