import { describe, expect, it } from 'vitest';
import { hfKoreanAutoflow as source } from './hf-korean-autoflow';

const read = (told: Record<string, unknown>) => {
  const entry = { paper: { id: '2601.00001', title: 'T', ai_keywords: ['kept'] }, ...told };
  const reading = source.read(JSON.stringify([entry]), '2026-01-22');
  if (!reading.ok) throw new Error(reading.error.code);
  return reading.digest.papers[0]!;
};
const paragraph = (text: string) => [{ kind: 'paragraph', text }];

describe('an entry', () => {
  it('has purpose, method and conclusion as labelled sections, the English in its items included', () => {
    const told = { purpose: '목적', method: [' 하나(We do.)', '', '둘'], conclusion: '결론\n이다' };
    expect(read(told).sections).toEqual([
      { label: 'purpose', blocks: paragraph('목적') },
      {
        label: 'method',
        blocks: [
          {
            kind: 'list',
            items: [
              { marker: null, label: null, text: '하나(We do.)', items: [] },
              { marker: null, label: null, text: '둘', items: [] },
            ],
          },
        ],
      },
      { label: 'conclusion', blocks: paragraph('결론 이다') },
    ]);
  });

  it('has no section where a part is empty, missing or something else', () => {
    expect(read({ purpose: '', method: [], conclusion: null }).sections).toEqual([]);
    expect(read({ purpose: ['목적'], method: '방법', conclusion: 3 }).sections).toEqual([]);
    expect(read({ method: [null, 7, {}, '하나'] }).sections.map(({ label }) => label)).toEqual(['method']);
  });

  it('has the Korean abstract of the oldest entries as its summary', () => {
    const { sections } = read({ translation_summary: '요약', purpose: '목적' });
    expect(sections.map(({ label }) => label)).toEqual(['summary', 'purpose']);
  });

  it('has the title in Korean, and its own keywords before those within the paper', () => {
    expect(read({ translation_title: ' 제목 ', keywords: ['Vision', 'Vision', ''] }).details).toEqual({
      translatedTitle: '제목',
      keywords: ['Vision'],
    });
    expect(read({ translation_title: '', keywords: [] }).details).toEqual({ keywords: ['kept'] });
  });
});

it('names a file for every day, and finds the days among the files', () => {
  const { days } = source;
  if (days.kind !== 'listed') throw new Error('not listed');
  const path = 'hf-daily-paper-ko-gpt/2026-01-22_paper_ko.json';
  expect(days.mirrors[0].day('2026-01-22').url).toBe(
    `https://cdn.jsdelivr.net/gh/jeongiin/hf-daily-paper-korean-autoflow@main/${path}`,
  );
  const root = 'hf-daily-paper-korean-autoflow-main';
  expect(days.archive?.dateOf(`${root}/${path}`)).toBe('2026-01-22');
  expect(days.archive?.dateOf(`${root}/${path.replace('01-22', '02-30')}`)).toBeNull();
  expect(days.archive?.dateOf(`${root}/hf-daily-paper-ko-gpt/README.md`)).toBeNull();
});

it('counts votes when a day is written, at 15:30 UTC, whenever it is fetched', () => {
  expect(source.votesAsOf('2026-01-22', Date.parse('2026-08-01'))).toBe(Date.parse('2026-01-22T15:30:00Z'));
});
