import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Paper } from './digest';
import { mergeDay, type SourcedDigest } from './merge';
import { rankDay } from './rank';
import { credit, paper } from './sample';

const DATE = '2025-02-27';
const HOUR = 3_600_000;
const MIDNIGHT = Date.parse(DATE);
const END = MIDNIGHT + 23 * HOUR;
const LATER = MIDNIGHT + 400 * 24 * HOUR;
const [KO, KO2, HF] = [credit('ko', 0), credit('ko2', 1), credit('hf', 2, 'en')];

type Counts = Record<string, number | null>;
const list = (of: SourcedDigest['credit'], counts: Counts, asOf = END): SourcedDigest => ({
  digest: { source: of.id, date: DATE, papers: Object.entries(counts).map(([id, votes]) => paper(id, { votes })) },
  credit: of,
  asOf,
  isLive: of.id === 'hf',
});
const rank = (day: SourcedDigest[], now = LATER, farther: SourcedDigest[] = []) =>
  rankDay(DATE, mergeDay(day, [], farther), day, now);
const ranks = (day: SourcedDigest[], now?: number) =>
  rank(day, now).papers.map((one) => [one.id, one.rank?.position ?? null]);

const hour = (hours: number) => MIDNIGHT + hours * HOUR;
const today = (counts: Counts, at: number) => rank([list(HF, counts, at)], at + HOUR / 4);
const many = (count: number, votes: number) =>
  Object.fromEntries(Array.from({ length: count }, (_, index) => [`p${index}`, votes]));

describe('one list', () => {
  it('ranks by votes, ties as they came; unknown votes come last, and have no rank', () => {
    const day = [list(KO, { unknown: null, few: 2, none: 0, many: 60, 'also few': 2 })];
    expect(ranks(day)).toEqual([
      ['many', 1],
      ['few', 2],
      ['also few', 3],
      ['none', 4],
      ['unknown', null],
    ]);
    expect(rank(day)).toMatchObject({ date: DATE, ranking: { total: 5, asOf: END }, isFilling: false });
  });

  it('ranks nobody where it counted nothing, and leaves its order', () => {
    expect(ranks([list(KO, { b: null, a: null, c: null })])).toEqual([
      ['b', null],
      ['a', null],
      ['c', null],
    ]);
    expect(rank([list(KO, { b: null })])).toMatchObject({ ranking: null, isFilling: false });
    expect(rank([])).toMatchObject({ papers: [], ranking: null });
  });
});

describe('several lists', () => {
  const full = list(KO, { a: 48, b: 45, c: 10 });

  it('rank by the most complete one, whatever is fresher; votes are the freshest all the same', () => {
    const partial = list(HF, { c: 120, b: 50 }, LATER);
    const day = rank([partial, full]);
    expect(day.ranking).toEqual({ total: 3, asOf: END });
    expect(day.papers.map((one) => [one.id, one.rank?.position ?? null, one.votes?.count])).toEqual([
      ['a', 1, 48],
      ['b', 2, 50],
      ['c', 3, 120],
    ]);
  });

  it('rank by the fresher of two that are equally complete, by the more trusted of two of one time', () => {
    const later = list(HF, { c: 120, b: 50, a: 49 }, LATER);
    expect(ranks([full, later])).toEqual([
      ['c', 1],
      ['b', 2],
      ['a', 3],
    ]);
    expect(ranks([list(KO2, { a: 1, b: 2, c: 3 }), full])[0]).toEqual(['a', 1]);
  });

  it('rank by one that counted rather than by a longer one that did not', () => {
    const uncounted = list(KO, { a: null, b: null, c: null });
    expect(ranks([uncounted, list(KO2, { b: 5 })])).toEqual([
      ['b', 1],
      ['a', null],
      ['c', null],
    ]);
  });

  it('let papers that it lacks follow by their own counts, unranked', () => {
    const day = rank([full, list(KO2, { x: 3, y: 99, z: null })]);
    expect(day.papers.map((one) => [one.id, one.rank?.position ?? null, one.votes?.count])).toEqual([
      ['a', 1, 48],
      ['b', 2, 45],
      ['c', 3, 10],
      ['y', null, 99],
      ['x', null, 3],
      ['z', null, undefined],
    ]);
    expect(day.ranking?.total).toBe(3);
  });

  it('count what they know, not what they name', () => {
    const uncounted = list(KO, { a: 5, b: null, c: null, d: null });
    const day = rank([uncounted, list(HF, { a: 30, b: 60, c: 40 }, LATER)]);
    expect(day.papers.map((one) => [one.id, one.rank?.position ?? null, one.votes?.count])).toEqual([
      ['b', 1, 60],
      ['c', 2, 40],
      ['a', 3, 30],
      ['d', null, undefined],
    ]);
  });

  it('do not rank a paper last whose votes only another one knows', () => {
    const day = rank([list(KO, { a: 5, b: null, c: null, d: 4 }), list(KO2, { b: 30 })]);
    expect(day.papers.map((one) => [one.id, one.rank?.position ?? null, one.votes?.count])).toEqual([
      ['a', 1, 5],
      ['d', 2, 4],
      ['b', null, 30],
      ['c', null, undefined],
    ]);
    expect(day.ranking?.total).toBe(4);
  });

  it('count the votes of a day farther off, but not its order', () => {
    const farther = { ...list(HF, { c: 120 }, LATER), digest: { ...list(HF, { c: 120 }).digest, date: '2025-03-09' } };
    const day = rank([full], LATER, [farther]);
    expect(day.papers.at(-1)).toMatchObject({
      id: 'c',
      rank: { position: 3, votes: 10 },
      votes: { count: 120, asOf: LATER },
    });
  });
});

describe('a list that has only begun', () => {
  it.each([
    ['one paper at 01:00', many(1, 9), 1, true],
    ['one paper with the votes of a day', many(1, 99), 1, true],
    ['twelve papers of two votes at 02:00', many(12, 2), 2, true],
    ['twelve papers of five votes at 02:00', many(12, 5), 2, false],
    ['six papers at 06:00', many(6, 2), 6, false],
    ['two papers in the afternoon', many(2, 9), 15, true],
    ['three papers in the afternoon', many(3, 9), 15, false],
  ])('%s', (_, counts, hours, isFilling) => {
    const day = today(counts, hour(hours));
    expect(day.isFilling).toBe(isFilling);
    expect(day.ranking === null).toBe(isFilling);
    expect(day.papers.every((one) => (one.rank === null) === isFilling)).toBe(true);
  });

  it('is that until a sync has surely asked again, and from then on a list of early counts', () => {
    const day = [list(HF, many(4, 2), hour(3))];
    expect(rank(day, hour(72) - 1).isFilling).toBe(true);
    expect(rank(day, hour(72))).toMatchObject({ isFilling: false, ranking: { total: 4, asOf: hour(3) } });
  });

  it('is none where a source wrote its day whole, however early and however few', () => {
    expect(rank([list(KO, many(1, 0), hour(1))], hour(2)).isFilling).toBe(false);
    expect(rank([list(HF, many(2, 1), hour(1)), list(KO, many(2, 1), hour(1))], hour(2)).isFilling).toBe(false);
  });

  it('is a thin one once its day is over', () => {
    expect(rank([list(HF, many(1, 4), hour(20))], hour(24)).papers[0]?.rank).toEqual({ position: 1, votes: 4 });
    expect(rank([list(HF, many(1, 4), hour(20))], hour(24) - 1).papers[0]?.rank).toBeNull();
  });
});

describe('any day', () => {
  const CREDITS = [KO, KO2, HF] as const;
  const IDS = ['a', 'b', 'c', 'd', '__proto__'];
  const days = fc.tuple(
    ...CREDITS.map((of) =>
      fc
        .record({
          papers: fc.array(fc.record({ id: fc.constantFrom(...IDS), votes: fc.option(fc.nat(40)) }), { maxLength: 6 }),
          asOf: fc.integer({ min: MIDNIGHT, max: LATER }),
        })
        .map(({ papers, asOf }): SourcedDigest => {
          const told = papers.map(({ id, votes }): Paper => paper(id, { votes }));
          return { digest: { source: of.id, date: DATE, papers: told }, credit: of, asOf, isLive: of.id === 'hf' };
        }),
    ),
  );

  it('has each paper once, ranks 1 to n first and each once, and claims no more than one list says', () => {
    fc.assert(
      fc.property(days, fc.nat(3), (day, turn) => {
        const ranked = rank(day);
        const ids = ranked.papers.map(({ id }) => id);
        expect(new Set(ids)).toEqual(new Set(day.flatMap(({ digest }) => digest.papers.map(({ id }) => id))));
        expect(new Set(ids).size).toBe(ids.length);

        const placed = ranked.papers.flatMap((one) => one.rank?.position ?? []);
        expect(placed).toEqual(placed.map((_, index) => index + 1));
        expect(ranked.papers.slice(placed.length).every((one) => one.rank === null)).toBe(true);
        expect(placed.length).toBeLessThanOrEqual(ranked.ranking?.total ?? 0);

        // The counts of one source at one time explain the order of all that are ranked.
        const explains = ({ digest, asOf }: SourcedDigest) => {
          const first = new Map(digest.papers.toReversed().map(({ id, votes }) => [id, votes]));
          const counts = ranked.papers.slice(0, placed.length).map(({ id }) => first.get(id));
          if (asOf !== ranked.ranking?.asOf) return false;
          return counts.every(
            (count, index) => typeof count === 'number' && (index === 0 || (counts[index - 1] ?? -1) >= count),
          );
        };
        expect(placed.length === 0 || day.some(explains)).toBe(true);

        // The order in which digests come out of the database is nobody's business.
        const turned = [...day.slice(turn), ...day.slice(0, turn)];
        expect(rank(turned)).toEqual(ranked);
      }),
      { numRuns: 500 },
    );
  });

  it('has the freshest known votes of each paper', () => {
    fc.assert(
      fc.property(days, (day) => {
        for (const { id, votes } of rank(day).papers) {
          const known = day.flatMap(({ digest, asOf }) => {
            const count = digest.papers.find((one) => one.id === id)?.votes ?? null;
            return count === null ? [] : [{ count, asOf }];
          });
          const freshest = Math.max(...known.map(({ asOf }) => asOf));
          expect(votes === null).toBe(known.length === 0);
          expect(known.some(({ count, asOf }) => count === votes?.count && asOf === freshest)).toBe(votes !== null);
        }
      }),
      { numRuns: 300 },
    );
  });
});
