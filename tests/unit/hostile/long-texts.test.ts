import { describe, expect, it } from 'vitest';
import { faultsOfReading } from './digest-types';
import {
  DATE,
  HEADING,
  LONG_DAYS,
  LONG_ENTRIES,
  LONG_JSON,
  LONG_MARKDOWN,
  LONG_PROSE,
  MARKDOWN,
  TOP,
  type LongText,
} from './long-texts';

/** Long enough for what a reader cuts off or passes over; how the time grows is a row of the bench. */
const LENGTH = 20_000;

describe('a long text of any shape is read into what is of its type, or refused', () => {
  it.each<[string, readonly LongText[]]>([
    ['entries of the first source', LONG_ENTRIES],
    ['its days', LONG_MARKDOWN],
    ['days in JSON', LONG_JSON],
  ])('%s', (_, texts) => {
    const faults = texts.flatMap(({ name, prepare }) =>
      faultsOfReading(prepare(LENGTH)()).map((fault) => `${name}: ${fault}`),
    );
    expect(faults).toEqual([]);
  });

  it.each<[string, readonly LongText[], number]>([
    ['prose', LONG_PROSE, LENGTH],
    ['the papers of a day', LONG_DAYS, 1_000],
  ])('%s', (_, texts, length) => {
    // Whatever throws fails the test, and says where.
    expect(() => texts.forEach(({ prepare }) => prepare(length)())).not.toThrow();
  });

  it('literals a thousand deep are text', () => {
    const bodies = ['[', '(', "{'a': ", "[{'a': ("].map((open) => `- ${open.repeat(1_000)}1${'])}'.repeat(1_000)}\n`);
    const closed = ['[]', '()'].map(([open, close]) => `- ${open!.repeat(1_000)}1,${close!.repeat(1_000)}\n`);
    const nested = `- ${"{'a': ".repeat(1_000)}1${'}'.repeat(1_000)}\n`;
    for (const body of [...bodies, ...closed, nested]) {
      const reading = MARKDOWN.read(TOP + HEADING + body, DATE);
      expect(faultsOfReading(reading)).toEqual([]);
      expect(reading.ok && reading.digest.papers[0]!.sections[0]!.blocks).toMatchObject([
        { kind: 'list', items: [{ text: body.slice(2).trim() }] },
      ]);
    }
  });
});
