import { readHfEntry } from './hf-paper';
import { readJsonDay } from './json-day';
import type { Endpoint, Source } from './source';

const ID = 'hf_daily_papers';
const PAGE_SIZE = 100; // the most that the API gives at once
const TYPES = ['application/json'];

/**
 * The papers of each day with their votes of this moment, their abstracts and, for most, a sentence
 * on each: https://huggingface.co/docs/hub/api#get-apidailypapers. Days without papers are normal.
 */
export const hfDailyPapers: Source = {
  id: ID,
  credit: {
    id: ID,
    name: 'Hugging Face Daily Papers',
    url: 'https://huggingface.co/papers',
    licence: null,
    language: 'en',
    trust: 2,
  },
  revision: 1,
  days: {
    kind: 'calendar',
    firstFill: 30,
    refresh: 2,
    pageSize: PAGE_SIZE,
    page: (date, page) => ({
      url: `https://huggingface.co/api/daily_papers?date=${date}&limit=${PAGE_SIZE}&p=${page}`,
      types: TYPES,
    }),
  },
  votesAsOf: (_date, fetchedAt) => fetchedAt,
  read: (text, date) => readJsonDay(ID, text, date, readHfEntry),
};

/**
 * Where the votes of one paper are: asking names the paper to Hugging Face. It answers 404 for one it does not know.
 */
export function hfPaperEndpoint(id: string): Endpoint {
  return { url: `https://huggingface.co/api/papers/${encodeURIComponent(id)}`, types: TYPES };
}

export { readHfVotes } from './hf-paper';
