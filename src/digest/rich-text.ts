import { readInline, type InlineToken } from './inline';
import { sanitizeText } from './sanitize-text';
import { readTex } from './tex';

/** A text as it is drawn: the bare characters where there is nothing else to it, else its tokens. */
export type RichText = string | InlineToken[];

/** Running text of a digest: its Markdown and TeX made readable, everything else as it stands. */
export function richText(text: string): RichText {
  return simplest(readInline(text));
}

/** A paper's title: TeX made readable; `*` and brackets in it are its own. */
export function richTitle(title: string): RichText {
  return simplest(readTex(title));
}

/** The characters of it alone, for where nothing is set apart. */
export function plainText(text: RichText): string {
  if (typeof text === 'string') return text;
  return text.map((token) => ('text' in token ? token.text : plainText(token.tokens))).join('');
}

function simplest(tokens: InlineToken[]): RichText {
  const [first] = tokens;
  if (!first) return '';
  return tokens.length === 1 && first.kind === 'text' ? sanitizeText(first.text) : tokens.map(sanitizeToken);
}

/** Made so after all else was read in it: TeX can write any character. */
function sanitizeToken(token: InlineToken): InlineToken {
  if ('text' in token) return { ...token, text: sanitizeText(token.text) };
  return { ...token, tokens: token.tokens.map(sanitizeToken) };
}
