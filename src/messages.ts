import { defineExtensionMessaging } from '@webext-core/messaging';
import type { DigestDate } from './digest/digest';
import type { DayView, PaperView, StorageReport } from './digest/view';
import type { Settings } from './settings';

/** The whole protocol between contexts: pages ask, the background answers. JSON types alone. */
interface Protocol {
  /** What an abstract page shows: the paper with its neighbours, and the settings to show it with. */
  openPaper(id: string): OpenedPaper;
  /** One day by votes; the newest one where no date is given; null where that day is not stored. */
  openDay(date: DigestDate | null): DayView | null;
  /** Every day that has a digest, the newest first. */
  listDays(): DigestDate[];
  /** How much is stored. */
  measureStorage(): StorageReport;
  /** Starts a sync unless one runs; its progress is in the sync state. */
  startSync(): void;
  /** Erases everything that was synced and starts again. */
  eraseAll(): void;
  /** Remembers how the user left the panel, for the next page. */
  rememberPanel(panel: Settings['panel']): void;
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

export const { sendMessage, onMessage } = defineExtensionMessaging<Protocol>();
