import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { mask, restore } from './mask';

const kept = (text: string) => mask(text).kept;

describe('mask', () => {
  it.each([
    ['a cost of $\\sim$20 and $O(n \\log n)$ steps', ['$\\sim$', '$O(n \\log n)$']],
    ['about $2\\times$ faster, with $x$ and \\(y\\)', ['$2\\times$', '$x$', '\\(y\\)']],
    ['the \\textbf{Bold} one', ['\\textbf{Bold}']],
    ['run `pip install x` now', ['`pip install x`']],
    ['code at https://github.com/A/B-c.', ['https://github.com/A/B-c']],
    ['GPT-4o and Qwen3-VL-235B beat PyTorch on AIME2025', ['GPT-4o', 'Qwen3-VL-235B', 'PyTorch', 'AIME2025']],
    ['Llama-3.1 and LLMs', ['Llama-3.1', 'LLMs']],
    ['pass@1 rises to 92.2% on 1.2T tokens at 30 fps', ['pass@1', '92.2%', '1.2T', '30 fps']],
    ['building on π_{0.5} and x^{2}', ['π_{0.5}', 'x^{2}']],
    ['a gain of 8.88\\% over 40--60\\%', ['8.88\\%', '60\\%']],
    ['training costs \\$400K', ['\\$400K']],
    ['a placeholder {1} of its own', ['{1}']],
  ])('sets aside what is no prose in %s', (text, expected) => expect(kept(text)).toEqual(expected));

  it.each([
    'Uniqueness-Aware reinforcement learning for vision-language models',
    'We present 12 models in 2025.',
    'I think A is better.',
    "carving it in ``stone'' weights, `where to act'' or `how to act'' alone",
  ])('leaves prose alone: %s', (text) => expect(mask(text)).toEqual({ text, kept: [] }));

  it('takes money for no formula', () => {
    expect(mask('from $1 million to $200k in one year').kept).toEqual(['$1', '$200']);
    expect(mask('$5 to $10').text).toBe('{1} to {2}');
  });

  it('masks the name in a compound alone', () => expect(mask('LLM-assisted').text).toBe('{1}-assisted'));
});

const REAL = '../shared/hf'; // from the root of the repository, as vitest is run

describe('restore', () => {
  it('gives back every text as it was', () => {
    const text = 'GPT-4o reaches 92.2% with $x_1$; see https://a.b/c, {1} and `x`.';
    const masked = mask(text);
    expect(masked.text).toBe('{1} reaches {2} with {3}; see {4}, {5} and {6}.');
    expect(restore(masked.text, masked.kept)).toBe(text);
  });

  it.skipIf(!existsSync(REAL))(`gives back the English of real days (skipped where ${REAL} is absent)`, () => {
    const wanted = /"(?:summary|ai_summary)": ?("(?:[^"\\\\]|\\\\.)*")/g;
    const texts = readdirSync(REAL).flatMap((name) =>
      [...readFileSync(`${REAL}/${name}`, 'utf8').matchAll(wanted)].map(([, text]) => JSON.parse(text!) as string),
    );
    expect(texts.length).toBeGreaterThan(400);
    for (const text of texts) {
      const { text: masked, kept: parts } = mask(text);
      expect(restore(masked, parts)).toBe(text);
      expect(masked).not.toMatch(/https?:\/\/\w|\w\$|\w\\%|[_^]\{(?!\d)/);
    }
  });

  it('reads placeholders in any order, wider or with spaces', () =>
    expect(restore('{ 2 }에서 ｛1｝은', ['GPT', 'MMLU'])).toBe('MMLU에서 GPT은'));

  it.each([['{1}은'], ['{1} {1} {2}'], ['{1} {3}'], ['{1} {2} {3}']])(
    'gives up where a place is lost, doubled or invented: %s',
    (translated) => expect(restore(translated, ['GPT', 'MMLU'])).toBeNull(),
  );

  it('keeps what looks like a pattern of replacement', () => expect(restore('{1}', ['$&'])).toBe('$&'));
});
