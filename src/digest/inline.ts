import { readTex } from './tex';

/** A piece of running text: what TeX gives, and what inline Markdown adds to it. */
export type InlineToken =
  | { kind: 'text'; text: string }
  | { kind: 'code'; text: string }
  /** `url` is always `https`. */
  | { kind: 'link'; url: string; tokens: InlineToken[] }
  | { kind: 'strong' | 'em' | 'sup' | 'sub'; tokens: InlineToken[] };

/** A stretch of emphasis that is not closed yet; the root has no mark. */
interface Frame {
  mark: string;
  tokens: InlineToken[];
}

/** An `https` address; parentheses within it come in pairs, as in `…/wiki/Attention_(machine_learning)`. */
const ADDRESS = String.raw`https:\/\/(?:[\w.~:/?#@!$&+,;=%-]|\([\w.~:/?#@!$&+,;=%-]*\))+`;
/**
 * Code, a link with a text, a bare address, or a run of stars. Each alternative is one stretch up to
 * a character it may not hold, so that the whole scan is linear.
 */
const MARK = new RegExp(String.raw`\`([^\`\n]+)\`|\[([^[\]\n]+)\]\((${ADDRESS})\)|(${ADDRESS})|\*+`, 'gi');
/** Punctuation at the end of a bare address belongs to the sentence. */
const TRAILING = '.,;:!?';

/**
 * Reads the inline Markdown of a digest: `**strong**`, `*emphasis*`, `` `code` ``, `[text](https://…)`,
 * bare `https` addresses, and TeX in what is left. Everything else, other addresses and HTML
 * included, is text. Takes time linear in the text and never throws.
 */
export function readInline(text: string): InlineToken[] {
  const frames: Frame[] = [{ mark: '', tokens: [] }];
  let plain = '';
  const top = () => frames.at(-1)!;
  const add = (...tokens: InlineToken[]) => {
    top().tokens.push(...readTex(plain), ...tokens);
    plain = '';
  };
  const giveUp = () => {
    const { mark, tokens } = frames.pop()!;
    top().tokens.push({ kind: 'text', text: mark }, ...tokens);
  };

  let end = 0;
  for (const match of text.matchAll(MARK)) {
    plain += text.slice(end, match.index);
    end = match.index + match[0].length;
    const [whole, code, label, url, bare] = match;
    if (code) add({ kind: 'code', text: code });
    else if (label) add({ kind: 'link', url: url!, tokens: readTex(label) });
    else if (bare) {
      const address = withoutTrailing(bare);
      add({ kind: 'link', url: address, tokens: [{ kind: 'text', text: address }] });
      plain = bare.slice(address.length);
    } else {
      const opened = frames.findIndex((frame) => frame.mark === whole);
      if (opened > 0 && canClose(text, match.index, end)) {
        add();
        while (frames.length > opened + 1) giveUp();
        const { tokens } = frames.pop()!;
        top().tokens.push({ kind: whole === '*' ? 'em' : 'strong', tokens });
      } else if (opened < 0 && canOpen(text, match.index, end)) {
        add();
        frames.push({ mark: whole, tokens: [] });
      } else plain += whole;
    }
  }
  plain += text.slice(end);
  add();
  while (frames.length > 1) giveUp();
  return top().tokens;
}

/** Not `replace(/[.,;:!?]+$/, '')`: over dots that something follows, its time grows with their square. */
function withoutTrailing(address: string): string {
  let end = address.length;
  while (TRAILING.includes(address[end - 1]!)) end--;
  return address.slice(0, end);
}

/** `V*` and `1120*1120` are names and products: a single star opens at the beginning of a word only. */
function canOpen(text: string, start: number, end: number): boolean {
  if (end - start > 3 || !/\S/.test(text[end] ?? '')) return false;
  return end - start > 1 || /[\s(]/.test(text[start - 1] ?? ' ');
}

function canClose(text: string, start: number, end: number): boolean {
  if (/\s/.test(text[start - 1]!)) return false;
  return end - start > 1 || !/[A-Za-z\d]/.test(text[end] ?? '');
}
