import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { tryStep } from './steps.mjs';

/**
 * Browsers that can load an unpacked extension from the command line. Branded Chrome is none since
 * version 137, and Debian's `/usr/bin/chromium` is a script that adds flags of its own.
 */
const KNOWN = {
  chromium: {
    variable: 'CHROMIUM_PATH',
    files: ['/usr/lib/chromium/chromium', '/Applications/Chromium.app/Contents/MacOS/Chromium'],
    commands: ['chromium', 'chromium-browser', 'chrome-for-testing'],
    debian: 'chromium',
  },
  firefox: {
    variable: 'FIREFOX_PATH',
    files: ['/Applications/Firefox.app/Contents/MacOS/firefox'],
    commands: ['firefox', 'firefox-esr'],
    debian: 'firefox-esr',
  },
};

/**
 * The path of a browser that is there, or null. The environment (CHROMIUM_PATH, FIREFOX_PATH) goes first.
 * @param {'chromium' | 'firefox'} name
 * @returns {Promise<string | null>}
 */
export async function findBrowser(name) {
  const { variable, files, commands } = KNOWN[name];
  const chosen = process.env[variable];
  if (chosen) return chosen;
  const folders = (process.env.PATH ?? '').split(delimiter);
  const candidates = [...files, ...commands.flatMap((command) => folders.map((folder) => join(folder, command)))];
  return candidates.find((file) => existsSync(file)) ?? (name === 'chromium' ? playwrightChromium() : null);
}

/**
 * Like `findBrowser`, but installs what is missing: Debian's package where we may, else (Chromium
 * alone) Playwright's. Null where neither worked.
 * @param {'chromium' | 'firefox'} name
 * @returns {Promise<string | null>}
 */
export async function ensureBrowser(name) {
  const present = await findBrowser(name);
  if (present) {
    console.log(`▸ Using ${present}`);
    return present;
  }
  const isRoot = process.getuid?.() === 0;
  if (isRoot && existsSync('/usr/bin/apt-get')) {
    const environment = { DEBIAN_FRONTEND: 'noninteractive' };
    await tryStep('Reading the list of Debian packages', ['apt-get', 'update', '-qq'], environment);
    const install = ['apt-get', 'install', '-y', '-qq', '--no-install-recommends', KNOWN[name].debian, 'fonts-nanum'];
    await tryStep(`Installing Debian's ${name}`, install, environment);
  }
  if (name === 'chromium' && !(await findBrowser(name))) {
    await tryStep("Installing Playwright's Chromium", ['npx', 'playwright', 'install', 'chromium']);
  }
  return findBrowser(name);
}

async function playwrightChromium() {
  const { chromium } = await import('@playwright/test');
  const path = chromium.executablePath();
  return existsSync(path) ? path : null;
}
