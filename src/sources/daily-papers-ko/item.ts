import type { Block, Item } from '../../digest/digest';
import { readPythonLiteral, type PythonLiteral } from './python-literal';

const MARKER = /^\d{1,2}[.)](?=\s)/;
/** Bold, and the colon behind it if there is one: every part of it ends where the next begins, so that it is linear. */
const BOLD = /^(\*{1,3})([^*]+)\*+\s*([:：]\s*)?/;
const LONGEST_LABEL = 200;

/** Whether a line counts: `1) …`, `2. …`. `(1) …` does not: its number is text. */
export function isEnumerated(text: string): boolean {
  return MARKER.test(text);
}

/** One line as an item: its enumeration marker, its bold label, its text. */
export function readItem(text: string): Item {
  const marker = MARKER.exec(text)?.[0] ?? null;
  const body = marker === null ? text : text.slice(marker.length).trimStart();
  const { label, text: rest } = splitLabel(body) ?? { label: null, text: body };
  return { marker, label, text: rest, items: [] };
}

/** The body of a bullet: a Python value is a list, all else a paragraph; nothing where it is empty. */
export function readBody(text: string): Block[] {
  const items = readListed(text);
  if (items) return [{ kind: 'list', items }];
  return text === '' ? [] : [{ kind: 'paragraph', text }];
}

/** The items of a Python value; null where the text is not one. */
export function readListed(text: string): Item[] | null {
  const literal = readPythonLiteral(text);
  const items = literal && itemsOf(literal);
  return items && items.length > 0 ? items : null;
}

/**
 * Takes a label apart from its text, or null where the text begins with none: `**Label**: text`,
 * `***Label***: text`, and what the model made of it: `***Label*:`, `**Label:**`, a full-width
 * colon. Bold without a colon is no label.
 */
export function splitLabel(text: string): { label: string; text: string } | null {
  const bold = text.startsWith('*') ? BOLD.exec(text) : null;
  if (!bold || bold[1]!.length + bold[2]!.length > LONGEST_LABEL) return null;
  const inner = bold[2]!.trim();
  const label = /[:：]$/.test(inner) ? inner.slice(0, -1).trimEnd() : inner;
  if (label === '' || (label === inner && bold[3] === undefined)) return null;
  return { label, text: text.slice(bold[0].length) };
}

function itemsOf(literal: PythonLiteral): Item[] {
  if (literal.kind === 'scalar') return literal.text.trim() === '' ? [] : [readItem(literal.text.trim())];
  if (literal.kind === 'dict') return literal.entries.map(([key, value]) => labelled(key, value));
  return literal.items.flatMap((value) => (isFlat(value, literal.items.length) ? itemsOf(value) : group(value)));
}

function labelled(key: string, value: PythonLiteral): Item {
  const item: Item = { marker: null, label: key.trim() || null, text: '', items: [] };
  return value.kind === 'scalar' ? { ...item, text: value.text.trim() } : { ...item, items: itemsOf(value) };
}

/** `[{'a': …}, {'b': …}]` is one list of labelled items; only several dicts of several keys are groups. */
function isFlat(value: PythonLiteral, siblings: number): boolean {
  return value.kind === 'scalar' || siblings === 1 || (value.kind === 'dict' && value.entries.length === 1);
}

function group(value: PythonLiteral): Item {
  return { marker: null, label: null, text: '', items: itemsOf(value) };
}
