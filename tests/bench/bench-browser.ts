import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Worker } from '@playwright/test';
import type { Chromium } from '../e2e/harness/chromium';
import { BUILT_EXTENSION, launchWith } from '../e2e/harness/launch-chromium';
import { startStandIn, type StandIn } from '../stand-in/stand-in';

/**
 * What a browser is launched with: this project, an extension that does the least that could be done, one whose content
 * script is empty, one whose content script asks its worker once through webextension-polyfill, as ours does, or none.
 */
type Contender = 'project' | 'floor' | 'empty' | 'asking' | 'none';

const FOLDERS: Record<Contender, string | null> = {
  project: BUILT_EXTENSION,
  floor: fileURLToPath(new URL('./floor-extension', import.meta.url)),
  empty: fileURLToPath(new URL('./empty-extension', import.meta.url)),
  asking: fileURLToPath(new URL('./asking-extension', import.meta.url)),
  none: null,
};

const POLYFILL = '../../node_modules/webextension-polyfill/dist/browser-polyfill.min.js';

/** A stand-in, and browsers that find every host there. */
export interface World {
  standIn: StandIn;
  launch: (contender: Contender | { folder: string }) => Promise<Chromium>;
}

/** Gives an experiment a world of its own, and clears up after it. */
export async function inWorld<T>(experiment: (world: World) => Promise<T>): Promise<T> {
  const standIn = await startStandIn();
  const launched: Chromium[] = [];
  const profiles: string[] = [];
  const launch: World['launch'] = async (contender) => {
    const profile = mkdtempSync(join(tmpdir(), 'daily-papers-bench-'));
    profiles.push(profile, `${profile}-extension`);
    const folder = typeof contender === 'string' ? FOLDERS[contender] : contender.folder;
    const browser = await launchWith(contender === 'asking' ? withPolyfill(folder!, `${profile}-extension`) : folder, {
      profile,
      port: standIn.port,
    });
    launched.push(browser);
    return browser;
  };
  try {
    return await experiment({ standIn, launch });
  } finally {
    await Promise.all(launched.map((browser) => browser.close()));
    await standIn.close();
    for (const profile of profiles) rmSync(profile, { recursive: true, force: true });
  }
}

/** A copy of an extension with webextension-polyfill beside its own scripts. */
function withPolyfill(folder: string, copy: string): string {
  cpSync(folder, copy, { recursive: true });
  cpSync(fileURLToPath(new URL(POLYFILL, import.meta.url)), `${copy}/browser-polyfill.min.js`);
  return copy;
}

/** The extension's worker, as soon as it runs. */
export async function workerOf({ context }: Chromium): Promise<Worker> {
  return context.serviceWorkers()[0] ?? context.waitForEvent('serviceworker');
}
