import { expect, test } from 'vitest';
import type { Lead } from '../../digest/lead';
import { chooseLead, leadLanguage, leadsToTranslate } from './choose-lead';

const ko: Lead = { language: 'ko', text: '요약' };
const en: Lead = { language: 'en', text: 'Summary' };

test.each([
  ['auto', 'ko', 'ko'],
  ['auto', 'en', 'en'],
  ['ko', 'en', 'ko'],
  ['en', 'ko', 'en'],
  ['both', 'en', 'ko'],
] as const)('summaries in %s with the interface in %s prefer %s', (summaries, language, preferred) => {
  expect(leadLanguage(summaries, language)).toBe(preferred);
});

test('the other language stands in where the preferred one is missing', () => {
  expect(chooseLead([ko, en], 'en')).toBe(en);
  expect(chooseLead([ko], 'en')).toBe(ko);
  expect(chooseLead([en], 'ko')).toBe(en);
  expect(chooseLead([], 'ko')).toBeNull();
});

test('what is to be translated are the English sentences that Korean is missing for, each once', () => {
  const korean: Lead = { language: 'ko', text: '문장.' };
  const english: Lead = { language: 'en', text: 'One.' };
  const papers = [[korean, { ...english, text: 'Two.' }], [english], [], [english]];
  expect(leadsToTranslate(papers, 'ko')).toEqual(['One.']);
  expect(leadsToTranslate(papers, 'en')).toEqual([]);
});
