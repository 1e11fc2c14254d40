import { expect, test } from 'vitest';
import { plainText, richText, richTitle } from './rich-text';

test('a text with nothing set apart in it is its characters', () => {
  expect(richText('그냥 글 & <b>')).toBe('그냥 글 & <b>');
  expect(richText('')).toBe('');
  expect(richTitle('$\\sim$10x **V***')).toBe('∼10x **V***');
});

test('what is set apart makes tokens', () => {
  expect(richText('**굵게**')).toEqual([{ kind: 'strong', tokens: [{ kind: 'text', text: '굵게' }] }]);
  expect(richTitle('M$^{2}$')).toEqual([
    { kind: 'text', text: 'M' },
    { kind: 'sup', tokens: [{ kind: 'text', text: '2' }] },
  ]);
});

test('the characters alone are those of every token', () => {
  expect(plainText('글')).toBe('글');
  expect(plainText(richText('a **b `c`** [d](https://e.io) x$^2$'))).toBe('a b c d x2');
});

test('nothing in a text reaches what is around it, not even by TeX', () => {
  expect(plainText(richText('\u202E뒤집힌 `\u2066\0code` [\u202Ea](https://b.io) **\u202Ec** \\u202e'))).toBe(
    '뒤집힌 code a c ',
  );
  expect(richTitle(`Z${'\u0300'.repeat(99)} \uD800`)).toBe(`Z${'\u0300'.repeat(8)} `);
});
