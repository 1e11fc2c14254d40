import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { expect } from '@playwright/test';
import { launch, type Browser, type Page } from 'puppeteer-core';
import { findBrowser } from '../../../scripts/browsers.mjs';

const EXTENSION = fileURLToPath(new URL('../../../.output/firefox-mv3', import.meta.url));

/** Chosen here, so that the addresses of the extension's pages are known before it is installed. */
const UUID = 'a5d0c6f2-9a3e-4d1b-8f57-2c64e1b7d900';

/** Opens Firefox with the built extension, every host led to a stand-in; null where there is no Firefox. */
export async function launchFirefox(port: number): Promise<Firefox | null> {
  if (!existsSync(EXTENSION)) throw new Error('There is no built extension: run `npm run build:firefox` first.');
  const executablePath = await findBrowser('firefox');
  if (!executablePath) return null;
  const browser = await launch({
    browser: 'firefox',
    executablePath,
    headless: true,
    acceptInsecureCerts: true,
    // Without it WebDriver refuses to go to the extension's own pages.
    args: ['-remote-allow-system-access'],
    defaultViewport: { width: 1280, height: 900 },
    extraPrefsFirefox: {
      'extensions.webextensions.uuids': JSON.stringify({ [extensionId()]: UUID }),
      'network.dns.forceResolve': '127.0.0.1',
      'network.socket.forcePort': `443=${port}`,
      'network.stricttransportsecurity.preloadlist': false,
    },
  });
  await browser.installExtension(EXTENSION);
  return new Firefox(browser);
}

/** A running Firefox with the extension in it. */
export class Firefox {
  constructor(private readonly browser: Browser) {}

  /** Opens an address in a new tab. */
  async open(address: string): Promise<Page> {
    const page = await this.browser.newPage();
    await page.goto(address);
    return page;
  }

  /**
   * Opens one of the extension's own pages, e.g. `popup.html`. Puppeteer never hears that such a page
   * has loaded (https://github.com/puppeteer/puppeteer/issues/14314), so the page itself is asked.
   */
  async openOwn(file: string): Promise<Page> {
    const page = await this.browser.newPage();
    const address = `moz-extension://${UUID}/${file}`;
    page.goto(address, { timeout: 0 }).catch(() => undefined);
    // A question asked while the tab leaves its first, empty page is lost with that page: it is asked again.
    const place = () => page.evaluate(() => `${document.readyState} ${location.href}`).catch(() => 'on its way');
    await expect.poll(place, { timeout: 30_000 }).toBe(`complete ${address}`);
    return page;
  }

  async close(): Promise<void> {
    await this.browser.close();
  }
}

function extensionId(): string {
  const manifest = JSON.parse(readFileSync(`${EXTENSION}/manifest.json`, 'utf8'));
  return manifest.browser_specific_settings.gecko.id;
}
