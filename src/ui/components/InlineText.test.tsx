// @vitest-environment happy-dom
import { render, type ComponentChild } from 'preact';
import { expect, it } from 'vitest';
import { richText, richTitle } from '../../digest/rich-text';
import { InlineText } from './InlineText';

function html(content: ComponentChild): string {
  const root = document.createElement('div');
  render(content, root);
  return root.innerHTML;
}

it('draws Markdown and TeX', () => {
  expect(html(<InlineText text={richText('**굵게** `a<b` $x_1$')} />)).toBe(
    '<strong>굵게</strong> <code>a&lt;b</code> x<sub>1</sub>',
  );
});

it('draws links so that the other page learns nothing', () => {
  expect(html(<InlineText text={richText('[글](https://a.io)')} />)).toBe(
    '<a href="https://a.io" target="_blank" rel="noopener noreferrer">글</a>',
  );
});

it('reads no Markdown in titles', () => {
  expect(html(<InlineText text={richTitle('V*: M$^{2}$ **x**')} />)).toBe('V*: M<sup>2</sup> **x**');
});

it('keeps a Korean particle with the bracket before it', () => {
  expect(html(<InlineText text={richText('모델(model)은 큽니다')} />)).toBe(
    '모델(model<span class="whole">)은</span> 큽니다',
  );
});

it('breaks what is too long to be a particle', () => {
  expect(html(<InlineText text={`(model)${'은'.repeat(9)}`} />)).toBe(`(model)${'은'.repeat(9)}`);
});
