import { expect, type BrowserContext, type Page } from '@playwright/test';
import type { Language } from '../../../src/i18n/language';
import { SOURCE_STATES_KEY, SYNC_STATE_KEY, parseSyncState, type SyncState } from '../../../src/sync-state';
import { wireMessage } from './wire';

/** What the functions below find where they run: in a page of the extension. */
declare const chrome: {
  runtime: { sendMessage(message: object): Promise<unknown> };
  storage: { local: { get(key: string): Promise<Record<string, unknown>> } };
};

type FailedState = Extract<SyncState, { kind: 'failed' }>;

/** A running Chromium with the extension in it. */
export class Chromium {
  /**
   * @param context the browser with its one profile
   * @param id the extension's
   */
  constructor(
    readonly context: BrowserContext,
    readonly id: string,
  ) {}

  /** Opens an address in a new tab. */
  async open(address: string): Promise<Page> {
    const page = await this.context.newPage();
    await page.goto(address);
    return page;
  }

  /** Opens a paper's abstract page in a new tab. */
  async openPaper(id: string): Promise<Page> {
    return this.open(`https://arxiv.org/abs/${id}`);
  }

  /** Opens the popup as a tab of its size. */
  async openPopup(): Promise<Page> {
    const page = await this.open(`chrome-extension://${this.id}/popup.html`);
    await page.setViewportSize({ width: 420, height: 600 });
    return page;
  }

  async openOptions(): Promise<Page> {
    return this.open(`chrome-extension://${this.id}/options.html`);
  }

  /** The sync state as it is stored, read by a page of the extension. */
  async syncState(page: Page): Promise<SyncState> {
    return parseSyncState(await stored(page, SYNC_STATE_KEY));
  }

  /** How each source stands: `idle`, or the code of its failure. */
  async sourceStates(): Promise<Record<string, string>> {
    const page = await this.#quietPage();
    const states = Object.entries((await stored(page, SOURCE_STATES_KEY)) ?? {}).map(([id, value]) => {
      const state = parseSyncState(value);
      return [id, state.kind === 'failed' ? state.code : state.kind] as const;
    });
    await page.close();
    return Object.fromEntries(states);
  }

  /** Waits until a sync has ended well after an instant (epoch milliseconds; by default any). */
  async synced(after = 0): Promise<SyncState> {
    const page = await this.#quietPage();
    const ended = async () => {
      const state = await this.syncState(page);
      return state.kind === 'idle' && state.lastSuccess > after ? 'synced' : JSON.stringify(state);
    };
    await expect.poll(ended).toBe('synced');
    const state = await this.syncState(page);
    await page.close();
    return state;
  }

  /** Waits until a sync has failed after an instant (epoch milliseconds; by default any), and answers with how. */
  async failed(after = 0): Promise<FailedState> {
    const page = await this.#quietPage();
    let failure: FailedState | null = null;
    const ended = async () => {
      const state = await this.syncState(page);
      if (state.kind === 'failed' && state.at >= after) failure = state;
      return failure ? 'failed' : JSON.stringify(state);
    };
    await expect.poll(ended).toBe('failed');
    await page.close();
    return failure!;
  }

  /**
   * Has a browser that was synced before look for news once. To the browser, loading an unpacked extension again is an
   * update, after which the extension may do that by itself: what is asked for here joins it.
   */
  async settle(): Promise<void> {
    const page = await this.#quietPage();
    const before = Date.now();
    await page.evaluate((message) => chrome.runtime.sendMessage(message), wireMessage('startSync', undefined));
    await page.close();
    await this.synced(before);
  }

  /** Starts a sync by the button of the options page, and waits until it has ended well. */
  async syncNow(): Promise<void> {
    const options = await this.openOptions();
    const before = Date.now();
    await options.locator('button[name="sync"]').click();
    await this.synced(before);
    await options.close();
  }

  /** Chooses the language that the extension speaks. Until then it is the browser's. */
  async speak(language: Language): Promise<void> {
    const options = await this.openOptions();
    await options.locator('select[name="language"]').selectOption(language);
    await options.locator(`html[lang="${language}"]`).waitFor();
    await options.close();
  }

  /** Leaves the extension so many bytes of storage in all. */
  async limitStorage(bytes: number): Promise<void> {
    const page = await this.#quietPage();
    const session = await this.context.newCDPSession(page);
    await session.send('Storage.overrideQuotaForOrigin', { origin: `chrome-extension://${this.id}`, quotaSize: bytes });
  }

  /** Stops the extension's worker the way the browser does it, whatever it is doing. */
  async stopWorker(): Promise<void> {
    const page = await this.#quietPage();
    const session = await this.context.newCDPSession(page);
    await session.send('ServiceWorker.enable');
    await session.send('ServiceWorker.stopAllWorkers');
    await page.close();
  }

  /** Sets the clock of the worker that runs now, and of every page of the extension opened from now on (epoch ms). */
  async setClock(time: number): Promise<void> {
    const ahead = time - Date.now();
    const worker = this.context.serviceWorkers()[0] ?? (await this.context.waitForEvent('serviceworker'));
    await worker.evaluate(setClockAhead, ahead);
    await this.context.addInitScript(setClockAhead, ahead);
  }

  /** Has the worker that runs now give up a server that is silent, or drips, in a 25th of the time. */
  async makeImpatient(): Promise<void> {
    const worker = this.context.serviceWorkers()[0] ?? (await this.context.waitForEvent('serviceworker'));
    await worker.evaluate(() => {
      const patience = 25_000;
      const now = performance.now.bind(performance);
      performance.now = () => now() * 25;
      const wait = globalThis.setTimeout.bind(globalThis) as (handler: () => void, milliseconds?: number) => number;
      const hurried = (handler: () => void, time?: number) => wait(handler, time === patience ? patience / 25 : time);
      Object.assign(globalThis, { setTimeout: hurried });
    });
  }

  /** Ends the browser's process without a word to it. */
  async kill(): Promise<void> {
    const session = await this.context.browser()!.newBrowserCDPSession();
    const { processInfo } = await session.send('SystemInfo.getProcessInfo');
    const closed = this.context.waitForEvent('close');
    process.kill(processInfo.find(({ type }) => type === 'browser')!.id, 'SIGKILL');
    await closed;
  }

  async close(): Promise<void> {
    await this.context.close();
  }

  /** A file of the extension without scripts: it can read storage and disturbs nothing. */
  async #quietPage(): Promise<Page> {
    return this.open(`chrome-extension://${this.id}/manifest.json`);
  }
}

/** Runs in the browser: what asks for the time is told another one, what measures durations is not. */
function setClockAhead(ahead: number): void {
  const clock = globalThis as { realNow?: () => number };
  const realNow = (clock.realNow ??= Date.now.bind(Date));
  Date.now = () => realNow() + ahead;
}

async function stored(page: Page, key: string): Promise<unknown> {
  return page.evaluate(async (name) => (await chrome.storage.local.get(name))[name], key);
}
