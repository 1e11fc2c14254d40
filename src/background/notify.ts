import { browser } from 'wxt/browser';
import { abstractUrl } from '../digest/arxiv-id';
import { dayInUtc } from '../digest/date';
import type { DigestDate } from '../digest/digest';
import { plainText } from '../digest/rich-text';
import type { PaperRow } from '../digest/view';
import { loadSettings } from '../settings';
import { viewDay } from './day-view';

/** How many papers it names; a day with fewer, or with fewer whose votes are known, is still being filled. */
const TOP = 3;

const TOLD_KEY = 'told-day';

const DAY_MS = 86_400_000;

/** Which day was told last, and on which day that was. */
interface Told {
  newest: DigestDate;
  on: DigestDate;
}

/** After a sync: tells of a new day with its top papers, quietly, once a day, where the user wants that. */
export async function tellNewDay(): Promise<void> {
  const [{ notify }, day, told] = await Promise.all([loadSettings(), viewDay(null), loadTold()]);
  // By the votes that are told, which may be fresher than the ranks.
  const top = (day?.papers.filter(hasVotes) ?? []).toSorted((a, b) => b.votes - a.votes).slice(0, TOP);
  const [first] = top;
  if (!day || !first || top.length < TOP || first.votes === 0) return;
  const today = dayInUtc(Date.now());
  if (told && (told.newest >= day.date || told.on === today)) return;
  await browser.storage.local.set({ [TOLD_KEY]: { newest: day.date, on: told ? today : '' } satisfies Told });
  // What is there at first is not news.
  if (!told || !notify || !(await browser.permissions.contains({ permissions: ['notifications'] }))) return;
  openToldPapers();
  await browser.notifications.create(abstractUrl(first.id), {
    type: 'basic',
    iconUrl: browser.runtime.getURL('/icon/128.png'),
    title: `${browser.i18n.getMessage('name')} · ${day.date}`,
    message: top.map(({ title, votes }) => `${votes} · ${plainText(title)}`).join('\n'),
    ...QUIET,
  });
}

/**
 * A click on what was told opens the first of its papers. To be called as the worker starts, since a
 * click may wake it; without the permission there is nothing to listen to yet.
 */
export function openToldPapers(): void {
  // The browser keeps a listener once, however often it is added.
  browser.notifications?.onClicked.addListener(openTold);
}

/** A notification is named by the address that it opens: the worker may have slept since it was made. */
function openTold(address: string): void {
  void browser.tabs.create({ url: address });
  void browser.notifications.clear(address);
}

/** Firefox refuses options that it does not know. */
const QUIET = import.meta.env.FIREFOX ? {} : { silent: true };

function hasVotes(paper: PaperRow): paper is PaperRow & { votes: number } {
  return paper.votes !== null;
}

/** What was told last; a day beyond tomorrow, which no list may name any more, counts as none. */
async function loadTold(): Promise<Told | null> {
  const told = (await browser.storage.local.get(TOLD_KEY))[TOLD_KEY];
  return isTold(told) && told.newest <= dayInUtc(Date.now() + DAY_MS) ? told : null;
}

function isTold(value: unknown): value is Told {
  return typeof value === 'object' && value !== null && 'newest' in value && 'on' in value;
}
