// @vitest-environment happy-dom
import { render } from 'preact';
import { expect, it } from 'vitest';
import type { Facts } from '../../digest/merge';
import { FactLines } from './FactLines';

const NONE: Facts = { keywords: [], repository: null, projectPage: null, organization: null, comments: null };

function draw(facts: Partial<Facts>) {
  const root = document.createElement('div');
  render(<FactLines facts={{ ...NONE, ...facts }} language="en" />, root);
  return root;
}

it('says all that is known, shortly', () => {
  const root = draw({
    repository: { url: 'https://github.com/a/b', stars: 1234 },
    projectPage: 'https://www.example.org/p/',
    organization: 'Example <Lab>',
    comments: 2,
    keywords: Array.from({ length: 12 }, (_, index) => `k${index}`),
  });
  expect([...root.querySelectorAll('.facts > div')].map(({ textContent }) => textContent)).toEqual([
    'Codea/b★ 1,234',
    'Projectexample.org/p',
    'FromExample <Lab>',
    'Comments2',
    'Keywordsk0, k1, k2, k3, k4, k5, k6, k7',
  ]);
  const links = [...root.querySelectorAll('a')];
  expect(links.map(({ href, rel }) => [href, rel])).toEqual([
    ['https://github.com/a/b', 'noopener noreferrer'],
    ['https://www.example.org/p/', 'noopener noreferrer'],
  ]);
});

it('links to https alone', () => {
  const root = draw({ repository: { url: 'http://example.org/x', stars: null }, projectPage: 'javascript:alert(1)' });
  expect(root.querySelectorAll('a')).toHaveLength(0);
});

it('is not there where nothing is known, or nobody commented', () => {
  expect(draw({}).innerHTML).toBe('');
  expect(draw({ comments: 0 }).innerHTML).toBe('');
});
