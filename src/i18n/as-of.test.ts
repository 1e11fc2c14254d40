import { expect, it } from 'vitest';
import { describeCounts } from './as-of';

const at = (time: string) => Date.parse(`2025-02-27T${time}:00Z`);
const NOW = Date.parse('2026-09-01T00:00:00Z');
const once = (time: string) => ({ from: at(time), to: at(time) });

it('says one time where all was counted at once', () => {
  const counted = { votes: once('23:05'), ranking: { asOf: at('23:05') } };
  expect(describeCounts(counted, NOW, 'ko')).toBe('추천 수 2025년 2월 27일 기준');
  expect(describeCounts({ votes: once('23:05'), ranking: null }, NOW, 'en')).toBe('votes as of 27 February 2025');
  expect(describeCounts({ votes: null, ranking: null }, NOW, 'ko')).toBeNull();
});

it('names both times where rank and votes differ, to the minute where they are of one day', () => {
  const fresh = { votes: { from: NOW, to: NOW }, ranking: { asOf: at('23:05') } };
  expect(describeCounts(fresh, NOW, 'ko')).toBe('순위는 2025. 2. 27., 추천 수는 방금 기준');
  const sameDay = { votes: once('23:05'), ranking: { asOf: at('15:30') } };
  expect(describeCounts(sameDay, NOW, 'en')).toMatch(/^rank as of .*15:30, votes as of .*23:05$/);
});

it('names the oldest and the freshest votes of a list', () => {
  const counted = { votes: { from: at('23:05'), to: NOW }, ranking: { asOf: at('23:05') } };
  expect(describeCounts(counted, NOW, 'ko')).toBe('순위는 2025. 2. 27., 추천 수는 2025. 2. 27.~방금 기준');
  expect(describeCounts({ ...counted, ranking: null }, NOW, 'ko')).toBe('추천 수 2025. 2. 27.~방금 기준');
});
