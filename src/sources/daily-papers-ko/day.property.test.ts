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

function hangulIn(text: string): string {
  return text.replace(/[^가-힣]/g, '');
}
