import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readTex, type TexToken } from './tex';

/** Tokens in one line: `^(…)` raised, `_(…)` lowered, `*…*` strong, `/…/` emphasis. */
function show(tokens: TexToken[]): string {
  const fences = { sup: ['^(', ')'], sub: ['_(', ')'], strong: ['*', '*'], em: ['/', '/'] } as const;
  return tokens
    .map((token) =>
      token.kind === 'text' ? token.text : fences[token.kind][0] + show(token.tokens) + fences[token.kind][1],
    )
    .join('');
}

describe('readTex', () => {
  it.each([
    ['3D Generation in $\\sim$20 Seconds', '3D Generation in ∼20 Seconds'],
    ['M$^{2}$UGen: Music', 'M^(2)UGen: Music'],
    ['$λ$-ECLIPSE', 'λ-ECLIPSE'],
    ['$VILA^2$: VILA', 'VILA^(2): VILA'],
    ['$\\nabla^2$DFT', '∇^(2)DFT'],
    ['An $L_2$ Norm', 'An L_(2) Norm'],
    ['LLM$\\times$MapReduce', 'LLM×MapReduce'],
    ['$\\textit{Trans-LoRA}$: towards', '/Trans-LoRA/: towards'],
    ['$\\textbf{Only-IF}$:Revealing', '*Only-IF*:Revealing'],
    ['\\textsc{AIEV-Instruct} and \\textbf{a {b} c}', 'AIEV-Instruct and *a b c*'],
    ['{\\sc Small} {not tex}', 'Small {not tex}'],
    ['$x_{i+1}^{-k}$', 'x_(i+1)^(−k)'],
    ['$\\mathcal{O}(n^\\alpha)$', 'O(n^(α))'],
    ['$\\hat{y} \\in \\mathbb{R}^n$', 'y\u0302 ∈ ℝ^(n)'],
    ['$\\frac{a}{b}$, $\\sqrt{2}$', 'a/b, √2'],
    ['$42$, $2\\times$, $$x$$', '42, 2×, x'],
    ['\\(*X\\)는, \\\\(*X\\\\)는', '*X는, *X는'],
    ['\\Delta-iris', 'Δ-iris'],
    ['3.6\\%의 향상', '3.6%의 향상'],
    ['p\\u2062a', 'p\u2062a'],
  ])('%s', (source, shown) => {
    expect(show(readTex(source))).toBe(shown);
  });

  it.each([
    'Can LLMs Earn $1 Million from Work in $200k?',
    'from $5 to $10 million, $100K-$200K, $20~$30',
    '(US$)와 (AU$)',
    'a $ alone, and $',
    'Let’s <think> about >80% [IDK] {braces} a_b ^ ~ - x',
    'C:\\Users\\name',
  ])('leaves alone: %s', (text) => {
    expect(readTex(text)).toEqual([{ kind: 'text', text }]);
  });

  it('shows a command it does not know as its name', () => {
    expect(show(readTex('벤치마크 \\\\mlee를, \\method는 $\\codestar$-2'))).toBe(
      '벤치마크 mlee를, method는 codestar-2',
    );
  });

  it.each(['$x^{2$', '\\textbf{open', '$}{$', '$^$', '$_{}$', '\\', '$\\$', '{\\sc', '$\\frac{a$', '}}}{{{'])(
    'survives %s',
    (text) => {
      expect(readTex(text)).toBeInstanceOf(Array);
    },
  );

  it('never throws and never nests deeper than a page can draw', () => {
    const depth = (tokens: TexToken[]): number =>
      Math.max(0, ...tokens.map((token) => (token.kind === 'text' ? 0 : 1 + depth(token.tokens))));
    const tex = fc.string({ unit: fc.constantFrom('$', '\\', '{', '}', '^', '_', 'a', '1', ' ', '(', 'textbf', '\n') });
    fc.assert(fc.property(tex, (text) => depth(readTex(text)) <= 20));
    expect(depth(readTex(`$${'^{'.repeat(50)}$`))).toBeLessThanOrEqual(20);
  });
});
