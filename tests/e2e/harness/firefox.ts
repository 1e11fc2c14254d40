import { once } from 'node:events';
import { expect } from '@playwright/test';
import type { Browser, Page } from 'puppeteer-core';
import type { Language } from '../../../src/i18n/language';
import type { SyncState } from '../../../src/sync-state';
import { inBrowser } from './firefox-browser';
import * as internals from './firefox-internals';
import { openExtensionPage, storedState } from './firefox-pages';

/** What the functions below find where they run: in a page of the extension. */
declare const chrome: {
  extension: { getViews(filter: { type: string }): Window[] };
};

/** A running Firefox with the extension in it. */
export class Firefox {
  /**
   * @param id the extension's
   * @param uuid the name that its pages have in this profile
   */
  constructor(
    readonly browser: Browser,
    readonly id: string,
    private readonly uuid: string,
  ) {}

  /** With what the addresses of its pages begin. */
  get home(): string {
    return `moz-extension://${this.uuid}`;
  }

  /** Opens an address in a new tab. */
  async open(address: string): Promise<Page> {
    const page = await this.browser.newPage();
    await page.goto(address);
    return page;
  }

  /** Opens a paper's abstract page in a new tab. */
  async openPaper(id: string): Promise<Page> {
    return this.open(`https://arxiv.org/abs/${id}`);
  }

  /** Opens a paper's abstract page and waits for its panel. */
  async openPanel(id: string): Promise<Page> {
    const page = await this.openPaper(id);
    await page.waitForSelector(`daily-papers-panel[data-arxiv-id="${id}"]`);
    return page;
  }

  /** Opens the popup as a tab. */
  async openPopup(): Promise<Page> {
    return this.#openOwn('popup.html');
  }

  async openOptions(): Promise<Page> {
    const page = await this.#openOwn('options.html');
    await page.waitForSelector('select[name="language"]');
    return page;
  }

  /** A file of the extension without scripts: it can read storage and disturbs nothing. */
  async openQuietly(): Promise<Page> {
    return this.#openOwn('manifest.json');
  }

  /** Opens the popup from the toolbar, over a tab. To WebDriver it is none: another page of the extension reads it. */
  async openToolbarPopup(over: Page): Promise<{ text: () => Promise<string>; close: () => Promise<void> }> {
    const witness = await this.openQuietly();
    await over.bringToFront();
    await inBrowser(this.browser, internals.openToolbarPopup, this.id);
    return {
      text: () =>
        witness.evaluate(() => chrome.extension.getViews({ type: 'popup' })[0]?.document.body.innerText ?? ''),
      close: async () => {
        await witness.evaluate(() => chrome.extension.getViews({ type: 'popup' })[0]?.close());
        await expect.poll(() => witness.evaluate(() => chrome.extension.getViews({ type: 'popup' }).length)).toBe(0);
        await witness.close();
      },
    };
  }

  /** Waits until a sync has ended after an instant (epoch milliseconds; by default any): well, or with a code. */
  async ended(after = 0): Promise<SyncState> {
    const page = await this.openQuietly();
    let state: SyncState = { kind: 'new' };
    const how = async () => {
      state = await storedState(page);
      const at = state.kind === 'idle' ? state.lastSuccess : state.kind === 'failed' ? state.at : -1;
      return at >= after ? 'ended' : JSON.stringify(state);
    };
    await expect.poll(how).toBe('ended');
    await page.close();
    return state;
  }

  /** Waits until a sync has ended well after an instant (epoch milliseconds; by default any). */
  async synced(after = 0): Promise<void> {
    expect(await this.ended(after)).toMatchObject({ kind: 'idle' });
  }

  /** Starts a sync by the button of the options page, and waits until it has ended, well or with a code. */
  async syncNow(): Promise<SyncState> {
    const options = await this.openOptions();
    const before = Date.now();
    await options.click('button[name="sync"]');
    const state = await this.ended(before);
    await options.close();
    return state;
  }

  /** How a source stands, as the options show it. */
  async sourceState(id: string): Promise<string | null> {
    const options = await this.openOptions();
    const entry = await options.waitForSelector(`[data-source="${id}"]`);
    const state = await entry!.evaluate((element) => element.getAttribute('data-state'));
    await options.close();
    return state;
  }

  /** Chooses the language that the extension speaks. Until then it is the browser's. */
  async speak(language: Language): Promise<void> {
    const options = await this.openOptions();
    await options.select('select[name="language"]', language);
    await options.waitForSelector(`html[lang="${language}"]`);
    await options.close();
  }

  /** Whether the background runs. */
  async backgroundState(): Promise<ReturnType<typeof internals.backgroundState>> {
    return inBrowser(this.browser, internals.backgroundState, this.id);
  }

  /**
   * Stops the background that runs the way Firefox does it, whatever it is doing. Where an event waits
   * Firefox starts another one at once, so that what must be over is this one, and not the running.
   */
  async stopBackground(): Promise<void> {
    const number = () => inBrowser(this.browser, internals.backgroundNumber, this.id);
    const stopped = await number();
    expect(stopped, 'there is one to be stopped').not.toBeNull();
    const after = async () => {
      if ((await number()) === stopped) await inBrowser(this.browser, internals.stopBackground, this.id);
      return number();
    };
    await expect.poll(after, { message: 'the one that ran is gone' }).not.toBe(stopped);
  }

  /** The hosts that the extension may reach, as patterns. */
  async allowedHosts(): Promise<string[]> {
    return inBrowser(this.browser, internals.allowedHosts, this.id);
  }

  /** Turns hosts (patterns) on or off, as a user does it in about:addons. */
  async setHosts(origins: string[], allowed: boolean): Promise<void> {
    await inBrowser(this.browser, internals.setHosts, { id: this.id, origins, allowed });
  }

  /** What stands on the extension's button for the tab in front. */
  async iconText(): Promise<string> {
    return inBrowser(this.browser, internals.iconText, this.id);
  }

  async tabAddresses(): Promise<string[]> {
    return inBrowser(this.browser, internals.tabAddresses, null);
  }

  /** Closes every tab but the first, which is empty. */
  async closeTabs(): Promise<void> {
    await inBrowser(this.browser, internals.closeTabs, null);
    await expect.poll(() => this.tabAddresses()).toHaveLength(1);
  }

  /** Ends the browser's process without a word to it. */
  async kill(): Promise<void> {
    const child = this.browser.process()!;
    const exited = once(child, 'exit');
    child.kill('SIGKILL');
    await exited;
  }

  async close(): Promise<void> {
    await this.browser.close();
  }

  async #openOwn(file: string): Promise<Page> {
    return openExtensionPage(this.browser, `${this.home}/${file}`);
  }
}
