import { expect, it } from 'vitest';
import { paper } from '../digest/sample';
import { readJsonDay } from './json-day';

const read = (entries: unknown[]) =>
  readJsonDay('s', JSON.stringify(entries), '2026-01-22', (entry) => (typeof entry === 'string' ? paper(entry) : null));
const ids = (count: number) => Array.from({ length: count }, (_, at) => `2601.${at}`);

it('reads as many entries as an honest day may have', () => {
  const reading = read(ids(2_000));
  expect(reading.ok && reading.digest.papers.length).toBe(2_000);
});

it('refuses a day of more entries, without a look at them', () => {
  expect(read(ids(2_001))).toEqual({ ok: false, error: { code: 'not-a-digest', detail: '2001 entries' } });
});

it.each([
  ['', 'empty'],
  ['<!doctype html>', 'not-a-digest'],
  ['{"error":"x"}', 'not-a-digest'],
  [`["${'x'.repeat(8_000_000)}"]`, 'not-a-digest'],
  ['[1]', 'no-entries'],
])('says why nothing is read of %.20s', (text, code) => {
  expect(readJsonDay('s', text, '2026-01-22', () => null)).toMatchObject({ ok: false, error: { code } });
});
