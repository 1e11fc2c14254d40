import type { Credit } from './credit';
import type { Block, Paper } from './digest';
import type { MergedPaper } from './merged-paper';

/** A source's credit: every field comes from its id. */
export function credit(id: string, trust = 0, language: Credit['language'] = 'ko'): Credit {
  return { id, name: `Name of ${id}`, url: `https://example.org/${id}`, licence: null, language, trust };
}

/** A paper of a source that knows nothing but its title. */
export function paper(id: string, fields: Partial<Paper> = {}): Paper {
  return { id, title: `Title of ${id}`, votes: null, authors: [], media: null, sections: [], ...fields };
}

/** A paper without votes, summary or facts. */
export function merged(id: string, fields: Partial<MergedPaper> = {}): MergedPaper {
  const facts = { keywords: [], repository: null, projectPage: null, organization: null, comments: null };
  return { id, title: `Title of ${id}`, votes: null, korean: null, english: null, media: null, facts, ...fields };
}

export function votes(count: number, asOf = 0): MergedPaper['votes'] {
  return { count, asOf, credit: credit('ko') };
}

export function korean(...blocks: Block[]): NonNullable<MergedPaper['korean']> {
  return { title: null, sections: [{ label: null, blocks }], date: '2025-02-27', credit: credit('ko') };
}

export function english(fields: { sentence?: string; abstract?: string }): NonNullable<MergedPaper['english']> {
  return { sentence: null, abstract: null, ...fields, credit: credit('en', 2, 'en') };
}

export function paragraph(text: string): Block {
  return { kind: 'paragraph', text };
}
