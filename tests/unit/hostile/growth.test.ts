import { describe, expect, it } from 'vitest';
import { readInline } from '../../../src/digest/inline';
import { leadOf } from '../../../src/digest/lead';
import { mergeDay, mergePaper } from '../../../src/digest/merge';
import { rankDay } from '../../../src/digest/rank';
import { relatedPapers } from '../../../src/digest/related';
import { credit, english, korean, merged, paper, paragraph, votes } from '../../../src/digest/sample';
import { readTex } from '../../../src/digest/tex';
import { SOURCES } from '../../../src/sources';
import type { Source } from '../../../src/sources/source';
import { mask } from '../../../src/ui/translate/mask';
import { sentencesOf } from '../../../src/digest/sentences';
import { faultsOfReading } from './digest-types';
import { growth, MOST_GROWTH } from './growth';

const [markdown, korean2, live] = SOURCES as [Source, Source, Source];
const DATE = '2025-02-27';
const TOP = `## Daily Papers (${DATE})\n`;
const HEADING = '### [T](https://arxiv.org/abs/2502.18417)\n';
const fill = (unit: string, length: number) => unit.repeat(Math.ceil(length / unit.length));

/** What a reader might go over again and again: mostly what a repetition in an expression matches. */
const UNITS = Array.from(" \t\0`a1.,:*$\\{[(<'-#가").concat([
  '](',
  '[a](',
  '](http)',
  '**a**',
  "['a',",
  '$x',
  '$x$ ',
  '^{',
  '\\textbf{',
  'https://',
  '. ',
  '<video ',
  ' src=',
]);
/** What comes after them, so that a repetition fails in the end. */
const ENDS = ['x', ' )'];

const readMarkdown = (text: string) => markdown.read(text, DATE);
const json = (value: unknown) => JSON.stringify(value);
const entry = (paperTold: string, told = '') => `[{"paper":{"id":"2601.12001","title":"T",${paperTold}}${told}}]`;
const many = (unit: string, length: number) => fill(`${unit},`, length).slice(0, -1);
const papers = (count: number) => Array.from({ length: count }, (_, at) => paper(`2502.${at}`, { votes: at }));
const mergedDay = (count: number) =>
  Array.from({ length: count }, (_, at) =>
    merged(`${at}`, { votes: votes(at % 7), korean: korean(paragraph('하나 둘')) }),
  );
const again = (count: number) => ({
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

const starts = UNITS.flatMap((unit) => ENDS.map((end) => ({ unit, end })));

/** The slowest growth of all shapes, by name. */
function slow(run: (text: string) => unknown, length: number, shape: (text: string) => string = (text) => text) {
  return starts.flatMap(({ unit, end }) => {
    const ratio = growth((characters) => run(shape(fill(unit, characters) + end)), length);
    return ratio < MOST_GROWTH ? [] : [`${JSON.stringify(unit)} … ${JSON.stringify(end)}: ${ratio.toFixed(1)} times`];
  });
}

describe('the time to read an entry grows with its length alone', () => {
  // An entry above 100,000 characters is not read at all.
  it.each<[string, (text: string) => string]>([
    ['title', (text) => `### [${text}](https://arxiv.org/abs/2502.18417)\n- a\n`],
    ['address', (text) => `### [T](https://arxiv.org/abs/${text})\n- a\n`],
    ['line below it', (text) => `${HEADING}${text}\n- a\n`],
    ['votes', (text) => `${HEADING}Vote: ${text}\n- a\n`],
    ['authors', (text) => `${HEADING}Authors: ${text}\n- a\n`],
    ['authors as a literal', (text) => `${HEADING}Authors: [${text}]\n- a\n`],
    ['picture', (text) => `${HEADING}![${text}](${text})\n- a\n`],
    ['video', (text) => `${HEADING}<video ${text}>\n- a\n`],
    ['bullet', (text) => `${HEADING}- ${text}\n`],
    ['label', (text) => `${HEADING}- **${text}**: a\n`],
    ['literal', (text) => `${HEADING}- **a**: [${text}]\n`],
    ['string of a literal', (text) => `${HEADING}- **a**: {'a': '${text}'}\n`],
    ['line of a summary', (text) => `${HEADING}- a\n${text}\n`],
    ['end', (text) => `${HEADING}- **a**: b\n- **c**: ${text}`],
  ])('of its %s', (_, shape) => {
    expect(slow(readMarkdown, 40_000, (text) => TOP + shape(text))).toEqual([]);
  });
});

describe('the time to read a day grows with its length alone', () => {
  it.each<[string, (length: number) => string]>([
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
  ])('of JSON: %s', (_, text) => {
    for (const source of [korean2, live]) {
      expect(growth((length) => source.read(text(length), DATE), 400_000)).toBeLessThan(MOST_GROWTH);
      expect(faultsOfReading(source.read(text(50_000), DATE))).toEqual([]);
    }
  });

  it.each<[string, number, (length: number) => string]>([
    ['a line of 5 MB', 5_000_000, (length) => fill('x', length)],
    ['a bullet of 5 MB', 5_000_000, (length) => `${TOP}${HEADING}- ${fill('가', length)}`],
    ['a million brackets', 1_000_000, (length) => `${TOP}${HEADING}- ${fill('[', length)}`],
    ['entries', 400_000, (length) => TOP + fill('### [T](https://arxiv.org/abs/2502.18417)\n- a\n', length)],
    ['spaces before links', 90_000, (length) => `${TOP}### [${fill(' ', length / 2)}${fill('](', length / 2)}\n`],
    ['entries that are none', 400_000, (length) => TOP + fill('### a\n', length)],
  ])('of Markdown: %s', (_, size, text) => {
    expect(growth((length) => markdown.read(text(length), DATE), size)).toBeLessThan(MOST_GROWTH);
  });

  it('with literals a thousand deep, which are text', () => {
    const bodies = ['[', '(', "{'a': ", "[{'a': ("].map((open) => `- ${open.repeat(1_000)}1${'])}'.repeat(1_000)}\n`);
    const closed = ['[]', '()'].map(([open, close]) => `- ${open!.repeat(1_000)}1,${close!.repeat(1_000)}\n`);
    const nested = `- ${"{'a': ".repeat(1_000)}1${'}'.repeat(1_000)}\n`;
    for (const body of [...bodies, ...closed, nested]) {
      const reading = markdown.read(TOP + HEADING + body, DATE);
      expect(faultsOfReading(reading)).toEqual([]);
      expect(reading.ok && reading.digest.papers[0]!.sections[0]!.blocks).toMatchObject([
        { kind: 'list', items: [{ text: body.slice(2).trim() }] },
      ]);
    }
  });
});

describe('the time of what is made of a text grows with its length alone', () => {
  it.each<[string, (text: string) => unknown]>([
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
  ])('%s', (_, run) => {
    expect(slow(run, 40_000)).toEqual([]);
  });

  it.each<[string, (length: number) => unknown]>([
    ['a million braces', (length) => readTex(fill('{', length))],
    ['a million braces of a formula', (length) => readTex(`$${fill('{', length)}$`)],
    ['a million dollars', (length) => readTex(fill('$', length))],
    ['a million formulas', (length) => readTex(fill('$x^{$y$}$', length))],
    ['a million stars', (length) => readInline(fill('* **a** ***', length))],
    ['a million links', (length) => readInline(fill('[a](https://a.b)', length))],
  ])('%s', (_, run) => {
    expect(growth(run, 1_000_000)).toBeLessThan(MOST_GROWTH);
  });
});

describe('the time of what is made of a day grows with its papers alone', () => {
  it.each<[string, (count: number) => unknown]>([
    ['a merge', (count) => mergeDay([day(count, 'a', 0), day(count, 'b', 1)], [day(count, 'c', 2)])],
    ['a merge of one paper', (count) => mergePaper([day(count, 'a', 0), day(count, 'b', 1)], '2502.1')],
    ['a merge of one paper told again', (count) => mergeDay([{ ...day(0, 'a', 0), digest: again(count) }], [])],
    ['a rank', (count) => rankDay('2025-02-27', mergedDay(count), [day(count, 'a', 0), day(count, 'b', 1)], 0)],
    ['relatedness', (count) => relatedPapers(mergedDay(count), '0', 5)],
  ])('%s', (_, run) => {
    expect(growth(run, 8_000)).toBeLessThan(MOST_GROWTH);
  });
});
