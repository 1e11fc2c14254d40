import type { Credit } from './digest/credit';
import type { DigestDate } from './digest/digest';
import type { Votes } from './digest/merge';
import type { RichText } from './digest/rich-text';
import type { DayView, PaperView, StorageReport, TodayList } from './digest/view';
import { senderOf } from './messaging';
import type { Settings } from './settings';
import type { SyncState } from './sync-state';

/** The whole protocol between contexts: pages ask, the background answers (`background/handlers.ts`). JSON types alone. */
export interface Protocol {
  /** Reads a paper with those of its day, and the settings to show it with. */
  openPaper(id: string): OpenedPaper;
  /** Reads one day by votes, or the newest whole one for null; null where it is not stored. */
  openDay(date: DigestDate | null): DayView | null;
  /** Asks the live source for a day, then reads it; null where it has no papers; fails where it cannot be had and nothing of it is stored. */
  fetchDay(date: DigestDate): DayView | null;
  /** Asks the live source for today's list unless it answered within the last minutes, and says how far that list is. */
  checkToday(): TodayList;
  /** Lists every day that has a digest, the newest first. */
  listDays(): DigestDate[];
  /** Asks for the votes of one paper now, which names it to its source: null unless the user turned that on. */
  askVotes(id: string): Votes | null;
  /** Lists the sources with their state and what is stored of them, the most trusted first. */
  listSources(): SourceReport[];
  /** Reads the list and the newest day of another repository, and keeps nothing. */
  tryOwnSource(address: string): OwnSourceTrial;
  /** Starts a sync unless one runs; its progress is in the sync state. */
  startSync(): void;
  /** Erases everything that was synced, and starts a sync. */
  eraseAll(): void;
  /** Keeps how the user left the panel, for the next page. */
  rememberPanel(panel: Settings['panel']): void;
  /** Reads a text that was translated before; null where it was not. */
  recallTranslation(text: string): RichText | null;
  /** Keeps a translation, so that a text is translated once, and answers it as rich text. */
  keepTranslation(translation: { text: string; translated: string }): RichText;
  /** Reads the settings. */
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

/** The outcome of trying another repository. */
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

/** Asks the background. */
export const sendMessage = senderOf<Protocol>();
