import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Paper, Section } from './digest';
import { homeOf, mergeDay, mergePaper, type SourcedDigest } from './merge';
import { credit, paper } from './sample';

const HOUR = 3_600_000;
const CREDITS = [credit('ko', 0), credit('ko2', 1), credit('hf', 2, 'en'), credit('own', 3)] as const;
const [KO, KO2, HF, OWN] = CREDITS;

const digest = (of: SourcedDigest['credit'], date: string, papers: Paper[], asOf = 0): SourcedDigest => ({
  digest: { source: of.id, date, papers },
  credit: of,
  asOf,
  isLive: of.id === 'hf',
});
const sections = (text: string): Section[] => [{ label: null, blocks: [{ kind: 'paragraph', text }] }];
const idsOf = (papers: readonly { id: string }[]) => papers.map(({ id }) => id);

describe('one paper', () => {
  const ko = digest(KO, '2025-02-27', [paper('a', { title: 'By ko', votes: 5, sections: sections('하나') })], 1 * HOUR);
  const ko2 = digest(
    KO2,
    '2025-02-27',
    [
      paper('a', {
        votes: 9,
        sections: sections('둘'),
        details: { translatedTitle: '제목', abstract: 'Copied.', sentence: 'Copied sentence.', keywords: ['Vision'] },
      }),
    ],
    2 * HOUR,
  );
  const hf = digest(
    HF,
    '2025-02-26',
    [
      paper('a', {
        votes: 7,
        media: { kind: 'image', url: 'https://example.org/a.png' },
        details: {
          abstract: 'We.',
          sentence: 'It.',
          keywords: ['vision models'],
          repository: { url: 'https://example.org/code', stars: 3 },
          organization: 'Lab',
          comments: 0,
        },
      }),
    ],
    9 * HOUR,
  );
  const own = digest(OWN, '2025-02-27', [paper('a', { votes: 1, sections: sections('셋') })], 1 * HOUR);

  it('is told by each part with where it comes from', () => {
    expect(mergePaper([ko, ko2, hf, own], 'a')).toEqual({
      id: 'a',
      title: 'By ko',
      votes: { count: 7, asOf: 9 * HOUR, credit: HF },
      korean: { title: null, sections: sections('하나'), date: '2025-02-27', credit: KO },
      english: { sentence: 'It.', abstract: 'We.', credit: HF },
      media: { kind: 'image', url: 'https://example.org/a.png' },
      facts: {
        keywords: ['vision models'],
        repository: { url: 'https://example.org/code', stars: 3 },
        projectPage: null,
        organization: 'Lab',
        comments: 0,
      },
    });
  });

  it('has the summary and the title of one Korean source, the first that has a summary', () => {
    const bare = digest(KO, '2025-02-27', [paper('a', { details: { translatedTitle: '남의 제목' } })]);
    const { korean } = mergePaper([bare, own, ko2], 'a')!;
    expect(korean).toEqual({ title: '제목', sections: sections('둘'), date: '2025-02-27', credit: KO2 });
    expect(mergePaper([hf, own], 'a')!.korean?.credit).toBe(OWN);
    expect(mergePaper([hf, bare], 'a')!.korean).toBeNull();
  });

  it('takes no Korean out of an English source', () => {
    const odd = digest(HF, '2025-02-26', [paper('a', { sections: sections('English') })]);
    expect(mergePaper([odd], 'a')!.korean).toBeNull();
  });

  it('has the freshest votes that are known; of equally fresh ones the more trusted', () => {
    expect(mergePaper([ko, ko2], 'a')!.votes).toEqual({ count: 9, asOf: 2 * HOUR, credit: KO2 });
    expect(mergePaper([own, ko], 'a')!.votes).toEqual({ count: 5, asOf: 1 * HOUR, credit: KO });
    const unknown = digest(HF, '2025-02-26', [paper('a')], 10 * HOUR);
    expect(mergePaper([ko, unknown], 'a')!.votes?.count).toBe(5);
    expect(mergePaper([unknown], 'a')!.votes).toBeNull();
    const none = digest(HF, '2025-02-26', [paper('a', { votes: 0 })], 10 * HOUR);
    expect(mergePaper([ko, none], 'a')!.votes?.count).toBe(0);
  });

  it('prefers a sentence to an abstract alone, and takes what it tells in English from one source', () => {
    const abstractOnly = digest(HF, '2025-02-26', [paper('a', { details: { abstract: 'We.' } })]);
    expect(mergePaper([ko2, abstractOnly], 'a')!.english).toEqual({
      sentence: 'Copied sentence.',
      abstract: 'Copied.',
      credit: KO2,
    });
    expect(mergePaper([ko, abstractOnly], 'a')!.english).toEqual({ sentence: null, abstract: 'We.', credit: HF });
    expect(mergePaper([ko], 'a')!.english).toBeNull();
  });

  it('is null where no digest has it, whatever its name', () => {
    for (const id of ['b', '__proto__', 'constructor', '']) expect(mergePaper([ko, hf], id)).toBeNull();
    expect(mergePaper([], 'a')).toBeNull();
    const odd = digest(KO, '2025-02-27', [paper('__proto__')]);
    expect(mergePaper([odd], '__proto__')?.id).toBe('__proto__');
  });

  it('is at home on the day of the most trusted source, the earliest where that has several', () => {
    expect(homeOf([hf, own, ko], 'a')).toBe('2025-02-27');
    expect(homeOf([hf, own], 'a')).toBe('2025-02-26');
    expect(homeOf([digest(KO, '2024-10-18', [paper('a')]), digest(KO, '2024-10-16', [paper('a')])], 'a')).toBe(
      '2024-10-16',
    );
    expect(homeOf([hf], 'b')).toBeNull();
  });
});

describe('one day', () => {
  const D1 = '2025-02-26';
  const D2 = '2025-02-27';

  it('is the union of its sources, each paper once, the most trusted source first', () => {
    const day = [digest(HF, D2, [paper('a'), paper('b')]), digest(KO, D2, [paper('c'), paper('b')])];
    expect(idsOf(mergeDay(day, []))).toEqual(['c', 'b', 'a']);
  });

  it('leaves a paper to the neighbouring day where a more trusted source has it, in either direction', () => {
    const ko = digest(KO, D2, [paper('a', { sections: sections('글') })]);
    const hf = digest(HF, D1, [paper('a', { votes: 3 }), paper('b')], HOUR);
    expect(idsOf(mergeDay([hf], [ko]))).toEqual(['b']);
    const [shown] = mergeDay([ko], [hf]);
    expect(shown).toMatchObject({ id: 'a', votes: { count: 3, asOf: HOUR, credit: HF }, korean: { credit: KO } });
    expect(mergeDay([ko], [hf])).toHaveLength(1);
  });

  it('leaves it even where two less trusted sources agree on the other day', () => {
    const day = [digest(KO2, D1, [paper('a')]), digest(HF, D1, [paper('a')])];
    expect(mergeDay(day, [digest(KO, D2, [paper('a')])])).toEqual([]);
  });

  it('shows a paper that one source names on two days in a row on the earlier one', () => {
    const [first, second] = [digest(KO, D1, [paper('a')]), digest(KO, D2, [paper('a')])];
    expect(idsOf(mergeDay([first], [second]))).toEqual(['a']);
    expect(mergeDay([second], [first])).toEqual([]);
  });

  it('counts what a digest names twice once, with what it says first', () => {
    const twice = digest(KO, D2, [paper('a', { votes: 1 }), paper('b'), paper('a', { votes: 99 })]);
    expect(mergeDay([twice, twice], []).map(({ id, votes }) => [id, votes?.count])).toEqual([
      ['a', 1],
      ['b', undefined],
    ]);
  });

  it('is merged from every digest that has a paper, also of days farther off, which give it no other home', () => {
    const day = digest(HF, D1, [paper('a', { votes: 3 })]);
    const farther = [
      digest(KO, '2025-03-09', [paper('a', { votes: 120, sections: sections('글') }), paper('x')], 5 * HOUR),
      digest(HF, '2025-03-08', [paper('a', { votes: 121 })], 6 * HOUR),
    ];
    const [shown, ...others] = mergeDay([day], [], farther);
    expect(others).toEqual([]);
    expect(shown).toEqual(mergePaper([day, ...farther], 'a'));
    expect(shown?.votes?.count).toBe(121);
  });

  it('is empty where nothing is told of it', () => {
    expect(mergeDay([], [digest(KO, D2, [paper('a')])])).toEqual([]);
    expect(mergeDay([digest(HF, D1, [])], [])).toEqual([]);
  });
});

describe('any run of days', () => {
  const DATES = ['2025-03-01', '2025-03-02', '2025-03-03', '2025-03-04'];
  const digests = fc
    .uniqueArray(fc.tuple(fc.constantFrom(...CREDITS), fc.constantFrom(...DATES)), {
      selector: ([of, date]) => `${of.id} ${date}`,
      maxLength: 10,
    })
    .chain((keys) =>
      fc.tuple(
        ...keys.map(([of, date]) =>
          fc
            .record({
              papers: fc.array(fc.record({ id: fc.constantFrom('a', 'b', '__proto__'), votes: fc.option(fc.nat(9)) }), {
                maxLength: 4,
              }),
              asOf: fc.nat(5),
            })
            .map(({ papers, asOf }) =>
              digest(
                of,
                date,
                papers.map(({ id, votes }) => paper(id, { votes })),
                asOf,
              ),
            ),
        ),
      ),
    );

  const dayOf = (all: readonly SourcedDigest[], index: number) => {
    const on = (date: string | undefined) => all.filter((one) => one.digest.date === date);
    return mergeDay(on(DATES[index]), [...on(DATES[index - 1]), ...on(DATES[index + 1])]);
  };

  it('shows every paper on its home, never on two days in a row, whatever the order of the digests', () => {
    fc.assert(
      fc.property(digests, (all) => {
        const days = DATES.map((_, index) => dayOf(all, index));
        for (const id of new Set(all.flatMap((one) => idsOf(one.digest.papers)))) {
          const shown = days.flatMap((papers, index) => (idsOf(papers).includes(id) ? [index] : []));
          expect(shown).toContain(DATES.indexOf(homeOf(all, id)!));
          for (const index of shown) expect(shown).not.toContain(index + 1);
        }
        for (const papers of days) expect(new Set(idsOf(papers)).size).toBe(papers.length);
        expect(DATES.map((_, index) => dayOf(all.toReversed(), index))).toEqual(days);
      }),
      { numRuns: 500 },
    );
  });

  it('tells of a paper the same, whatever the order of the digests', () => {
    fc.assert(
      fc.property(digests, (all) => {
        for (const id of ['a', 'b', '__proto__']) {
          expect(mergePaper(all.toReversed(), id)).toEqual(mergePaper(all, id));
          const counts = all.flatMap(({ digest: { papers } }) => papers.filter((one) => one.id === id));
          expect(mergePaper(all, id) === null).toBe(counts.length === 0);
        }
      }),
      { numRuns: 500 },
    );
  });
});
