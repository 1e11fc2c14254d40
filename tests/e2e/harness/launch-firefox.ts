import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { launch } from 'puppeteer-core';
import { findBrowser } from '../../../scripts/browsers.mjs';
import { Firefox } from './firefox';
import { inBrowser } from './firefox-browser';
import { backgroundState } from './firefox-internals';

/** Where the build puts the extension. */
export const EXTENSION = fileURLToPath(new URL('../../../.output/firefox-mv3', import.meta.url));

/** Chosen here, so that the addresses of the extension's pages are known before it is installed. */
const UUID = 'a5d0c6f2-9a3e-4d1b-8f57-2c64e1b7d900';

export interface FirefoxOptions {
  /** The stand-in that answers for every host. */
  port: number;
  /**
   * A folder for the profile, with the extension installed for good: launching on the same one again
   * is the same user coming back. Without it the extension is a temporary add-on in a new profile.
   */
  profile?: string;
  /** The folder of the extension: the built one, unless a test has one of its own made of it. */
  extension?: string;
  /** Settings of about:config. */
  preferences?: Record<string, unknown>;
}

/**
 * Opens Firefox with the built extension; null where there is no Firefox, or where a profile is asked
 * for and this Firefox takes signed add-ons alone, as releases other than ESR do.
 */
export async function launchFirefox({
  port,
  profile,
  extension = EXTENSION,
  preferences,
}: FirefoxOptions): Promise<Firefox | null> {
  if (!existsSync(EXTENSION)) throw new Error('There is no built extension: run `npm run build:firefox` first.');
  const executablePath = await findBrowser('firefox');
  if (!executablePath) return null;
  const { id } = builtManifest().browser_specific_settings.gecko;
  if (profile) linkExtension(profile, id);
  const browser = await launch({
    browser: 'firefox',
    executablePath,
    headless: true,
    acceptInsecureCerts: true,
    ...(profile ? { userDataDir: profile } : {}),
    // Without it WebDriver refuses to go to the extension's own pages.
    args: ['-remote-allow-system-access'],
    defaultViewport: { width: 1280, height: 900 },
    extraPrefsFirefox: {
      'extensions.webextensions.uuids': JSON.stringify({ [id]: UUID }),
      'network.dns.forceResolve': '127.0.0.1',
      'network.socket.forcePort': `443=${port}`,
      'network.stricttransportsecurity.preloadlist': false,
      ...(profile ? UNSIGNED : {}),
      ...preferences,
    },
  });
  if (!profile) await browser.installExtension(extension);
  else if ((await inBrowser(browser, backgroundState, id)) === null) {
    await browser.close();
    return null;
  }
  return new Firefox(browser, id, UUID);
}

/** An add-on in the profile's folder is taken as it is, without a question. */
const UNSIGNED = { 'xpinstall.signatures.required': false, 'extensions.autoDisableScopes': 0 };

/** A file with the add-on's id for a name, and in it where the add-on lies. */
function linkExtension(profile: string, id: string): void {
  mkdirSync(join(profile, 'extensions'), { recursive: true });
  writeFileSync(join(profile, 'extensions', id), EXTENSION);
}

interface Manifest {
  host_permissions: string[];
  browser_specific_settings: { gecko: { id: string } };
}

/** The manifest as it is built. */
export function builtManifest(): Manifest {
  return JSON.parse(readFileSync(join(EXTENSION, 'manifest.json'), 'utf8'));
}
