import { describe, expect, it } from 'vitest';
import { readBody, readItem, readListed, splitLabel } from './item';

describe('splitLabel', () => {
  it.each([
    ["**What's New**: text", "What's New", 'text'],
    ['***What’s New***: text', 'What’s New', 'text'],
    ['***Technical Details*: text', 'Technical Details', 'text'],
    ['*Technical Details***: text', 'Technical Details', 'text'],
    ['**Label:** text', 'Label', 'text'],
    ['**Label:**: text', 'Label', 'text'],
    ['**고찰** ： 글', '고찰', '글'],
    ['**고찰：** 글', '고찰', '글'],
    ['**비전 인코더 (Vision Encoder)**:글', '비전 인코더 (Vision Encoder)', '글'],
    ['**Label**:', 'Label', ''],
    ['**__proto__**: text', '__proto__', 'text'],
    ['**a**: *b*: c', 'a', '*b*: c'],
  ])('%s', (line, label, text) => expect(splitLabel(line)).toEqual({ label, text }));

  it.each([
    'text',
    'text **bold**: more',
    '**DICE**라고 한다',
    '**bold** and: text',
    '**unclosed: text',
    '****: text',
    '**:** text',
  ])('finds none in %j', (line) => expect(splitLabel(line)).toBeNull());
});

describe('readItem', () => {
  it.each([
    ['plain', null, null, 'plain'],
    ['1) 하나', '1)', null, '하나'],
    ['12. **Tokenizer**: 열둘', '12.', 'Tokenizer', '열둘'],
    ['(1) 괄호는 글이다', null, null, '(1) 괄호는 글이다'],
    ['3.5배 빠르다', null, null, '3.5배 빠르다'],
    ['2024. 연도', null, null, '2024. 연도'],
  ])('%s', (line, marker, label, text) => expect(readItem(line)).toEqual({ marker, label, text, items: [] }));
});

describe('readBody', () => {
  it('is a paragraph, or nothing', () => {
    expect(readBody('글')).toEqual([{ kind: 'paragraph', text: '글' }]);
    expect(readBody('')).toEqual([]);
  });

  it('is a list where it is a Python value', () => {
    expect(readBody(`{'Efficiency': '빠르다'}`)).toEqual([
      { kind: 'list', items: [{ marker: null, label: 'Efficiency', text: '빠르다', items: [] }] },
    ]);
  });

  it.each(['[]', '{}', `['']`, `[['']`, '[IDK]'])('stays a paragraph where %s holds nothing', (text) => {
    expect(readBody(text)).toEqual([{ kind: 'paragraph', text }]);
  });
});

describe('readListed', () => {
  const outline = (text: string) => readListed(text)?.map(line);
  const line = (item: ReturnType<typeof readItem>): unknown =>
    [item.marker, item.label, item.text].filter(Boolean).join(' ') +
    (item.items.length ? ` > ${item.items.map(line).join('; ')}` : '');

  it.each<[string, string[] | undefined]>([
    [`['a', '(1) b', '2. c', '**d**: e']`, ['a', '(1) b', '2. c', 'd e']],
    [`[{'code': 'a', 'math': 'b'}]`, ['code a', 'math b']],
    [`[{'description': 'a'}, {'description': 'b'}]`, ['description a', 'description b']],
    [`[{'name': 'a', 'gain': 1}, {'name': 'b', 'gain': 2}]`, [' > name a; gain 1', ' > name b; gain 2']],
    [`{'K': ['a', 'b'], 'L': {'M': 'c'}}`, ['K > a; b', 'L > M c']],
    [`{'': 'a'}`, ['a']],
    ['글', undefined],
  ])('%s', (text, items) => expect(outline(text)).toEqual(items));
});
