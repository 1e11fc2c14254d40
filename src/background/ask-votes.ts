import type { Browser } from 'wxt/browser';
import { arxivIdOfUrl, parseArxivId } from '../digest/arxiv-id';
import type { Votes } from '../digest/merge';
import { loadSettings } from '../settings';
import { hfDailyPapers, hfPaperEndpoint, readHfVotes } from '../sources/hf-daily-papers';
import { ask } from '../sync/ask';
import { collect } from '../sync/bytes';
import { isOwnPage } from './sender';

/** Bytes that no honest answer on one paper goes beyond. */
const CEILING = 2 ** 20;

/**
 * The votes of one paper now, or null where they are not to be had. Names the paper to Hugging Face:
 * only where the user turned that on, and for a page of arXiv only its own paper.
 */
export async function askVotes(text: unknown, sender: Browser.runtime.MessageSender): Promise<Votes | null> {
  const id = typeof text === 'string' ? parseArxivId(text) : null;
  if (id === null || !(isOwnPage(sender) || arxivIdOfUrl(sender.url ?? '') === id)) return null;
  if (!(await loadSettings()).liveVotes) return null;
  try {
    const answer = await ask(hfPaperEndpoint(id), { signal: new AbortController().signal, ceiling: CEILING });
    const bytes = await collect(answer.body);
    const count = readHfVotes(JSON.parse(new TextDecoder().decode(bytes)), id);
    return count === null ? null : { count, asOf: Date.now(), credit: hfDailyPapers.credit };
  } catch (error) {
    console.warn('The votes could not be asked for:', error);
    return null;
  }
}
