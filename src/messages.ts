import type { Credit } from './digest/credit';
import type { DigestDate } from './digest/digest';
import type { Votes } from './digest/merge';
import type { RichText } from './digest/rich-text';
import type { DayView, PaperView, StorageReport, TodayList } from './digest/view';
import { messagesOf } from './messaging';
import type { Settings } from './settings';
import type { SyncState } from './sync-state';

/** The whole protocol between contexts: pages ask, the background answers. JSON types alone. */
interface Protocol {
  /** What an abstract page shows: the paper with its neighbours, and the settings to show it with. */
  openPaper(id: string): OpenedPaper;
  /** One day by votes; the newest whole one where no date is given; null where that day is not stored. */
  openDay(date: DigestDate | null): DayView | null;
  /**
   * The same after asking the live source for that day: for a day that is older than what a sync
   * fetches. Rejects where that failed and nothing is stored of it; null where it has no papers.
   */
  fetchDay(date: DigestDate): DayView | null;
  /** What is known of today's list, after asking the live source for it where its last answer is not of the last minutes. */
  checkToday(): TodayList;
  /** Every day that has a digest, the newest first. */
  listDays(): DigestDate[];
  /** The votes of one paper now. Names the paper to its source: only where the user turned that on. */
  askVotes(id: string): Votes | null;
  /** Each source with its state and what is stored of it, in the order of trust. */
  listSources(): SourceReport[];
  /** Reads the list and the newest day of another repository, and keeps nothing. */
  tryOwnSource(address: string): OwnSourceTrial;
  /** Starts a sync unless one runs; its progress is in the sync state. */
  startSync(): void;
  /** Erases everything that was synced and starts again. */
  eraseAll(): void;
  /** Remembers how the user left the panel, for the next page. */
  rememberPanel(panel: Settings['panel']): void;
  /** A text translated before, to be read, or null. */
  recallTranslation(text: string): RichText | null;
  /** Keeps a translation, so that a text is translated once, and answers it to be read. */
  keepTranslation(translation: { text: string; translated: string }): RichText;
  /** The settings as they are now, read through their schema. */
  readSettings(): Settings;
}

/** The answer to `openPaper`. */
export type OpenedPaper =
  | { kind: 'found'; view: PaperView; settings: Settings }
  /** No stored digest has it, and everything is stored. */
  | { kind: 'absent' }
  /** No stored digest has it, and the first sync is not through: worth asking once more after it. */
  | { kind: 'not-yet' };

/** One source as the options show it. */
export interface SourceReport {
  credit: Credit;
  state: SyncState;
  stored: StorageReport;
}

/** What came of trying another repository. */
export type OwnSourceTrial =
  | { ok: true; days: number; papers: number; newest: DigestDate }
  /** `host` is the one that the extension would have to be allowed to ask, where it is not. */
  | { ok: false; code: OwnSourceError; host?: string };

export type OwnSourceError =
  | 'not-an-address' // no address at all
  | 'not-https'
  | 'has-credentials' // a name or password stands in it
  | 'local-host' // this machine, its own network, or a bare IP address
  | 'no-repository' // on GitHub, but not a repository or one of its branches
  | 'not-allowed' // the permission for its host is missing
  | 'unreachable' // no answer
  | 'rate-limited' // its server was asked too often
  | 'server-error' // its server has a fault of its own
  | 'not-found' // no list of days there
  | 'no-days' // a list, but not one day in it
  | 'unreadable'; // its newest day is no digest

export const { sendMessage, onMessage } = messagesOf<Protocol>();
