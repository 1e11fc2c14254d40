import { browser, type Browser } from 'wxt/browser';
import { arxivIdOfUrl } from '../digest/arxiv-id';
import type { MergedPaper, Votes } from '../digest/merge';
import { loadSettings, type Settings } from '../settings';
import { hfDailyPapers, hfPaperEndpoint, readHfVotes } from '../sources/hf-daily-papers';
import { collect } from '../http/body';
import { request } from '../http/request';
import { isOwnPage } from './sender';

/** Bytes that no honest answer on one paper goes beyond. */
const MAX_BYTES = 2 ** 20;

/** In memory until the browser closes: which papers were read is not written to disk. */
const KEY = 'live-votes';

/** The votes of no more papers are kept: nobody reads as many between two syncs. */
const MOST_PAPERS = 200;

/** The votes that papers had when they were asked for one by one. */
export interface LiveVotes {
  /** The fresher of these and the paper's own. */
  freshest(paper: Pick<MergedPaper, 'id' | 'votes'>): Votes | null;
}

/**
 * The votes of one paper now, or null where they are not to be had. Names the paper to Hugging Face:
 * only where the user turned that on, and for a page of arXiv only its own paper.
 */
export async function askVotes(id: string, sender: Browser.runtime.MessageSender): Promise<Votes | null> {
  if (!isOwnPage(sender) && arxivIdOfUrl(sender.url ?? '') !== id) return null;
  if (!(await loadSettings()).liveVotes) return null;
  try {
    const answer = await request(hfPaperEndpoint(id), { signal: new AbortController().signal, maxBytes: MAX_BYTES });
    const bytes = await collect(answer.body);
    const count = readHfVotes(JSON.parse(new TextDecoder().decode(bytes)), id);
    if (count === null) return null;
    const asOf = Date.now();
    if (!sender.tab?.incognito) await keep(id, { count, asOf });
    return { count, asOf, credit: hfDailyPapers.credit };
  } catch (error) {
    console.warn('The votes could not be asked for:', error);
    return null;
  }
}

/** Forgets which papers were asked for; never rejects. */
export async function forgetLiveVotes(): Promise<void> {
  await browser.storage.session.remove(KEY).catch(() => undefined);
}

/** The same where the user turned that off. */
export async function forgetUnwantedVotes(): Promise<void> {
  if (!(await loadSettings()).liveVotes) await forgetLiveVotes();
}

/** The votes that were asked for since the browser started, so that a list says what the page of a paper says. */
export async function loadLiveVotes({ liveVotes }: Pick<Settings, 'liveVotes'>): Promise<LiveVotes> {
  const counts = liveVotes ? await loadKept() : {};
  return {
    freshest({ id, votes }) {
      const live = Object.hasOwn(counts, id) ? counts[id] : undefined;
      return live && live.asOf > (votes?.asOf ?? 0) ? { ...live, credit: hfDailyPapers.credit } : votes;
    },
  };
}

type Counts = Record<string, Pick<Votes, 'count' | 'asOf'>>;

let keeping: Promise<void> = Promise.resolve();

/** One after the other: two tabs that ask at once must not undo each other. */
function keep(id: string, votes: Counts[string]): Promise<void> {
  keeping = keeping.then(() => add(id, votes));
  return keeping;
}

async function add(id: string, votes: Counts[string]): Promise<void> {
  const others = Object.entries(await loadKept()).filter(([other]) => other !== id);
  const counts = Object.fromEntries([...others, [id, votes]].slice(-MOST_PAPERS));
  await browser.storage.session.set({ [KEY]: counts }).catch((error: unknown) => {
    console.warn('The votes of now are not kept:', error);
  });
}

async function loadKept(): Promise<Counts> {
  const { [KEY]: counts }: Record<string, unknown> = await browser.storage.session.get(KEY).catch(() => ({}));
  return isCounts(counts) ? counts : {};
}

/** Only this file writes it, into memory that no other version of the extension shares. */
function isCounts(value: unknown): value is Counts {
  return typeof value === 'object' && value !== null;
}
