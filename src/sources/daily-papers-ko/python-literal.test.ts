import { describe, expect, it } from 'vitest';
import { readPythonLiteral, type PythonLiteral } from './python-literal';

describe('readPythonLiteral', () => {
  it.each<[string, unknown]>([
    [`['a', "b's", 'c "d"']`, ['a', "b's", 'c "d"']],
    [
      `{'K': 'v', "L": ['x', 'y'],}`,
      [
        ['K', 'v'],
        ['L', ['x', 'y']],
      ],
    ],
    [`[{'code': 'v'}, {'math': 'w'}]`, [[['code', 'v']], [['math', 'w']]]],
    [`{'a': {'b': {'c': 'd'}}}`, [['a', [['b', [['c', 'd']]]]]]],
    [`('a', 'b')`, ['a', 'b']],
    [`('a',)`, ['a']],
    [`[]`, []],
    [`{}`, []],
    [`[ 1 , -2.5e3,True, None , null ]`, ['1', '-2.5e3', 'True', 'None', 'null']],
    [
      `{'n': 1, 2: 'm'}`,
      [
        ['n', '1'],
        ['2', 'm'],
      ],
    ],
    [
      String.raw`['it\'s', 'a\nb', 'a\\b', '\u2062', '\x41', '\U0001F600']`,
      ["it's", 'a\nb', 'a\\b', '\u2062', 'A', '😀'],
    ],
    [String.raw`['\sim \beta', '\U99999999', '\ud800']`, ['\\sim \\beta', '\\U99999999', '\ud800']],
    [`{'__proto__': 'x'}`, [['__proto__', 'x']]],
    [`['[not] {this}, (either)']`, ['[not] {this}, (either)']],
  ])('reads %s', (text, value) => expect(plain(readPythonLiteral(text))).toEqual(value));

  it.each(
    [
      '',
      'text',
      `'a string alone'`,
      `('a')`,
      `(1)`,
      `[IDK] 토큰을 [쓴다]`,
      `['a' 'b']`,
      `['a', 'b'] 이다`,
      `['a', 'b'`,
      `['a]`,
      `['a\\']`,
      `['a',, 'b']`,
      `[,]`,
      `{'a'}`,
      `{'a': }`,
      `{['a']: 'b'}`,
      `[1word]`,
      `{a: 'b'}`,
      `('a', 'b']`,
      '['.repeat(5_000) + ']'.repeat(5_000),
      `${"{'a':".repeat(5_000)}1${'}'.repeat(5_000)}`,
    ].map((text) => [text.slice(0, 40), text] as const),
  )('leaves %s a text', (_, text) => expect(readPythonLiteral(text)).toBeNull());
});

function plain(value: PythonLiteral | null): unknown {
  if (value?.kind === 'list') return value.items.map(plain);
  if (value?.kind === 'dict') return value.entries.map(([key, item]) => [key, plain(item)]);
  return value?.text ?? null;
}
