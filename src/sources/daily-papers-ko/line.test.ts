import { describe, expect, it } from 'vitest';
import { readLine } from './line';

describe('readLine', () => {
  it.each([
    ['- a', 'bullet', 0, 'a'],
    [' •   a ', 'bullet', 0, 'a'],
    ['  * a', 'bullet', 2, 'a'],
    ['\t+ a', 'bullet', 4, 'a'],
    ['-a', 'bare', 0, '-a'],
    ['-', 'bare', 0, '-'],
    ['#### a', 'heading', 0, 'a'],
    ['####### a', 'bare', 0, '####### a'],
    ['  2. a', 'enumerated', 2, '2. a'],
    ['(2) a', 'bare', 0, '(2) a'],
    ['   a\r', 'bare', 3, 'a'],
    ['', 'bare', 0, ''],
  ])('%j', (raw, kind, indent, text) => expect(readLine(raw)).toEqual({ kind, indent, text }));
});
