import { expect, it } from 'vitest';
import { sanitizeText } from './sanitize-text';

it.each([
  [
    'an honest text\twith $\\alpha$,\n한국어, e\u0301, עברית\u200F and 👩‍🔬',
    'an honest text\twith $\\alpha$,\n한국어, e\u0301, עברית\u200F and 👩‍🔬',
  ],
  ['nul\0 bell\u0007 escape\u001B[31m \u009F', 'nul bell escape[31m '],
  ['\u202Ereversed\u202C \u2066isolated\u2069', 'reversed isolated'],
  ['half \uD800 and \uDC00 of one', 'half  and  of one'],
  [`Z${'\u0300'.repeat(500)}algo`, `Z${'\u0300'.repeat(8)}algo`],
])('%j', (text, shown) => {
  expect(sanitizeText(text)).toBe(shown);
});
