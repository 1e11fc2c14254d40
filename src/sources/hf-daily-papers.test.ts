import { expect, it } from 'vitest';
import { hfDailyPapers as source, hfPaperEndpoint } from './hf-daily-papers';

it('asks for a month of days at first, and for any page of any day', () => {
  const { days } = source;
  if (days.kind !== 'calendar') throw new Error('not a calendar');
  expect(days).toMatchObject({ firstFill: 30, refresh: 2, pageSize: 100 });
  expect(days.page('2026-07-16', 0).url).toBe('https://huggingface.co/api/daily_papers?date=2026-07-16&limit=100&p=0');
  expect(days.page('2026-07-16', 2).url).toMatch(/&p=2$/);
});

it('counts votes when it is asked', () => {
  expect(source.votesAsOf('2026-07-16', 1_234)).toBe(1_234);
});

it('names one paper in one path segment', () => {
  expect(hfPaperEndpoint('2607.13125').url).toBe('https://huggingface.co/api/papers/2607.13125');
  expect(hfPaperEndpoint('hep-th/9901001').url).toBe('https://huggingface.co/api/papers/hep-th%2F9901001');
});
