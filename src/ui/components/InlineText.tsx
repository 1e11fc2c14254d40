import type { ComponentChild } from 'preact';
import type { InlineToken } from '../../digest/inline';
import type { RichText } from '../../digest/rich-text';

/** A text of a digest with its emphasis, code, links and formulas. */
export function InlineText({ text }: { text: RichText }) {
  return <>{typeof text === 'string' ? keepParticles(text) : text.map(draw)}</>;
}

function draw(token: InlineToken): ComponentChild {
  if (token.kind === 'text') return keepParticles(token.text);
  if (token.kind === 'code') return <code>{token.text}</code>;
  if (token.kind === 'link') {
    return (
      <a href={token.url} target="_blank" rel="noopener noreferrer">
        {token.tokens.map(draw)}
      </a>
    );
  }
  const Tag = token.kind;
  return <Tag>{token.tokens.map(draw)}</Tag>;
}

/**
 * A Korean particle belongs to the word before it, but browsers break a line between `(model)` and
 * `은` even where `word-break` says to keep words whole. What is longer than any is no particle, and breaks.
 */
function keepParticles(text: string): ComponentChild {
  const parts = text.split(/([)\]}][가-힣]{1,8}(?![가-힣]))/);
  if (parts.length === 1) return text;
  return parts.map((part, index) => {
    if (index % 2 === 0) return part;
    return (
      <span key={index} class="whole">
        {part}
      </span>
    );
  });
}
