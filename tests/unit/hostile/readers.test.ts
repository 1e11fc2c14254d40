import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { InlineToken } from '../../../src/digest/inline';
import { mergeDay } from '../../../src/digest/merge';
import { rankDay } from '../../../src/digest/rank';
import { dayView, paperView } from '../../../src/digest/view';
import { readFlatList } from '../../../src/sources/flat-list';
import { readGitTree } from '../../../src/sources/git-tree';
import { PAPER_LOGS } from '../../../src/sources/daily-papers-ko/paper-logs';
import { readHfEntry, readHfVotes } from '../../../src/sources/hf-paper';
import { SOURCES } from '../../../src/sources';
import { ListingError } from '../../../src/sources/listing-error';
import { faultsOfListing, faultsOfReading } from './digest-types';
import { materials } from './material';
import { damagesOf } from './mutate';
import { randomFor, SEED } from '../../random';

/** The fields of an object, to go on after others. */
const rest = (text: string) => (text === '{}' ? '' : `,${text.slice(1, -1)}`);

const { sample, real } = materials();
const DATE = '2026-01-22';

describe(`damaged days (seed ${SEED})`, () => {
  it.skipIf(real.some(({ days }) => days.length === 0))(
    'are real ones too (those of ../shared; skipped where it is absent)',
    () => expect(real.map(({ days }) => days.length)).toEqual([296, 44, 20]),
  );

  // Enough of each that every damage meets every format there ever was, few enough to take seconds.
  const sources = [
    ...sample.map((material) => ({ ...material, times: Math.ceil(60 / material.days.length) })),
    ...real.map((material) => ({ ...material, times: Math.ceil(100 / (material.days.length || 1)) })),
  ].filter(({ days }) => days.length > 0);

  describe.each(sources)('$name', ({ name, source, kind, days, times }) => {
    it('is sound before', () => {
      const readings = days.map(({ date, text }) => source.read(text, date));
      expect(readings.flatMap(faultsOfReading)).toEqual([]);
      expect(readings.every(({ ok }) => ok)).toBe(true);
    });

    it.each(damagesOf(kind))('%s: is read into what is of its type, or refused', (damage, apply) => {
      const random = randomFor(`${name} ${damage}`);
      const faults: string[] = [];
      let changed = 0;
      for (const { date, text } of days) {
        for (let time = 0; time < times; time++) {
          const damaged = apply(text, random);
          const found = faultsOfReading(source.read(damaged, date));
          faults.push(...found.map((fault) => `${date}, time ${time}: ${fault}`));
          if (damaged !== text) changed++;
        }
      }
      expect(faults).toEqual([]);
      expect(changed).toBeGreaterThan(0);
    });
  });
});

it.each([...sample, ...real].filter(({ days }) => days.length > 0))(
  'what is made of damaged days of $name is whole, and can be sent and stored',
  ({ name, source, kind, days }) => {
    const random = randomFor(`views of ${name}`);
    let seen = 0;
    for (const { date, text } of Array.from({ length: Math.ceil(20 / days.length) }, () => days).flat()) {
      const reading = source.read(random.pick(damagesOf(kind))[1](text, random), date);
      if (!reading.ok || reading.digest.papers.length === 0) continue;
      const digests = [
        { digest: reading.digest, credit: source.credit, asOf: Date.parse(`${date}T23:00Z`), isLive: false },
      ];
      const day = rankDay(date, mergeDay(digests, []), digests, Date.parse(date) + 2 * 86_400_000);
      const list = dayView(day, { earlier: null, later: null, credits: [source.credit], isLive: false });
      const views = day.papers.slice(0, 5).map(({ id }) => paperView(day, id)!);
      const ids = reading.digest.papers.map(({ id }) => id);
      const shown = list.papers.flatMap(({ title, leads }) => [title, ...leads.map(({ read }) => read)]);
      const links = shown.flatMap((words) => (typeof words === 'string' ? [] : linksIn(words)));
      seen += views.length;
      // One assertion a day: each costs more than what it looks at.
      expect([
        list.papers.map(({ id }) => id).toSorted(),
        JSON.parse(JSON.stringify({ list, views })),
        views.every(({ rank }, index) => !rank || (rank.position === index + 1 && rank.total === ids.length)),
        links.filter((address) => !/^https:\/\//i.test(address)),
      ]).toEqual([ids.toSorted(), { list, views }, true, []]);
    }
    expect(seen).toBeGreaterThan(0);
  },
);

function linksIn(tokens: readonly InlineToken[]): string[] {
  return tokens.flatMap((token) =>
    token.kind === 'link' ? token.url : 'tokens' in token ? linksIn(token.tokens) : [],
  );
}

describe('anything at all', () => {
  const FIELDS =
    'id title upvotes summary ai_summary ai_keywords authors name hidden githubRepo githubStars projectPage organization fullname paper thumbnail mediaUrl numComments translation_title translation_summary purpose method conclusion keywords __proto__ constructor toString';
  const key = fc.constantFrom(...FIELDS.split(' '));
  const value = fc.oneof(
    fc.jsonValue({ maxDepth: 2 }),
    fc.string({ unit: 'binary' }),
    fc.constantFrom('2601.12001', 'hep-th/9901001v2', 'https://a.example/b.mp4', 'javascript:x', '\ud800', 7, 2 ** 53),
  );
  const thing = fc
    .array(fc.tuple(key, fc.oneof(value, fc.array(value, { maxLength: 4 }))), { maxLength: 8 })
    .map((pairs) => `{${pairs.map(([name, told]) => `${JSON.stringify(name)}:${JSON.stringify(told)}`).join(',')}}`);
  const entry = fc
    .tuple(thing, thing)
    .map(([paper, around]) => `${around.slice(0, -1)}${around === '{}' ? '' : ','}"paper":${paper}}`);
  const sound = fc.tuple(fc.integer({ min: 0, max: 3 }), thing, thing).map(([number, paper, around]) => {
    return `{"title":"T"${rest(around)},"paper":{"id":"2601.0000${number}"${rest(paper)},"title":"T"}}`;
  });
  const day = fc.array(fc.oneof(sound, entry, fc.json()), { maxLength: 6 }).map((entries) => `[${entries.join(',')}]`);
  const anyText = fc.oneof(fc.string({ unit: 'binary' }), fc.json(), day);

  it.each(SOURCES)('as a day of $id is read into what is of its type, or refused', (source) => {
    let papers = 0;
    const property = fc.property(anyText, (text) => {
      const reading = source.read(text, DATE);
      expect(faultsOfReading(reading)).toEqual([]);
      if (reading.ok) papers += reading.digest.papers.length;
    });
    fc.assert(property, { seed: SEED, numRuns: 1_500 });
    // Without this, all of it might have been refused at the door.
    expect(papers).toBeGreaterThanOrEqual(source.id === 'daily_papers_ko' ? 0 : 300);
  });

  it('as an entry of the API, or as its answer about one paper', () => {
    const property = fc.property(fc.oneof(fc.anything(), fc.record({ paper: fc.anything() })), (body) => {
      expect(readHfEntry(body)).toBeNull();
      const votes = readHfVotes(body, '2601.12001');
      expect(votes === null || Number.isSafeInteger(votes)).toBe(true);
    });
    fc.assert(property, { seed: SEED, numRuns: 1_500 });
  });

  const size = fc.oneof(fc.nat(), fc.double(), fc.constant(-1), fc.constant('7'));
  const path = fc.constantFrom('/paper_logs/2025/02/27.md', '/paper_logs/2025/02/30.md', '/../x', '', '/__proto__');
  const file = fc.record(
    {
      name: fc.oneof(path, fc.string()),
      path: fc.oneof(
        path.map((name) => name.slice(1)),
        fc.string(),
      ),
      hash: fc.constantFrom(`${'A'.repeat(43)}=`, 'short', 7),
      sha: fc.constantFrom('a'.repeat(40), 'A'.repeat(40), null),
      type: fc.constantFrom('blob', 'tree', 7),
      size,
    },
    { requiredKeys: [] },
  );
  const whole = fc.record({
    name: path.filter((name) => name.startsWith('/')),
    path: path.map((name) => name.slice(1)),
    hash: fc.constant(`${'A'.repeat(43)}=`),
    sha: fc.constant('a'.repeat(40)),
    type: fc.constantFrom('blob', 'tree'),
    size: fc.nat(),
  });
  const files = fc.oneof(fc.array(whole, { maxLength: 6 }), fc.array(file, { maxLength: 3 }), fc.anything());
  const listing = fc.oneof(
    fc.anything(),
    fc.record({ files, tree: files, truncated: fc.constantFrom(false, false, true, 0) }),
  );

  it.each([
    ['a flat list', readFlatList],
    ['a tree of git', readGitTree],
  ])('as %s names days of their type, or is refused by a ListingError', (_, read) => {
    let days = 0;
    const property = fc.property(listing, (body) => {
      try {
        const listed = read(body, PAPER_LOGS.dateOf);
        days += listed.length;
        expect(faultsOfListing(listed)).toEqual([]);
      } catch (error) {
        if (!(error instanceof ListingError)) throw error;
      }
    });
    fc.assert(property, { seed: SEED, numRuns: 1_500 });
    expect(days).toBeGreaterThan(20);
  });
});
