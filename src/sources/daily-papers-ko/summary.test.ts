import { describe, expect, it } from 'vitest';
import type { Item, Section } from '../../digest/digest';
import { readLine } from './line';
import { readSummary } from './summary';

describe('readSummary', () => {
  it.each<[string, string[], string[]]>([
    ['plain bullets are one list', ['- a', '* b', '• c'], ['_', ' - a', ' - b', ' - c']],
    ['labelled bullets are sections', ['- **A**: a', '- ***B***: b'], ['A', ' a', 'B', ' b']],
    ['bold without a colon is text', ['- **A** a', '- b'], ['_', ' - **A** a', ' - b']],
    [
      'enumerated lines belong to the label above',
      ['- **A**: a:', '1) b', '2) c', '- **B**: d'],
      ['A', ' a:', ' - 1) b', ' - 2) c', 'B', ' d'],
    ],
    [
      'enumerated lines belong to the bullet above',
      ['- a', '1. b', '2. c', '- d'],
      ['_', ' - a', '  - 1. b', '  - 2. c', ' - d'],
    ],
    ['enumerated lines alone are the list', ['1. a', '2. **B**: b'], ['_', ' - 1. a', ' - 2. [B] b']],
    ['enumerated bullets keep their marker', ['- 1) a', '- (2) b'], ['_', ' - 1) a', ' - (2) b']],
    [
      'nested bullets are below theirs',
      ['- a', '  - b', '    - c', '  - (1) d', '\t* e', '- f'],
      ['_', ' - a', '  - b', '   - c', '  - (1) d', '   - e', ' - f'],
    ],
    [
      'nested bullets are a list of their section',
      ['- **A**: a', '  - **B**: b', '  - c'],
      ['A', ' a', ' - [B] b', ' - c'],
    ],
    [
      'bare lines are paragraphs of their section',
      ['- **A**: a', '', 'b', '1) c', 'd'],
      ['A', ' a', ' b', ' - 1) c', ' d'],
    ],
    ['bare lines go on with their bullet', ['- a', '  b', 'c', '- d'], ['_', ' - a⏎b⏎c', ' - d']],
    ['an indented line goes on with its item', ['- **A**:', '1. b', '   c'], ['A', ' - 1. b⏎c']],
    [
      'a label may have its body below',
      ['- **A**:', 'a', '- **B**:', "['b', 'c']", '- **C**:'],
      ['A', ' a', 'B', ' - b', ' - c', 'C'],
    ],
    [
      'plain bullets are the body that a label lacks',
      ['- **A**:', '- a', '- b', '- **B**: c:', '- d', '- e'],
      ['A', ' - a', ' - b', 'B', ' c:', ' - d', ' - e'],
    ],
    [
      'plain bullets after a whole section are a list of their own',
      ['- **A**: a.', '- b', '- c'],
      ['A', ' a.', '_', ' - b', ' - c'],
    ],
    [
      'a Python value is a list',
      ["- **A**: {'K': 'a'}", "- **B**: ['b', 'c']"],
      ['A', ' - [K] a', 'B', ' - b', ' - c'],
    ],
    ['a Python value in a plain bullet joins the list', ['- a', "- ['b', 'c']"], ['_', ' - a', ' - b', ' - c']],
    ['a heading is a label', ['#### A', 'a', '- b'], ['A', ' a', '_', ' - b']],
    ['a label needs no bullet at the start', ['**A**: a', '**B**: b'], ['A', ' a', ' **B**: b']],
    ['text alone is a paragraph', ['a', 'b', '- c'], ['_', ' a', ' b', ' - c']],
    ['rules and empty bullets say nothing', ['---', '- a', '-', '***', '#'], ['_', ' - a']],
    ['nothing is nothing', [], []],
  ])('%s', (_, lines, outline) => expect(outlineOf(lines)).toEqual(outline));

  it('stops nesting at a depth that everything can walk', () => {
    const lines = Array.from({ length: 400 }, (_, depth) => `${'  '.repeat(depth)}- ${depth}`);
    const outline = outlineOf(lines);
    expect(outline).toHaveLength(401);
    expect(outline.at(-1)).toBe('        - 399');
  });
});

function outlineOf(lines: readonly string[]): string[] {
  return readSummary(lines.map(readLine)).flatMap(outlineOfSection);
}

function outlineOfSection({ label, blocks }: Section): string[] {
  const parts = blocks.flatMap((block) =>
    block.kind === 'paragraph' ? [` ${block.text}`] : block.items.flatMap((item) => linesOf(item, ' ')),
  );
  return [label ?? '_', ...parts];
}

function linesOf({ marker, label, text, items }: Item, indent: string): string[] {
  const parts = [marker, label === null ? null : `[${label}]`, text.replaceAll('\n', '⏎')].filter(
    (part) => part !== null,
  );
  return [`${indent}- ${parts.join(' ')}`, ...items.flatMap((item) => linesOf(item, `${indent} `))];
}
