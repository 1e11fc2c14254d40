import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { digestSchema } from '../digest/schema';
import { hfDailyPapers } from './hf-daily-papers';
import { hfKoreanAutoflow } from './hf-korean-autoflow';
import type { DigestReading } from './source';

const DATE = '2026-01-22';
const SOURCES = [hfDailyPapers, hfKoreanAutoflow];
const entry = (id: string) => ({ paper: { id, title: `Title ${id}`, upvotes: 1 } });

describe.each(SOURCES.map((source) => [source.id, source] as const))('a day of %s', (_, source) => {
  const read = (value: unknown) => source.read(JSON.stringify(value), DATE);

  it('keeps the order of its entries', () => {
    expect(outcome(read([entry('2601.00002'), entry('2601.00001')]))).toEqual({
      ids: ['2601.00002', '2601.00001'],
      skipped: [],
    });
  });

  it('loses no more than the entry that is not sound, and counts a paper once', () => {
    const day = [entry('2601.00001'), { paper: {} }, null, entry('2601.00001'), entry('2601.00002')];
    expect(outcome(read(day))).toEqual({
      ids: ['2601.00001', '2601.00002'],
      skipped: [
        [2, 'bad-entry'],
        [3, 'bad-entry'],
        [4, 'duplicate'],
      ],
    });
  });

  it('may have no papers', () => {
    expect(source.read(' []\n', DATE)).toEqual({
      ok: true,
      digest: { source: source.id, date: DATE, papers: [] },
      skipped: [],
    });
  });

  it('may begin with a byte order mark', () => {
    expect(outcome(source.read(`\uFEFF${JSON.stringify([entry('2601.00001')])}`, DATE)).ids).toHaveLength(1);
  });

  it.each([
    ['<!DOCTYPE html><html></html>', 'not-a-digest'],
    ['{"error":"Invalid date"}', 'not-a-digest'],
    ['[{"paper":{"id":"2601.00001"', 'not-a-digest'],
    ['null', 'not-a-digest'],
    [`[${' '.repeat(8_000_000)}]`, 'not-a-digest'],
    ['[{"id":"2601.00001","title":"Another shape"}]', 'no-entries'],
  ])('is not %.40j', (text, code) => {
    const reading = source.read(text, DATE);
    expect(reading.ok ? 'read' : reading.error.code).toBe(code);
    expect(reading.ok ? '' : reading.error.detail.length).toBeLessThan(250);
  });

  const hostile = fc.oneof(
    { arbitrary: fc.jsonValue({ maxDepth: 3 }), weight: 1 },
    {
      arbitrary: fc.record(
        {
          paper: fc.record(
            {
              id: fc.constantFrom('2601.00001', '2601.00002v3', 'hep-th/9901001', '__proto__', 'constructor', 7),
              title: fc.constantFrom('T', '', 'T\n$x$', '<b>', null, 1),
              upvotes: fc.oneof(fc.integer(), fc.double(), fc.string()),
              summary: fc.jsonValue({ maxDepth: 1 }),
              ai_summary: fc.string(),
              ai_keywords: fc.jsonValue({ maxDepth: 1 }),
              authors: fc.array(fc.jsonValue({ maxDepth: 1 }), { maxLength: 3 }),
              githubRepo: fc.constantFrom('https://a.example', 'javascript:1', 'https://', 'HTTPS://a', 1),
              projectPage: fc.string(),
              organization: fc.jsonValue({ maxDepth: 1 }),
              __proto__: fc.constant({ id: '2601.00009' }),
            },
            { requiredKeys: ['id', 'title'] },
          ),
          thumbnail: fc.jsonValue({ maxDepth: 1 }),
          numComments: fc.jsonValue({ maxDepth: 1 }),
          translation_title: fc.jsonValue({ maxDepth: 1 }),
          purpose: fc.jsonValue({ maxDepth: 1 }),
          method: fc.jsonValue({ maxDepth: 2 }),
          keywords: fc.jsonValue({ maxDepth: 2 }),
        },
        { requiredKeys: ['paper'] },
      ),
      weight: 5,
    },
  );

  it('is a valid digest or a typed error, whatever the text', () => {
    const text = fc.oneof(
      fc.string(),
      fc.array(hostile, { maxLength: 6 }).map((value) => JSON.stringify(value)),
    );
    fc.assert(
      fc.property(text, (told) => {
        const reading = source.read(told, DATE);
        const ids = reading.ok ? reading.digest.papers.map(({ id }) => id) : [];
        expect(reading.ok ? digestSchema.safeParse(reading.digest).success : reading.error.code).toBeTruthy();
        expect(new Set(ids).size).toBe(ids.length);
        expect(({} as Record<string, unknown>)['id']).toBeUndefined();
      }),
      { numRuns: 1_000 },
    );
  });
});

it('has no content where there is none; in a file that is checked against its list, that is no paper', () => {
  const live = hfDailyPapers.read('', DATE);
  expect(live.ok ? 'read' : live.error.code).toBe('empty');
  expect(hfKoreanAutoflow.read('\n', DATE)).toMatchObject({ ok: true, digest: { papers: [] } });
});

function outcome(reading: DigestReading) {
  if (!reading.ok) throw new Error(`not read: ${reading.error.code}`);
  return {
    ids: reading.digest.papers.map(({ id }) => id),
    skipped: reading.skipped.map(({ line, reason }) => [line, reason]),
  };
}
