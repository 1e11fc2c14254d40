/**
 * In mid-2024 the writer printed Python values where a text was due: `{'Efficiency': '…'}`,
 * `['…', "…"]`, `[{'code': '…'}]`. This reads them, and JSON on the way, in one pass.
 */
export type PythonLiteral =
  | { kind: 'scalar'; text: string }
  | { kind: 'list'; items: PythonLiteral[] }
  | { kind: 'dict'; entries: [key: string, value: PythonLiteral][] };

/** Deeper than any real value (3), shallow enough for everything that walks the result. */
const MAX_DEPTH = 16;

/** A list, tuple or dict that the text is as a whole; null where it is anything else or more than that. */
export function readPythonLiteral(text: string): PythonLiteral | null {
  return /^[[({]/.test(text) && /[\])}]$/.test(text) ? new Reader(text).readWhole() : null;
}

/** Every `read…` stands behind what it read, or returns null and has failed the whole. */
class Reader {
  private at = 0;

  constructor(private readonly text: string) {}

  readWhole(): PythonLiteral | null {
    const value = this.readValue(1);
    return value && this.peek() === '' ? value : null;
  }

  private readValue(depth: number): PythonLiteral | null {
    if (depth > MAX_DEPTH) return null;
    const first = this.peek();
    if (first === '[') return this.readList(depth);
    if (first === '(') return this.readTuple(depth);
    if (first === '{') return this.readDict(depth);
    return this.readScalar();
  }

  private readList(depth: number): PythonLiteral | null {
    const items: PythonLiteral[] = [];
    const end = this.readItems(']', () => keep(items, this.readValue(depth + 1)));
    return end && { kind: 'list', items };
  }

  /** `(1)` and `('a')` are texts in parentheses: a comma makes the tuple. */
  private readTuple(depth: number): PythonLiteral | null {
    const items: PythonLiteral[] = [];
    const end = this.readItems(')', () => keep(items, this.readValue(depth + 1)));
    return end && (items.length > 1 || end === 'after-comma') ? { kind: 'list', items } : null;
  }

  private readDict(depth: number): PythonLiteral | null {
    const entries: [string, PythonLiteral][] = [];
    const end = this.readItems('}', () => {
      this.peek();
      const key = this.readScalar();
      if (!key || !this.take(':')) return false;
      const value = this.readValue(depth + 1);
      return value !== null && entries.push([key.text, value]) > 0;
    });
    return end && { kind: 'dict', entries };
  }

  /** From an opening bracket to its closing one, with commas between the items and perhaps one after the last. */
  private readItems(close: string, readItem: () => boolean): 'after-item' | 'after-comma' | null {
    this.at++;
    for (let end: 'after-item' | 'after-comma' = 'after-item'; ; end = 'after-comma') {
      if (this.take(close)) return end;
      if (!readItem()) return null;
      if (this.take(close)) return 'after-item';
      if (!this.take(',')) return null;
    }
  }

  private readScalar(): Extract<PythonLiteral, { kind: 'scalar' }> | null {
    const quote = this.text[this.at];
    return quote === "'" || quote === '"' ? this.readString(quote) : this.readWord();
  }

  private readString(quote: string): { kind: 'scalar'; text: string } | null {
    const start = ++this.at;
    for (; this.at < this.text.length; this.at++) {
      const char = this.text[this.at];
      if (char === quote) return { kind: 'scalar', text: unescape(this.text.slice(start, this.at++)) };
      if (char === '\\') this.at++;
    }
    return null;
  }

  /** Numbers, truth values and None stay as they are written. */
  private readWord(): { kind: 'scalar'; text: string } | null {
    const word = /(?:None|True|False|null|true|false|[-+]?\d[\d.eE+_-]*)(?!\w)/y;
    word.lastIndex = this.at;
    const text = word.exec(this.text)?.[0];
    if (text === undefined) return null;
    this.at += text.length;
    return { kind: 'scalar', text };
  }

  /** The next character that is not space; empty at the end. */
  private peek(): string {
    const space = /\s*/y;
    space.lastIndex = this.at;
    space.test(this.text);
    this.at = space.lastIndex;
    return this.text[this.at] ?? '';
  }

  private take(char: string): boolean {
    if (this.peek() !== char) return false;
    this.at++;
    return true;
  }
}

function keep(items: PythonLiteral[], value: PythonLiteral | null): boolean {
  return value !== null && items.push(value) > 0;
}

const ESCAPE = /\\(?:x([\da-fA-F]{2})|u([\da-fA-F]{4})|U([\da-fA-F]{8})|([\s\S]))/g;
const CONTROLS: Record<string, string> = { n: '\n', r: '\r', t: '\t', '\\': '\\', "'": "'", '"': '"' };

/** What `repr` escapes; any other backslash is a text's own, such as TeX's, and stays. */
function unescape(text: string): string {
  if (!text.includes('\\')) return text;
  return text.replace(ESCAPE, (whole, x?: string, u?: string, long?: string, char?: string) => {
    const hex = x ?? u ?? long;
    if (hex === undefined) return Object.hasOwn(CONTROLS, char!) ? CONTROLS[char!]! : whole;
    const code = Number.parseInt(hex, 16);
    return code <= 0x10ffff ? String.fromCodePoint(code) : whole;
  });
}
