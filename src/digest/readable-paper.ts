import type { Block, Item, Section } from './digest';
import { sanitizeText } from './sanitize-text';
import type { EnglishSummary, Facts, KoreanSummary, MergedPaper } from './merge';
import { richText, richTitle, type RichText } from './rich-text';

/** A paper whose texts are read already, so that who shows it only has to draw. */
export interface ReadablePaper extends Omit<MergedPaper, 'title' | 'korean' | 'english'> {
  title: RichText;
  korean: ReadableKorean | null;
  english: ReadableEnglish | null;
}

interface ReadableKorean extends Omit<KoreanSummary, 'title' | 'sections'> {
  title: RichText | null;
  sections: ReadableSection[];
}

export interface ReadableEnglish extends Pick<EnglishSummary, 'credit'> {
  /** By a model; null where there is none: the abstract itself stands on the page already. */
  sentence: RichText | null;
  /** The texts as they were written, for a translation: sentence and whole abstract, as far as there are any. */
  written: string[];
}

/** A part of a summary; `label` is what the source calls it, `heading` the same to be read. */
export interface ReadableSection {
  label: string | null;
  heading: RichText | null;
  blocks: ReadableBlock[];
}

export type ReadableBlock = { kind: 'paragraph'; text: RichText } | { kind: 'list'; items: ReadableItem[] };

export interface ReadableItem {
  marker: string | null;
  label: RichText | null;
  text: RichText;
  items: ReadableItem[];
}

/** Reads all texts of a paper. */
export function readablePaper(paper: MergedPaper): ReadablePaper {
  const { id, title, votes, korean, english, media, facts } = paper;
  return {
    id,
    votes,
    media,
    title: richTitle(title),
    korean: korean && {
      ...korean,
      title: korean.title === null ? null : richTitle(korean.title),
      sections: korean.sections.map(readableSection),
    },
    english: english && readableEnglish(english),
    facts: readableFacts(facts),
  };
}

function readableEnglish({ sentence, abstract, credit }: EnglishSummary): ReadableEnglish {
  return {
    sentence: sentence ? richText(sentence) : null,
    written: [sentence, abstract].filter((text) => text !== null),
    credit,
  };
}

function readableFacts({ keywords, repository, projectPage, organization, comments }: Facts): Facts {
  return {
    keywords: keywords.map(sanitizeText),
    repository: repository && { ...repository, url: spelled(repository.url) },
    projectPage: projectPage && spelled(projectPage),
    organization: organization && sanitizeText(organization),
    comments,
  };
}

/** An address as the browser spells it: with nothing in it that is not to be seen. */
function spelled(url: string): string {
  return URL.canParse(url) ? new URL(url).href : sanitizeText(url);
}

function readableSection({ label, blocks }: Section): ReadableSection {
  return { label, heading: label === null ? null : richText(label), blocks: blocks.map(readableBlock) };
}

function readableBlock(block: Block): ReadableBlock {
  if (block.kind === 'list') return { kind: 'list', items: block.items.map(readableItem) };
  return { kind: 'paragraph', text: richText(block.text) };
}

function readableItem({ marker, label, text, items }: Item): ReadableItem {
  return {
    marker,
    label: label === null ? null : richText(label),
    text: richText(text),
    items: items.map(readableItem),
  };
}
