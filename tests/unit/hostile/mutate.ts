import type { Random } from '../../random';

/** One way to damage the text of a day. */
type Damage = (text: string, random: Random) => string;

const CONTROLS = ['\0', '\u0007', '\b', '\u001b[31m', '\u2028', '\uFEFF', '\u202e', '\u2066', '\uFFFE', '\r', '\v'];
const SCRAPS = [
  '###',
  '](',
  ')',
  '`',
  '**',
  '$',
  '\\',
  '{',
  '"',
  "'",
  '[',
  '<script>',
  '- ',
  '\n',
  '\n## ',
  '__proto__',
];
const STRANGERS: unknown[] = [
  null,
  true,
  0,
  -1,
  1.5,
  1e308,
  '',
  ' ',
  '\0',
  '\ud800',
  'javascript:alert(1)',
  'https://',
  'x'.repeat(25_000),
  [],
  [[]],
  [null],
  {},
  { toString: 'x', length: -1, constructor: null },
  Array.from({ length: 200 }, (_, index) => index),
];

const flipBytes: Damage = (text, random) => {
  const bytes = Buffer.from(text);
  for (let flips = 1 + random.below(8); flips > 0; flips--) bytes[random.below(bytes.length)]! ^= 1 << random.below(8);
  return new TextDecoder().decode(bytes);
};
const cut: Damage = (text, random) =>
  new TextDecoder().decode(Buffer.from(text).subarray(0, random.below(text.length)));
const cutOut: Damage = (text, random) => {
  const from = random.below(text.length);
  return text.slice(0, from) + text.slice(from + random.below(3000));
};
const insert =
  (pieces: readonly string[]): Damage =>
  (text, random) => {
    let damaged = text;
    for (let times = 1 + random.below(20); times > 0; times--) {
      const at = random.below(damaged.length);
      damaged = damaged.slice(0, at) + random.pick(pieces) + damaged.slice(at);
    }
    return damaged;
  };
const byLines =
  (change: (lines: string[], random: Random) => void): Damage =>
  (text, random) => {
    const lines = text.split('\n');
    for (let times = 1 + random.below(6); times > 0; times--) change(lines, random);
    return lines.join('\n');
  };

/** Ways to damage any text. */
const ANY: Record<string, Damage> = {
  'flipped bytes': flipBytes,
  'a cut': cut,
  'a gap': cutOut,
  'control characters': insert(CONTROLS),
  'scraps of markup': insert(SCRAPS),
  'a line twice': byLines((lines, random) => {
    const at = random.below(lines.length);
    lines.splice(random.below(lines.length), 0, lines[at]!);
  }),
  'lines swapped': byLines((lines, random) => {
    const [a, b] = [random.below(lines.length), random.below(lines.length)];
    [lines[a], lines[b]] = [lines[b]!, lines[a]!];
  }),
  'two files in one': (text) => text + text,
};

/** Ways to damage JSON that leave it JSON. */
const JSON_ALONE: Record<string, Damage> = {
  'a value of another type': (text, random) => replaced(text, random, () => structuredClone(random.pick(STRANGERS))),
  'a value in a list': (text, random) => replaced(text, random, (value) => [value]),
  'a value within itself': (text, random) => replaced(text, random, (value) => ({ paper: value, title: value })),
  'a list as an object': (text, random) =>
    replaced(text, random, (value) => (Array.isArray(value) ? Object.assign({ length: 3 }, value) : value)),
  'a prototype': (text, random) =>
    replaced(text, random, () => '@').replace('"@"', '{"__proto__":{"id":"2501.00001"}}'),
};

/** Every way to damage a day of this kind, by name. */
export function damagesOf(kind: 'markdown' | 'json'): [name: string, Damage][] {
  return Object.entries(kind === 'json' ? { ...ANY, ...JSON_ALONE } : ANY);
}

/** Puts something else in the place of up to ten values, anywhere in the tree. */
function replaced(text: string, random: Random, other: (value: unknown) => unknown): string {
  const root = { root: JSON.parse(text) as unknown };
  for (let times = 1 + random.below(10); times > 0; times--) {
    let node: object = root;
    let key = 'root';
    for (;;) {
      const value: unknown = Reflect.get(node, key);
      const keys = typeof value === 'object' && value !== null ? Object.keys(value) : [];
      if (keys.length === 0 || random.below(8) === 0) break;
      node = value as object;
      key = random.pick(keys);
    }
    Reflect.set(node, key, other(structuredClone(Reflect.get(node, key))));
  }
  return JSON.stringify(root.root);
}
