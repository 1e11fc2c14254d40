import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readInline, type InlineToken } from './inline';

const text = (value: string): InlineToken => ({ kind: 'text', text: value });

function letters(value: string): number {
  return value.replace(/[^b가]/g, '').length;
}

/** What a reader sees, without the marks. */
function plain(tokens: InlineToken[]): string {
  return tokens.map((token) => ('tokens' in token ? plain(token.tokens) : token.text)).join('');
}

describe('readInline', () => {
  it('reads strong text, also where Hangul follows at once and CommonMark would not', () => {
    expect(readInline('활용해 **Comics(만화 이해)**를 심도')).toEqual([
      text('활용해 '),
      { kind: 'strong', tokens: [text('Comics(만화 이해)')] },
      text('를 심도'),
    ]);
    expect(readInline('***셋***')).toEqual([{ kind: 'strong', tokens: [text('셋')] }]);
  });

  it('reads emphasis where a star begins a word, and leaves names and products alone', () => {
    expect(readInline('제작에서 *Generative AI*의 (*x*)')).toEqual([
      text('제작에서 '),
      { kind: 'em', tokens: [text('Generative AI')] },
      text('의 ('),
      { kind: 'em', tokens: [text('x')] },
      text(')'),
    ]);
    for (const name of ['A* 탐색과 A* 알고리즘', '1120*1120 해상도', 'V*Bench, V*', 'S*는 **', '2 * 3 * 4', '****']) {
      expect(readInline(name)).toEqual([text(name)]);
    }
  });

  it('reads code as it stands', () => {
    expect(readInline('`a**b**$x$` `')).toEqual([{ kind: 'code', text: 'a**b**$x$' }, text(' `')]);
  });

  it('reads links, bare ones without the punctuation of their sentence', () => {
    const url = 'https://github.com/Lizonghang/prima.cpp';
    expect(readInline(`[GitHub 링크](${url})에서, ${url}. **${url}**`)).toEqual([
      { kind: 'link', url, tokens: [text('GitHub 링크')] },
      text('에서, '),
      { kind: 'link', url, tokens: [text(url)] },
      text('. '),
      { kind: 'strong', tokens: [{ kind: 'link', url, tokens: [text(url)] }] },
    ]);
    expect(readInline('https://a.io/에서')).toEqual([
      { kind: 'link', url: 'https://a.io/', tokens: [text('https://a.io/')] },
      text('에서'),
    ]);
  });

  it.each([
    '[x](javascript:alert(1)) [y](http://a.io) http://a.io data:text/html,x',
    '<script>alert(1)</script> <img src=x onerror=alert(1)> &lt;b&gt;',
    'an [IDK] Token, [a](b), ]( [',
  ])('leaves as text: %s', (hostile) => {
    expect(readInline(hostile)).toEqual([text(hostile)]);
  });

  it('gives up what is never closed, in its place', () => {
    expect(plain(readInline('a **b *c `d'))).toBe('a **b *c `d');
    expect(plain(readInline('*a **b* c**'))).toBe('a **b c**');
  });

  it('reads TeX within text and within strong text', () => {
    expect(readInline('**$L_2$** 노름')).toEqual([
      { kind: 'strong', tokens: [text('L'), { kind: 'sub', tokens: [text('2')] }] },
      text(' 노름'),
    ]);
  });

  it('never throws, loses no letter, and links to https alone', () => {
    const units = ['*', '**', '`', '[', ']', '(', ')', 'https://a.b', 'javascript:x', 'b', ' ', '가', '\n'];
    const links = (tokens: InlineToken[]): string[] =>
      tokens.flatMap((token) => ('tokens' in token ? links(token.tokens) : []).concat('url' in token ? token.url : []));
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom(...units) }), (source) => {
        const tokens = readInline(source);
        const addresses = (source.match(/\]\(https:\/\/a\.b[^\s()]*\)/g) ?? []).join('');
        expect(links(tokens).every((url) => url.startsWith('https://'))).toBe(true);
        expect(letters(plain(tokens)) + letters(addresses)).toBeGreaterThanOrEqual(letters(source));
      }),
    );
  });
});

it('keeps the parentheses that belong to an address, and only those', () => {
  expect(readInline('[w](https://example.org/Foo_(bar))')).toEqual([
    { kind: 'link', url: 'https://example.org/Foo_(bar)', tokens: [{ kind: 'text', text: 'w' }] },
  ]);
  expect(readInline('(https://example.org/c_(d))')).toEqual([
    { kind: 'text', text: '(' },
    {
      kind: 'link',
      url: 'https://example.org/c_(d)',
      tokens: [{ kind: 'text', text: 'https://example.org/c_(d)' }],
    },
    { kind: 'text', text: ')' },
  ]);
});
