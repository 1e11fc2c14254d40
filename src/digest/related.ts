import type { Item } from './digest';
import type { MergedPaper } from './merge';
import { fieldOf, isTopic, termOf } from './vocabulary';

/** The weight of a word of the title; one of the summary has 1. */
const TITLE_WEIGHT = 3;

/** The weight of a topic's name; any other word has 1. */
const TOPIC_WEIGHT = 2;

/** In characters, of 1,400 that an abstract has at the median: reading them whole doubles the time. */
const ABSTRACT_OPENING = 600;

const WORD = /[a-z][a-z0-9]+|[가-힣]{2,}/g;

/**
 * The papers of one day that are most related to one of them, the nearest first: cosine similarity
 * of the words in titles and summaries, each word weighted by how rare it is on that day. Pure and
 * deterministic; ties go by votes, then by the order of the source.
 *
 * @param papers all papers of the day
 * @param id the paper to find related ones for; it is not among them
 * @param count how many to return at most
 */
export function relatedPapers<T extends RelatedInput>(papers: readonly T[], id: string, count: number): T[] {
  const documents = papers.map((paper) => ({ paper, words: wordsOf(paper) }));
  const target = documents.find(({ paper }) => paper.id === id);
  if (!target) return [];
  const rarity = rarities(documents.map(({ words }) => words));
  return documents
    .filter((document) => document !== target)
    .map(({ paper, words }) => ({ paper, score: similarity(target.words, words, rarity) }))
    .toSorted((a, b) => b.score - a.score || (b.paper.votes?.count ?? -1) - (a.paper.votes?.count ?? -1))
    .slice(0, count)
    .map(({ paper }) => paper);
}

/** The texts that relatedness is computed from. */
type RelatedInput = Pick<MergedPaper, 'id' | 'title' | 'votes' | 'korean' | 'english'>;

/** Words with how often they occur. */
type Words = Map<string, number>;

function wordsOf(paper: RelatedInput): Words {
  const words: Words = new Map();
  addWords(words, paper.title, TITLE_WEIGHT);
  addWords(words, paper.english?.sentence ?? '', 1);
  // Beside a Korean summary an abstract says the same again, and its opening says what it is about.
  if (!paper.korean) addWords(words, paper.english?.abstract?.slice(0, ABSTRACT_OPENING) ?? '', 1);
  for (const { blocks } of paper.korean?.sections ?? []) {
    for (const block of blocks) {
      if (block.kind === 'paragraph') addWords(words, block.text, 1);
      else for (const item of block.items) addItem(words, item);
    }
  }
  return words;
}

function addItem(words: Words, item: Item): void {
  if (item.label) addWords(words, item.label, 1);
  addWords(words, item.text, 1);
  for (const nested of item.items) addItem(words, nested);
}

function addWords(words: Words, text: string, weight: number): void {
  for (const word of text.toLowerCase().match(WORD) ?? []) {
    const term = termOf(word);
    if (term === null) continue;
    words.set(term, (words.get(term) ?? 0) + weight);
    const field = fieldOf(term);
    if (field !== null) words.set(field, (words.get(field) ?? 0) + weight);
  }
}

/** The rarity of each word of a day: 0 for one that every paper has. */
function rarities(documents: readonly Words[]): Map<string, number> {
  const rarity = new Map<string, number>();
  for (const words of documents) for (const word of words.keys()) rarity.set(word, (rarity.get(word) ?? 0) + 1);
  for (const [word, papers] of rarity) {
    rarity.set(word, Math.log(documents.length / papers) * (isTopic(word) ? TOPIC_WEIGHT : 1));
  }
  return rarity;
}

function similarity(target: Words, other: Words, rarity: Map<string, number>): number {
  let dot = 0;
  let norm = 0;
  for (const [word, occurrences] of other) {
    const weight = Math.sqrt(occurrences) * rarity.get(word)!;
    norm += weight * weight;
    const shared = target.get(word);
    if (shared) dot += weight * Math.sqrt(shared) * rarity.get(word)!;
  }
  return norm === 0 ? 0 : dot / Math.sqrt(norm);
}
