/**
 * What a reader may give, said once more and apart from the schemas that the product checks with: a
 * mistake there does not hide here. Each check names every place that is not of its type.
 */
type Check = (value: unknown, at: string) => string[];

const is =
  (what: string, holds: (value: unknown) => boolean): Check =>
  (value, at) =>
    holds(value) ? [] : [`${at} is no ${what}: ${JSON.stringify(value)?.slice(0, 80)}`];

const text = is('text', (value) => typeof value === 'string');
const told = is('text with anything in it', (value) => typeof value === 'string' && value.trim() !== '');
const count = is('count', (value) => typeof value === 'number' && Number.isSafeInteger(value) && value >= 0);
const nothing = is('null', (value) => value === null);
const yes = is('true', (value) => value === true);
const no = is('false', (value) => value === false);
const address = is('https address', (value) => {
  if (typeof value !== 'string' || !value.startsWith('https://') || !URL.canParse(value)) return false;
  return new URL(value).protocol === 'https:' && new URL(value).hostname !== '';
});
const oneOf = (...words: string[]) => is(words.join(' or '), (value) => words.includes(value as string));
const like = (shape: RegExp) => is(String(shape), (value) => typeof value === 'string' && shape.test(value));
const date = is('day of the calendar', (value) => {
  const [, year, month, day] = /^(\d{4})-(\d\d)-(\d\d)$/.exec(String(value)) ?? [];
  return Number(month) >= 1 && Number(month) <= 12 && Number(day) >= 1 && Number(day) <= daysIn(+year!, +month!);
});

const either =
  (...checks: Check[]): Check =>
  (value, at) => {
    const faults = checks.map((check) => check(value, at));
    return faults.some(({ length }) => length === 0) ? [] : faults.toSorted((a, b) => a.length - b.length)[0]!;
  };
const orNull = (check: Check) => either(nothing, check);

const listOf =
  (check: Check): Check =>
  (value, at) =>
    Array.isArray(value) ? value.flatMap((one, index) => check(one, `${at}[${index}]`)) : [`${at} is no list`];

/** A plain object with these keys, perhaps those, and no others. */
const having =
  (keys: Record<string, Check>, perhaps: Record<string, Check> = {}): Check =>
  (value, at) => {
    if (typeof value !== 'object' || value === null || Object.getPrototypeOf(value) !== Object.prototype)
      return [`${at} is no plain object`];
    const absent = Object.keys(keys).filter((key) => !Object.hasOwn(value, key));
    return [
      ...absent.map((key) => `${at}.${key} is absent`),
      ...Object.entries(value).flatMap(([key, one]) => {
        const check = Object.hasOwn(keys, key) ? keys[key] : Object.hasOwn(perhaps, key) ? perhaps[key] : undefined;
        return check ? check(one, `${at}.${key}`) : [`${at}.${key} has no business there`];
      }),
    ];
  };

/** Deeper nesting is not drawn, and takes whoever walks it down. */
const MOST_DEPTH = 32;
const item =
  (depth: number): Check =>
  (value, at) =>
    depth > MOST_DEPTH
      ? [`${at} lies too deep`]
      : having({ marker: orNull(text), label: orNull(told), text, items: listOf(item(depth + 1)) })(value, at);

const block = either(
  having({ kind: oneOf('paragraph'), text: told }),
  having({ kind: oneOf('list'), items: listOf(item(1)) }),
);
const paper = having(
  {
    id: like(/^(?:\d{4}\.\d{4,5}|[a-z]+(?:-[a-z]+)*\/\d{7})$/),
    title: told,
    votes: orNull(count),
    authors: listOf(told),
    media: orNull(having({ kind: oneOf('image', 'video'), url: address })),
    sections: listOf(having({ label: orNull(told), blocks: listOf(block) })),
  },
  {
    details: having(
      {},
      {
        translatedTitle: told,
        abstract: told,
        sentence: told,
        keywords: listOf(told),
        repository: having({ url: address, stars: orNull(count) }),
        projectPage: address,
        organization: told,
        comments: count,
      },
    ),
  },
);
const idsOnce: Check = (value, at) => {
  const ids = (value as { papers: { id: string }[] }).papers.map(({ id }) => id);
  return new Set(ids).size === ids.length ? [] : [`${at} has a paper twice`];
};
const digest: Check = (value, at) => {
  const faults = having({ source: told, date, papers: listOf(paper) })(value, at);
  return faults.length > 0 ? faults : idsOnce(value, at);
};

const skipped = having({
  line: count,
  reason: oneOf('bad-heading', 'bad-entry', 'cut-off', 'too-long', 'wrong-date', 'duplicate'),
});
const reading = either(
  having({ ok: yes, digest, skipped: listOf(skipped) }),
  having({
    ok: no,
    error: having({ code: oneOf('empty', 'not-a-digest', 'wrong-date', 'no-entries'), detail: told }),
  }),
);
const listed = listOf(having({ date, version: like(/^(?:sha1:[\da-f]{40}|sha256:[A-Za-z\d+/]{43}=)$/), size: count }));

/** What is wrong with the reading of a day; nothing where it is as it may be. */
export function faultsOfReading(value: unknown): string[] {
  return reading(value, 'reading').slice(0, 5);
}

/** The same of the days that a listing names. */
export function faultsOfListing(value: unknown): string[] {
  return listed(value, 'listing').slice(0, 5);
}

function daysIn(year: number, month: number): number {
  const isLeap = (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;
  return month === 2 ? (isLeap ? 29 : 28) : [4, 6, 9, 11].includes(month) ? 30 : 31;
}
