import { readInline } from '../../../src/digest/inline';
import { leadOf } from '../../../src/digest/lead';
import { mergeDay, mergePaper } from '../../../src/digest/merge';
import { rankDay } from '../../../src/digest/rank';
import { relatedPapers } from '../../../src/digest/related';
import { credit, english, korean, merged, paper, paragraph, votes } from '../../../src/digest/sample';
import { sentencesOf } from '../../../src/digest/sentences';
import { readTex } from '../../../src/digest/tex';
import { SOURCES } from '../../../src/sources';
import type { Source } from '../../../src/sources/source';
import { mask } from '../../../src/ui/translate/mask';

/**
 * One shape of a text, or of a day, that a careless reader would go over again and again. The unit tests hold what is
 * read of it, the bench that ten times as much takes about ten times as long.
 */
export interface LongText {
  name: string;
  /** The length that a square would be seen at: in characters, for a day in papers. */
  length: number;
  /** Makes a text of a length, and answers with what reads it. */
  prepare: (length: number) => () => unknown;
}

const [markdown, ...inJson] = SOURCES as [Source, Source, Source];
export const MARKDOWN = markdown;
export const DATE = '2025-02-27';
export const TOP = `## Daily Papers (${DATE})\n`;
export const HEADING = '### [T](https://arxiv.org/abs/2502.18417)\n';

const fill = (unit: string, length: number) => unit.repeat(Math.ceil(length / unit.length));

/** What a reader might go over again and again: mostly what a repetition in an expression matches. */
const UNITS = Array.from(" \t\0`a1.,:*$\\{[(<'-#가\n").concat([
  '](',
  '[a](',
  '](http)',
  '**a**',
  "['a',",
  '$x',
  '$x$ ',
  '^{',
  '{1',
  'A1',
  'A-',
  '\\(',
  '\\textbf{',
  'https://',
  '. ',
  '<video ',
  ' src=',
]);
/** What comes after them, so that a repetition fails in the end. */
const ENDS = ['x', ' )'];

/** A text of every unit and end, in some place. */
function everyUnit(
  name: string,
  length: number,
  run: (text: string) => unknown,
  shape = (text: string) => text,
): LongText[] {
  return UNITS.flatMap((unit) =>
    ENDS.map((end) => ({
      name: `${name}: ${JSON.stringify(unit)} … ${JSON.stringify(end)}`,
      length,
      prepare: (size: number) => {
        const text = shape(fill(unit, size) + end);
        return () => run(text);
      },
    })),
  );
}

function oneText(name: string, length: number, text: (length: number) => string, run: (text: string) => unknown) {
  return {
    name,
    length,
    prepare: (size: number) => {
      const whole = text(size);
      return () => run(whole);
    },
  };
}

const readMarkdown = (text: string) => MARKDOWN.read(text, DATE);

/** Every place in an entry of the first source. An entry above 100,000 characters is not read at all. */
export const LONG_ENTRIES: readonly LongText[] = (
  [
    ['title', (text) => `### [${text}](https://arxiv.org/abs/2502.18417)\n- a\n`],
    ['address', (text) => `### [T](https://arxiv.org/abs/${text})\n- a\n`],
    ['line below it', (text) => `${HEADING}${text}\n- a\n`],
    ['votes', (text) => `${HEADING}Vote: ${text}\n- a\n`],
    ['authors', (text) => `${HEADING}Authors: ${text}\n- a\n`],
    ['authors as a literal', (text) => `${HEADING}Authors: [${text}]\n- a\n`],
    ['picture', (text) => `${HEADING}![${text}](${text})\n- a\n`],
    ['video', (text) => `${HEADING}<video ${text}>\n- a\n`],
    ['bullet', (text) => `${HEADING}- ${text}\n`],
    ['indented bullet', (text) => `${HEADING}${text}- a\n`],
    ['label', (text) => `${HEADING}- **${text}**: a\n`],
    ['label that never ends', (text) => `${HEADING}- ***${text}\n`],
    ['text after a label', (text) => `${HEADING}- **a**${text}b\n`],
    ['literal', (text) => `${HEADING}- **a**: [${text}]\n`],
    ['literal that never closes', (text) => `${HEADING}- [${text}]x]\n`],
    ['string of a literal', (text) => `${HEADING}- **a**: {'a': '${text}'}\n`],
    ['line of a summary', (text) => `${HEADING}- a\n${text}\n`],
    ['end', (text) => `${HEADING}- **a**: b\n- **c**: ${text}`],
  ] satisfies [string, (text: string) => string][]
).flatMap(([name, shape]) => everyUnit(name, 40_000, readMarkdown, (text) => TOP + shape(text)));

/** Whole days of the first source. */
export const LONG_MARKDOWN: readonly LongText[] = (
  [
    ['a line of 5 MB', 5_000_000, (length) => fill('x', length)],
    ['a bullet of 5 MB', 5_000_000, (length) => `${TOP}${HEADING}- ${fill('가', length)}`],
    ['a million brackets', 1_000_000, (length) => `${TOP}${HEADING}- ${fill('[', length)}`],
    ['newlines', 1_000_000, (length) => fill('\n', length)],
    ['hashes', 1_000_000, (length) => fill('#\n', length)],
    ['headings', 1_000_000, (length) => fill('### \n', length)],
    ['day headings', 1_000_000, (length) => fill(TOP, length)],
    ['entries', 400_000, (length) => TOP + fill('### [T](https://arxiv.org/abs/2502.18417)\n- a\n', length)],
    ['spaces before links', 90_000, (length) => `${TOP}### [${fill(' ', length / 2)}${fill('](', length / 2)}\n`],
    ['entries that are none', 400_000, (length) => TOP + fill('### a\n', length)],
    ['labels', 90_000, (length) => TOP + HEADING + fill('- **a**: b\n', length)],
    ['lines that go on', 90_000, (length) => TOP + HEADING + fill('- a\nb\n', length)],
    ['closed brackets', 90_000, (length) => `${TOP}${HEADING}- ${fill('[', length / 2)}${fill(']', length / 2)}`],
    ['bullets deeper and deeper', 90_000, (length) => TOP + HEADING + deeper(length)],
  ] satisfies [string, number, (length: number) => string][]
).map(([name, length, text]) => oneText(name, length, text, readMarkdown));

/** Bullets, each one space deeper than the one above it, so many characters in all. */
function deeper(length: number): string {
  return Array.from({ length: Math.sqrt(2 * length) }, (_, depth) => `${' '.repeat(depth)}- a`).join('\n');
}

const json = (value: unknown) => JSON.stringify(value);
const entry = (fields: string, beside = '') => `[{"paper":{"id":"2601.12001","title":"T",${fields}}${beside}}]`;
const many = (unit: string, length: number) => fill(`${unit},`, length).slice(0, -1);

/** Days of the two sources in JSON. */
export const LONG_JSON: readonly LongText[] = (
  [
    ['one line', (length) => fill('x', length)],
    ['brackets', (length) => fill('[', length)],
    ['brackets that close', (length) => fill('[', length / 2) + fill(']', length / 2)],
    ['objects in objects', (length) => fill('{"a":', length / 2) + '1' + fill('}', length / 12)],
    ['entries that are numbers', (length) => `[${many('0', length)}]`],
    ['entries that are empty', (length) => `[${many('{}', length)}]`],
    ['entries without a title', (length) => `[${many('{"paper":{"id":"2601.12001"}}', length)}]`],
    ['the same entry', (length) => `[${many(entry('"a":1').slice(1, -1), length)}]`],
    ['a long id', (length) => `[{"paper":{"id":${json(fill('a-', length))},"title":"T"}}]`],
    ['a long id of digits', (length) => `[{"paper":{"id":${json(fill('1', length))},"title":"T"}}]`],
    ['a long title', (length) => `[{"paper":{"id":"2601.12001","title":${json(fill(' a', length))}}}]`],
    ['spaces in a text', (length) => entry(`"summary":${json(fill(' ', length))}`)],
    ['texts just short of too long', (length) => entry(`"ai_keywords":[${many(json(fill(' a', 19_000)), length)}]`)],
    ['keywords', (length) => entry(`"ai_keywords":[${many('"a b"', length)}]`)],
    ['authors', (length) => entry(`"authors":[${many('{"name":"A"}', length)}]`)],
    ['authors that are none', (length) => entry(`"authors":[${many('{}', length)}]`)],
    ['lists where texts are due', (length) => entry(`"summary":${fill('[', length / 2)}${fill(']', length / 2)}`)],
    ['steps', (length) => entry('"a":1', `,"method":[${many('"가"', length)}]`)],
    ['fields', (length) => `[{${Array.from({ length: length / 12 }, (_, at) => `"k${at}":1`).join()}}]`],
    ['the same field', (length) => `[{${many('"paper":{}', length)}}]`],
    ['a prototype in a prototype', (length) => fill('{"__proto__":', length / 2) + '1' + fill('}', length / 26)],
    ['an address', (length) => entry(`"projectPage":${json(`https://${fill('a.', length)}`)}`)],
    ['escapes', (length) => entry(`"summary":"${fill('\\ud800', length)}"`)],
  ] satisfies [string, (length: number) => string][]
).flatMap(([name, text]) =>
  inJson.map((source) => oneText(`${source.id}: ${name}`, 400_000, text, (day) => source.read(day, DATE))),
);

/** What is made of one text. */
export const LONG_PROSE: readonly LongText[] = [
  ...(
    [
      ['inline Markdown', readInline],
      ['inline Markdown of an address', (text) => readInline(`https://a${text}`)],
      ['inline Markdown of a link', (text) => readInline(`[a](https://a${text}`)],
      ['TeX', readTex],
      ['TeX of a formula', (text) => readTex(`$${text}`)],
      ['a command of TeX', (text) => readTex(`\\textbf{${text}`)],
      ['a lead', (text) => leadOf({ korean: korean(paragraph(text)), english: english({ sentence: text }) })],
      ['what a translator is given', mask],
      ['sentences', sentencesOf],
      [
        'relatedness',
        (text) => relatedPapers([merged('a', { title: text, korean: korean(paragraph(text)) }), merged('b')], 'a', 5),
      ],
    ] satisfies [string, (text: string) => unknown][]
  ).flatMap(([name, run]) => everyUnit(name, 40_000, run)),
  ...(
    [
      ['a million braces', '{', readTex],
      ['a formula of a million braces', '{', (text) => readTex(`$${text}$`)],
      ['a million dollars', '$', readTex],
      ['a million formulas', '$x^{$y$}$', readTex],
      ['a million stars', '* **a** ***', readInline],
      ['a million links', '[a](https://a.b)', readInline],
    ] satisfies [string, string, (text: string) => unknown][]
  ).map(([name, unit, run]) => oneText(name, 1_000_000, (length) => fill(unit, length), run)),
];

const papers = (count: number) => Array.from({ length: count }, (_, at) => paper(`2502.${at}`, { votes: at }));
const mergedDay = (count: number) =>
  Array.from({ length: count }, (_, at) =>
    merged(`${at}`, { votes: votes(at % 7), korean: korean(paragraph('하나 둘')) }),
  );
const samePaper = (count: number) => ({
  source: 'a',
  date: DATE,
  papers: Array.from({ length: count }, () => paper('1')),
});
const day = (count: number, source: string, trust: number) => ({
  digest: { source, date: DATE, papers: papers(count) },
  credit: credit(source, trust),
  asOf: 0,
  isLive: false,
});

/** What is made of the papers of a day; its length is how many there are. */
export const LONG_DAYS: readonly LongText[] = (
  [
    [
      'a merge',
      (count) => {
        const [a, b, c] = [day(count, 'a', 0), day(count, 'b', 1), day(count, 'c', 2)];
        return () => mergeDay([a, b], [c]);
      },
    ],
    [
      'a merge of one paper',
      (count) => {
        const days = [day(count, 'a', 0), day(count, 'b', 1)];
        return () => mergePaper(days, '2502.1');
      },
    ],
    [
      'a merge of the same paper again and again',
      (count) => {
        const one = { ...day(0, 'a', 0), digest: samePaper(count) };
        return () => mergeDay([one], []);
      },
    ],
    [
      'a rank',
      (count) => {
        const [of, all] = [mergedDay(count), [day(count, 'a', 0), day(count, 'b', 1)]];
        return () => rankDay(DATE, of, all, 0);
      },
    ],
    [
      'relatedness',
      (count) => {
        const of = mergedDay(count);
        return () => relatedPapers(of, '0', 5);
      },
    ],
  ] satisfies [string, LongText['prepare']][]
).map(([name, prepare]) => ({ name, length: 8_000, prepare }));
