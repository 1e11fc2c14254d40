import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { digestSchema } from '../../digest/schema';
import { parseOrNull } from '../../digest/parse';
import { parseDay } from './day';

const DATE = '2025-02-27';
const HEADING = '### [T](https://arxiv.org/abs/2502.18417)\n';

/** What digests are made of, whole and broken: one piece a line. */
const PIECES = String.raw`
## Daily Papers (2025-02-27)
## Daily Papers
## Daily Papers (2025-02-26)
###
####
### [T](https://arxiv.org/abs/2502.18417)
### [U](https://arxiv.org/abs/hep-th/9901001v2)
](
![](https://a.example/b.png)
![](/avatars/c.svg)
[Watch Video]
<video src='https://a.example/v.mp4'>
Vote: 3
Vote: -
Votes: 1,000
Authors: A, +
Authors: ['A', "B'C"]
- ***What's New***:
- ***T*:
- **__proto__**:
{'__proto__': 'x', 'y': [
['a',
]
}
'
"
\
글
<think>
$\sim$
(
)
：
1)
-`
  .trim()
  .split('\n');
const SPACES = ['', ' ', '  ', '\t', '\n', '\n\n', '\r\n', '\uFEFF', '\0', '\uD800', '\uDC00'];

const piece = fc.oneof(
  { arbitrary: fc.constantFrom(...PIECES), weight: 9 },
  { arbitrary: fc.string({ unit: 'binary' }), weight: 1 },
);
const file = fc
  .array(fc.tuple(fc.constantFrom(...SPACES), piece, fc.constantFrom(...SPACES, '\n', '\n', '\n', '\n')), {
    maxLength: 60,
  })
  .map((parts) => `## Daily Papers (${DATE})\n${parts.flat().join('')}`);

/** One line of a summary: how it begins, and text of brackets and quotes. */
const line = fc
  .tuple(
    fc.constantFrom('', '- ', '  - ', '1) ', '- **라벨**: ', '    '),
    fc.stringMatching(/^[가-힣a-z .,():'"[\]{}]{1,40}$/),
  )
  .map((parts) => parts.join(''));

describe('parseDay', () => {
  it('reads any text into a valid digest or a typed error', () => {
    fc.assert(
      fc.property(file, (text) => {
        const reading = parseDay('daily_papers_ko', text, DATE);
        const ids = reading.ok ? reading.digest.papers.map(({ id }) => id) : [];
        expect(reading.ok ? parseOrNull(digestSchema, reading.digest) : reading.error.code).toBeTruthy();
        expect(new Set(ids).size).toBe(ids.length);
        expect(ids.length > 0).toBe(reading.ok);
      }),
      { numRuns: 3_000 },
    );
  });

  it('loses no letter of a summary, whatever its lines are', () => {
    fc.assert(
      fc.property(fc.array(line, { minLength: 1, maxLength: 12 }), (lines) => {
        const body = ['- 처음', ...lines].join('\n');
        const reading = parseDay('s', `## Daily Papers (${DATE})\n${HEADING}${body}\n`, DATE);
        expect(hangulIn(JSON.stringify(reading.ok && reading.digest.papers[0]!.sections))).toBe(hangulIn(body));
      }),
      { numRuns: 1_000 },
    );
  });
});

describe('the time to read', () => {
  const SIZE = 1_000_000;
  /** Reading took up to 120 times as long as `walk` on a busy machine; with one quadratic expression, 5,000 times. */
  const LIMIT = 1_000;
  const top = `## Daily Papers (${DATE})\n`;
  /** As many entries as it takes, each just short of what is too long: so that it is read. */
  const entries = (body: (length: number) => string) => top + (HEADING + body(99_000) + '\n').repeat(SIZE / 100_000);

  it.each<[string, string]>([
    ['one line', 'x'.repeat(5 * SIZE)],
    ['one bullet', `${top}${HEADING}- ${'가'.repeat(5 * SIZE)}`],
    ['newlines', '\n'.repeat(SIZE)],
    ['hashes', '#\n'.repeat(SIZE / 2)],
    ['headings', '### \n'.repeat(SIZE / 5)],
    ['day headings', top.repeat(SIZE / top.length)],
    ['brackets', entries((length) => `- ${'['.repeat(length)}`)],
    ['closed brackets', entries((length) => `- ${'['.repeat(length / 2)}${']'.repeat(length / 2)}`)],
    ['a literal that never closes', entries((length) => `- [${"'a', ".repeat(length / 6)}]x]`)],
    ['a long literal', entries((length) => `- [${"'a', ".repeat(length / 6)}]`)],
    ['a literal of backslashes', entries((length) => `- ['${'\\'.repeat(length)}']`)],
    ['digits', entries((length) => `- [${'1'.repeat(length)}x]`)],
    ['links in a title', top + `### [${']('.repeat(49_000)}\n`.repeat(10)],
    ['link ends in a title', top + `### [${'](http)'.repeat(14_000)}\n`.repeat(10)],
    ['asterisks', entries((length) => `- ${'*'.repeat(length)}`)],
    ['labels', entries(fill('- **a**: b\n'))],
    ['half labels', entries(fill('- ** a \n'))],
    ['a label that never ends', entries((length) => `- ***${'a'.repeat(length)}`)],
    ['spaces after a label', entries((length) => `- **a**${' '.repeat(length)}b`)],
    ['spaces', entries((length) => `- **a${' '.repeat(length)}b`)],
    ['indentation', entries((length) => `${' '.repeat(length)}- a`)],
    [
      'deeper and deeper',
      entries(() => Array.from({ length: 430 }, (_, depth) => `${' '.repeat(depth)}- a`).join('\n')),
    ],
    ['lines that go on', entries(fill('- a\nb\n'))],
    ['tags', entries(fill('<video '))],
    ['open tags', entries((length) => '<'.repeat(length))],
    ['sources', entries((length) => `<video ${' src'.repeat(length / 4)}`)],
    ['images', entries((length) => `![${'](('.repeat(length / 3)}`)],
    ['votes', entries((length) => `Vote: ${'1,'.repeat(length / 2)}x`)],
    ['colons', entries((length) => `- **a**: ${':'.repeat(length)}\n- b`)],
    ['sentences', entries(fill('가. '))],
  ])('grows with the length alone: %s', (_, content) => {
    const baseline = fastest(() => walk(content));
    expect(fastest(() => parseDay('s', content, DATE))).toBeLessThan(LIMIT * baseline);
  });
});

const fill = (unit: string) => (length: number) => unit.repeat(length / unit.length);

function hangulIn(text: string): string {
  return text.replace(/[^가-힣]/g, '');
}

/** Milliseconds of the faster of two runs. */
function fastest(run: () => unknown): number {
  const times = [1, 2].map(() => {
    const start = performance.now();
    run();
    return performance.now() - start;
  });
  return Math.min(...times);
}

/** The least that any reader of lines does: to take them apart and to look at every character once. */
function walk(content: string): number {
  let sum = 0;
  for (const row of content.split('\n')) {
    const text = row.trim();
    for (let at = 0; at < text.length; at++) sum = (sum + text.charCodeAt(at)) | 0;
  }
  return sum;
}
