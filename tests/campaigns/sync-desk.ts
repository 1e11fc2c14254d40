import type { Page } from '@playwright/test';
import { parseSyncState, SOURCE_STATES_KEY, SYNC_STATE_KEY, type SyncState } from '../../src/sync-state';
import type { Chromium } from '../e2e/harness/chromium';
import { readStored, type Stored } from './stored';
import { wireMessage } from '../e2e/harness/wire';

/** What the functions below find where they run: in a page of the extension. */
declare const chrome: {
  runtime: { sendMessage(message: object): Promise<unknown> };
  storage: {
    local: {
      get(key: string | string[] | null): Promise<Record<string, unknown>>;
      remove(keys: string[]): Promise<void>;
      set(items: Record<string, unknown>): Promise<void>;
      onChanged: {
        addListener(listener: (changes: Changes) => void): void;
        removeListener(listener: (changes: Changes) => void): void;
      };
    };
  };
};
type Changes = Record<string, { newValue?: { kind: string } } | undefined>;

/** How a sync ended: together, and each source by itself. */
export interface Outcome {
  /** When it was started, in epoch milliseconds. */
  began: number;
  overall: SyncState;
  sources: Record<string, SyncState>;
}

/** The options page kept open, to run many syncs one after the other and to look at what they left. */
export class SyncDesk {
  private constructor(readonly page: Page) {}

  static async open(chromium: Chromium): Promise<SyncDesk> {
    const desk = new SyncDesk(await chromium.openOptions());
    await desk.page.locator('button[name="sync"]').waitFor();
    return desk;
  }

  /** Presses the button, and waits until the sync that it starts has ended in whatever way. */
  async sync(): Promise<Outcome> {
    return this.#outcomeOf(null);
  }

  /** Erases everything, and waits until the first sync that follows has ended in whatever way. */
  async eraseAndSync(): Promise<Outcome> {
    return this.#outcomeOf(wireMessage('eraseAll', undefined));
  }

  async #outcomeOf(message: object | null): Promise<Outcome> {
    const began = Date.now();
    await this.page.evaluate(startAndWait, { message, stateKey: SYNC_STATE_KEY });
    const read = (keys: string[]) => this.page.evaluate((names) => chrome.storage.local.get(names), keys);
    const kept = await read([SYNC_STATE_KEY, SOURCE_STATES_KEY]);
    const sources = Object.entries(kept[SOURCE_STATES_KEY] ?? {}).map(([id, state]) => [id, parseSyncState(state)]);
    return { began, overall: parseSyncState(kept[SYNC_STATE_KEY]), sources: Object.fromEntries(sources) };
  }

  async stored(): Promise<Stored> {
    return readStored(this.page);
  }

  /**
   * Forgets which hosts refused or failed, and which days and archives did.
   * @param failing hosts that are asked last, as if they had just failed
   */
  async forgetServers(failing: readonly string[] = []): Promise<void> {
    const until = Date.now() + 1_800_000;
    const waits = Object.fromEntries(failing.map((host) => [`host-wait.${host}`, { until, refusals: 0 }]));
    await this.page.evaluate(async (items) => {
      const keys = Object.keys(await chrome.storage.local.get(null));
      await chrome.storage.local.remove(keys.filter((key) => /^(host-wait|sync-metadata)\./.test(key)));
      await chrome.storage.local.set(items);
    }, waits);
  }
}

/**
 * Runs in the page: sends a message, or presses the button where there is none. A press in the last
 * moment of the sync before starts none: then it is pressed again.
 */
async function startAndWait({ message, stateKey }: { message: object | null; stateKey: string }): Promise<void> {
  // Long enough that no press is under way any more: a second one would start a second sync.
  const PRESS_AGAIN_MS = 4000;
  const button = document.querySelector<HTMLElement>('button[name="sync"]')!;
  await new Promise<void>((ended) => {
    let hasBegun = false;
    const start = () => (message ? void chrome.runtime.sendMessage(message) : button.click());
    const again = setInterval(start, PRESS_AGAIN_MS);
    const listener = (changes: Changes) => {
      const state = changes[stateKey]?.newValue;
      if (!state) return;
      if (state.kind === 'listing' || state.kind === 'downloading') {
        hasBegun = true;
        clearInterval(again);
      } else if (hasBegun) {
        chrome.storage.local.onChanged.removeListener(listener);
        ended();
      }
    };
    chrome.storage.local.onChanged.addListener(listener);
    start();
  });
}
