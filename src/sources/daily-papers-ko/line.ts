import { isEnumerated } from './item';

/** Spaces from which on a bullet lies below the one before it. */
const NESTED = 2;

const BULLET = /^[-*+•]\s/;
const HEADING = /^#{1,6}\s+/;

/** A line below an entry's heading: how it begins, and what it says. */
export interface Line {
  kind: 'bullet' | 'enumerated' | 'heading' | 'bare';
  /** Columns before it; 0 where it is not nested. */
  indent: number;
  /** Without its bullet or hashes; empty only where nothing stands in the line. */
  text: string;
}

/** Takes one line of the file apart: what stands before its text says what kind it is and how deep it lies. */
export function readLine(raw: string): Line {
  const text = raw.trim();
  const indent = indentOf(raw);
  if (BULLET.test(text)) return { kind: 'bullet', indent, text: text.slice(1).trimStart() };
  const hashes = HEADING.exec(text)?.[0];
  if (hashes !== undefined) return { kind: 'heading', indent, text: text.slice(hashes.length) };
  return { kind: isEnumerated(text) ? 'enumerated' : 'bare', indent, text };
}

function indentOf(raw: string): number {
  const space = raw.slice(0, raw.length - raw.trimStart().length);
  const columns = space === '' ? 0 : space.replaceAll('\t', '    ').length;
  return columns < NESTED ? 0 : columns;
}
