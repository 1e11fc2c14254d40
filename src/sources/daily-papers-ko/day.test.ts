import { describe, expect, it } from 'vitest';
import type { DigestReading } from '../source';
import { parseDay } from './day';

const DATE = '2025-02-27';
const HEADING = `## Daily Papers (${DATE})\n\n`;

const heading = (id: string, title = `Title ${id}`) => `### [${title}](https://arxiv.org/abs/${id})\n`;
const summary = [
  "- ***What's New***: 새롭다.",
  '- ***Technical Details***: 자세하다.',
  '- ***Performance Highlights***: 좋다.',
];
const entry = (id: string, vote = 3) =>
  `${heading(id)}\n![](https://cdn.example/${id}.png)\n\nVote: ${vote}\n\nAuthors: A, B\n\n${summary.join('\n')}\n\n`;

const read = (text: string) => parseDay('daily_papers_ko', text, DATE);
const DAY = HEADING + entry('2502.00001') + entry('2502.00002') + entry('2502.00003');

describe('a sound day', () => {
  it('is read as a whole, in the order of the source', () => {
    expect(outcome(read(DAY))).toEqual({ ids: ['2502.00001', '2502.00002', '2502.00003'], skipped: [] });
  });

  it.each([
    ['CRLF', DAY.replaceAll('\n', '\r\n')],
    ['a byte order mark', `\uFEFF${DAY}`],
    ['trailing spaces', DAY.replaceAll('\n', '  \n')],
    ['no blank lines', DAY.replace(/\n+/g, '\n')],
    ['no newline at its end', DAY.trimEnd()],
    ['text before its first entry', DAY.replace('\n\n', '\n\n안내문입니다.\n')],
  ])('may have %s', (_, text) => expect(read(text)).toEqual(read(DAY)));

  it('may consist of several blocks', () => {
    const text = HEADING + entry('2502.00001') + HEADING + entry('2502.00002');
    expect(outcome(read(text))).toEqual({ ids: ['2502.00001', '2502.00002'], skipped: [] });
  });

  it('may have a heading that names no date', () => {
    expect(outcome(read(`## Daily Papers\n\n${entry('2502.00001')}`)).ids).toEqual(['2502.00001']);
  });
});

describe('a day that is sound in part', () => {
  it('counts a paper once, the first time', () => {
    const text = HEADING + entry('2502.00001', 7) + HEADING + entry('2502.00001', 9);
    const reading = read(text);
    expect(outcome(reading)).toEqual({ ids: ['2502.00001'], skipped: [[17, 'duplicate']] });
    expect(reading.ok && reading.digest.papers[0]!.votes).toBe(7);
  });

  it('leaves out what stands below the heading of another day', () => {
    const text = `## Daily Papers (2025-02-26)\n\n${entry('2502.00001')}${HEADING}${entry('2502.00002')}`;
    expect(outcome(read(text))).toEqual({ ids: ['2502.00002'], skipped: [[3, 'wrong-date']] });
  });

  it('leaves out headings that name no arXiv abstract', () => {
    const text = `${HEADING}### Title\n\n- 글\n\n${entry('2502.00002')}`;
    expect(outcome(read(text))).toEqual({ ids: ['2502.00002'], skipped: [[3, 'bad-heading']] });
  });

  it.each([
    ['bullet', `${heading('2502.00001')}\n- ${'가'.repeat(1_000_000)}\n\n`],
    ['author list', `${heading('2502.00001')}\nAuthors: ${'A, '.repeat(300_000)}\n\n- 글\n\n`],
    ['title', heading('2502.00001', '['.repeat(1_000_000))],
  ])('leaves out an entry with a %s of a million characters', (_, long) => {
    expect(outcome(read(HEADING + long + entry('2502.00002')))).toEqual({
      ids: ['2502.00002'],
      skipped: [[3, 'too-long']],
    });
  });

  it('keeps an entry without a summary between others', () => {
    expect(outcome(read(HEADING + heading('2502.00001') + entry('2502.00002'))).ids).toHaveLength(2);
  });
});

describe('a file that ends in the middle', () => {
  const whole = HEADING + entry('2502.00001') + entry('2502.00002');
  const last = whole.lastIndexOf('###');

  it('keeps what is whole and says what is not, wherever it was cut', () => {
    const complete = read(whole);
    const wrong: string[] = [];
    for (let end = last; end < whole.trimEnd().length; end++) {
      const reading = read(whole.slice(0, end));
      const papers = reading.ok ? reading.digest.papers : [];
      const isWhole = complete.ok && papers.length === 1 && isDeepEqual(papers[0], complete.digest.papers[0]);
      const isSaid = end === last || (reading.ok && reading.skipped.some(({ reason }) => reason === 'cut-off'));
      // A cut between two bullets leaves a file as it might have been written.
      if (!(isWhole && isSaid) && !whole.slice(0, end).endsWith('다.\n')) wrong.push(whole.slice(end - 20, end));
    }
    expect(wrong).toEqual([]);
  });

  it('never gives what the whole file does not say, where it is cut within its first entry', () => {
    for (let end = 1; end < HEADING.length + heading('2502.00001').length; end++) {
      expect(read(whole.slice(0, end)).ok).toBe(false);
    }
  });
});

describe('what is not a digest', () => {
  it.each([
    ['', 'empty'],
    [' \r\n\uFEFF\n', 'empty'],
    ['<!DOCTYPE html><html><body># Daily Papers</body></html>', 'not-a-digest'],
    ['{"message": "Not Found"}', 'not-a-digest'],
    ['404: Not Found', 'not-a-digest'],
    ['\u0000\u0001\uFFFD\uD800\n#\n###\u0000', 'not-a-digest'],
    ['# README\n\n## Usage\n', 'not-a-digest'],
    [DAY.replaceAll(DATE, '2025-02-26'), 'wrong-date'],
    ['## Daily Papers (2025-02-26)\n', 'wrong-date'],
    ['## Daily Papers (2025-02-31)\n', 'wrong-date'],
    [HEADING, 'no-entries'],
    [`${HEADING}### Title\n\n- 글\n`, 'no-entries'],
  ])('%.40j', (text, code) => {
    const reading = read(text);
    expect(reading.ok ? 'read' : reading.error.code).toBe(code);
  });

  it('says what it found, and not all of it', () => {
    const reading = read('x'.repeat(1_000_000));
    expect(reading.ok ? '' : reading.error.detail).toMatch(/^begins with "x{200}"$/);
  });
});

function outcome(reading: DigestReading) {
  if (!reading.ok) throw new Error(`not read: ${reading.error.code}`);
  return {
    ids: reading.digest.papers.map(({ id }) => id),
    skipped: reading.skipped.map(({ line, reason }) => [line, reason]),
  };
}

function isDeepEqual(a: unknown, b: unknown): boolean {
  return JSON.stringify(a) === JSON.stringify(b);
}
