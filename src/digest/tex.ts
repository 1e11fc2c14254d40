import { ACCENTS, BLACKBOARD, SYMBOLS } from './tex-symbols';

/** A piece of text in which TeX was read: characters, and what is set apart from them. */
export type TexToken = { kind: 'text'; text: string } | { kind: 'strong' | 'em' | 'sup' | 'sub'; tokens: TexToken[] };

type Mode = 'text' | 'math';
interface Input {
  text: string;
  at: number;
}

/** Deeper nesting is read as if its braces were not there: no honest title comes near. */
const MAX_DEPTH = 8;

/** A formula on one line; the length bounds the work that a stray opening costs. */
const FORMULA = /\$\$?([^$\n]{1,200})\$\$?|\\{1,2}\(([^\n]{1,200}?)\\{1,2}\)/y;
/** Characters that mean themselves. */
const PLAIN: Record<Mode, RegExp> = { text: /[^\\${}]+/y, math: /[^\\${}^_~'-]+/y };
const COMMAND = /\\{1,2}([A-Za-z]+)/y;
const ESCAPED: Record<Mode, RegExp> = { text: /\\([$%&#_{}])/y, math: /\\(.)/suy };
const UNICODE = /\\u([\da-f]{4})/iy;
const SWITCH = /\{(?=\\(?:sc|bf|it|em|rm|tt|sf)\b)/y;
const SPACES = /\s+/y;
const CHARACTER = /\s*([^\\{}])/suy;

/** The style that a command gives its argument; `null` for one that changes nothing we can show. */
const STYLES = new Map<string, 'strong' | 'em' | null>([
  ...['textbf', 'mathbf', 'boldsymbol', 'bm', 'bf'].map((name) => [name, 'strong'] as const),
  ...['textit', 'emph', 'it', 'em'].map((name) => [name, 'em'] as const),
  ...'textsc texttt textrm textsf text mathrm mathcal mathsf mathtt mathit operatorname mbox url sc rm tt sf left right displaystyle'
    .split(' ')
    .map((name) => [name, null] as const),
]);
/** Commands whose argument is text even within a formula. */
const TEXT_ARGUMENT = /^(?:text|emph|url|mbox|operatorname)/;
const MATH_CHARACTERS = new Map(Object.entries({ '-': '−', "'": '′', '~': '\u00a0' }));

/**
 * Reads TeX as a person should see it: Unicode for commands, tokens for what is raised, lowered or
 * set apart. Takes any text; money (`$1 Million … $200k`) stays, an unknown command stays as its
 * name. Takes time linear in the text and never throws.
 */
export function readTex(text: string): TexToken[] {
  return read({ text, at: 0 }, 'text', 0);
}

/** Reads up to the closing brace of the group it is in, or to the end. */
function read(input: Input, mode: Mode, depth: number): TexToken[] {
  const tokens: TexToken[] = [];
  while (input.at < input.text.length) {
    const plain = take(PLAIN[mode], input);
    if (plain) add(tokens, plain[0]);
    else if (depth > 0 && input.text[input.at] === '}') {
      input.at++;
      break;
    } else for (const token of readMark(input, mode, depth)) add(tokens, token);
  }
  return tokens;
}

/** Reads what begins with a character that TeX gives a meaning; always at least that character. */
function readMark(input: Input, mode: Mode, depth: number): TexToken[] {
  const formula = mode === 'text' ? takeFormula(input) : null;
  if (formula !== null) return read({ text: formula, at: 0 }, 'math', depth);

  const unicode = take(UNICODE, input);
  if (unicode) return [say(String.fromCharCode(Number.parseInt(unicode[1]!, 16)))];
  const escaped = take(ESCAPED[mode], input, (found) => !/[a-z]/i.test(found[1]!));
  if (escaped) return [say(mode === 'math' && !/[$%&#_{}|]/.test(escaped[1]!) ? ' ' : escaped[1]!)];
  const isPath = mode === 'text' && /[\w:]/.test(input.text[input.at - 1] ?? '');
  const command = take(COMMAND, input, (found) => !isPath || isKnown(found[1]!));
  if (command) return readCommand(command[1]!, input, mode, depth);

  const mark = input.text[input.at]!;
  const opensGroup = mark === '{' && (mode === 'math' || depth > 0 || matches(SWITCH, input));
  input.at++;
  if (opensGroup) return depth < MAX_DEPTH ? read(input, mode, depth + 1) : [];
  if (mode === 'text') return [say(mark)];
  if (mark === '^' || mark === '_') {
    const tokens = readArgument(input, mode, depth);
    return tokens.length > 0 ? [{ kind: mark === '^' ? 'sup' : 'sub', tokens }] : [];
  }
  return mark === '}' ? [] : [say(MATH_CHARACTERS.get(mark) ?? mark)];
}

function readCommand(name: string, input: Input, mode: Mode, depth: number): TexToken[] {
  const style = STYLES.get(name);
  if (style !== undefined) {
    if (input.text[input.at] !== '{') {
      take(SPACES, input);
      return [];
    }
    const tokens = readArgument(input, TEXT_ARGUMENT.test(name) ? 'text' : mode, depth);
    return style && tokens.length > 0 ? [{ kind: style, tokens }] : tokens;
  }
  const accent = ACCENTS.get(name);
  if (accent && mode === 'math') return [...readArgument(input, mode, depth), say(accent)];
  if (name === 'mathbb') return readArgument(input, mode, depth).map(blackboard);
  if (name === 'frac') {
    return [...readArgument(input, mode, depth), say('/'), ...readArgument(input, mode, depth)];
  }
  return [say(SYMBOLS.get(name) ?? name)];
}

/** A group, a command or the next character. */
function readArgument(input: Input, mode: Mode, depth: number): TexToken[] {
  if (depth >= MAX_DEPTH) return [];
  const character = take(CHARACTER, input);
  if (character) return [say(MATH_CHARACTERS.get(character[1]!) ?? character[1]!)];
  take(SPACES, input);
  if (input.text[input.at] === '{') {
    input.at++;
    return read(input, mode, depth + 1);
  }
  const command = take(COMMAND, input);
  return command ? readCommand(command[1]!, input, mode, depth + 1) : [];
}

/** The inside of a formula that begins here, or null where `$` means dollars. */
function takeFormula(input: Input): string | null {
  const found = take(FORMULA, input, (match) => match[2] !== undefined || isFormula(match, input.text));
  return found ? (found[1] ?? found[2]!) : null;
}

/** `$5 to $10` and `$100K-$200K` are money; `$\sim$20`, `$2\times$` and `$42$` are not. */
function isFormula(match: RegExpMatchArray, text: string): boolean {
  const inside = match[1]!;
  if (/^[\s)\]},;:!?]|\s$/.test(inside)) return false;
  if (/[\\^_{]/.test(inside)) return true;
  if (!/^[\d.]/.test(inside)) return !/\p{Script=Hangul}/u.test(inside);
  return /^[^\p{L}\s]*[\d)%]$/u.test(inside) && !/\d/.test(text[match.index! + match[0].length] ?? '');
}

function isKnown(name: string): boolean {
  return SYMBOLS.has(name) || STYLES.has(name);
}

function blackboard(token: TexToken): TexToken {
  return token.kind === 'text' ? say(BLACKBOARD.get(token.text) ?? token.text) : token;
}

/** Takes what stands at the cursor where it matches and is wanted. */
function take(
  pattern: RegExp,
  input: Input,
  isWanted: (found: RegExpExecArray) => boolean = () => true,
): RegExpExecArray | null {
  pattern.lastIndex = input.at;
  const found = pattern.exec(input.text);
  if (!found || !isWanted(found)) return null;
  input.at += found[0].length;
  return found;
}

function matches(pattern: RegExp, input: Input): boolean {
  pattern.lastIndex = input.at;
  return pattern.test(input.text);
}

function say(text: string): TexToken {
  return { kind: 'text', text };
}

/** Appends; text joins the text before it. */
function add(tokens: TexToken[], next: TexToken | string): void {
  const token = typeof next === 'string' ? say(next) : next;
  const last = tokens.at(-1);
  if (token.kind === 'text' && last?.kind === 'text') last.text += token.text;
  else tokens.push(token);
}
