import { browser } from 'wxt/browser';
import { abstractUrl } from '../digest/arxiv-id';
import { dayInUtc } from '../digest/date';
import type { DigestDate } from '../digest/digest';
import { plainText } from '../digest/rich-text';
import type { PaperRow } from '../digest/view';
import { loadSettings } from '../settings';
import { viewDay } from './day-view';

/** The papers that a notification names. A day with fewer whose votes are known is still being filled. */
const TOP = 3;

const NOTIFIED_KEY = 'notified-day';

const DAY_MS = 86_400_000;

/** The newest day when we last looked, and the day on which the user was notified; empty where they were not. */
interface Notified {
  newest: DigestDate;
  on: DigestDate;
}

/** After a sync: notifies of a new day and its top papers, silently and once a day at most, if the user wants that. */
export async function notifyNewDay(): Promise<void> {
  const [{ notify }, day, last] = await Promise.all([loadSettings(), viewDay(null), loadNotified()]);
  // By the votes that the notification shows, which may be fresher than the ranks.
  const top = (day?.papers.filter(hasVotes) ?? []).toSorted((a, b) => b.votes - a.votes).slice(0, TOP);
  const [first] = top;
  if (!day || !first || top.length < TOP || first.votes === 0) return;
  const today = dayInUtc(Date.now());
  if (last && (last.newest >= day.date || last.on === today)) return;
  await browser.storage.local.set({ [NOTIFIED_KEY]: { newest: day.date, on: last ? today : '' } satisfies Notified });
  // What is there at first is not news.
  if (!last || !notify || !(await browser.permissions.contains({ permissions: ['notifications'] }))) return;
  openNotifiedPapers();
  await browser.notifications.create(abstractUrl(first.id), {
    type: 'basic',
    iconUrl: browser.runtime.getURL('/icon/128.png'),
    title: `${browser.i18n.getMessage('name')} · ${day.date}`,
    message: top.map(({ title, votes }) => `${votes} · ${plainText(title)}`).join('\n'),
    ...QUIET,
  });
}

/**
 * Opens the first paper of a notification when the user clicks it. Call it as the worker starts, since a click may
 * wake it; without the permission there is no event to listen to yet.
 */
export function openNotifiedPapers(): void {
  // The browser keeps a listener once, however often it is added.
  browser.notifications?.onClicked.addListener(openPaper);
}

/** The id of a notification is the address that it opens: the worker may have stopped since it was made. */
function openPaper(address: string): void {
  void browser.tabs.create({ url: address });
  void browser.notifications.clear(address);
}

/** Firefox refuses options that it does not know. */
const QUIET = import.meta.env.FIREFOX ? {} : { silent: true };

function hasVotes(paper: PaperRow): paper is PaperRow & { votes: number } {
  return paper.votes !== null;
}

/** The last notification. One of a day after tomorrow counts as none: the clock was wrong then, and no newer day would come. */
async function loadNotified(): Promise<Notified | null> {
  const last = (await browser.storage.local.get(NOTIFIED_KEY))[NOTIFIED_KEY];
  return isNotified(last) && last.newest <= dayInUtc(Date.now() + DAY_MS) ? last : null;
}

function isNotified(value: unknown): value is Notified {
  return typeof value === 'object' && value !== null && 'newest' in value && 'on' in value;
}
