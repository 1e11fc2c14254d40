import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { chromium } from '@playwright/test';
import { findBrowser } from '../../../scripts/browsers.mjs';
import { Chromium } from './chromium';

/** Where the build puts the extension. */
export const BUILT_EXTENSION = fileURLToPath(new URL('../../../.output/chrome-mv3', import.meta.url));

export interface LaunchOptions {
  /** The profile's folder: launching on the same one again is the same user coming back. */
  profile: string;
  /** The stand-in that answers for every host; null for the real network. */
  port: number | null;
  /** Hosts whose names do not resolve. */
  unresolvable?: string[];
  /**
   * Whether the browser holds back an extension's requests for seconds to whoever answered 5xx a few times, as it does.
   */
  throttled?: boolean;
  headless?: boolean;
  /** The folder of another build of the extension than `npm run build` makes. */
  extension?: string;
  /** Whether the extension is there; without it the browser is what it is compared with. */
  installed?: boolean;
  /** The folders of other extensions, installed beside it. */
  others?: string[];
  /** Where the reader is, e.g. `Asia/Seoul`; by default where the machine is. */
  timeZone?: string;
  /** Further switches of the browser. */
  switches?: string[];
}

/** Opens Chromium with the built extension. */
export async function launchChromium(options: LaunchOptions): Promise<Chromium> {
  if (!existsSync(BUILT_EXTENSION)) throw new Error('There is no built extension: run `npm run build` first.');
  return launchWith(options.installed === false ? null : (options.extension ?? BUILT_EXTENSION), options);
}

/** Opens Chromium with an unpacked extension, or with none: then it has no id. */
export async function launchWith(extension: string | null, options: LaunchOptions): Promise<Chromium> {
  const executablePath = await findBrowser('chromium');
  if (!executablePath) throw new Error('There is no Chromium: install one, set CHROMIUM_PATH, or run `npm test`.');
  const { profile, port, headless = true, throttled = true } = options;
  const extensions = [...(extension === null ? [] : [extension]), ...(options.others ?? [])].join(',');
  const context = await chromium.launchPersistentContext(profile, {
    executablePath,
    headless,
    viewport: { width: 1280, height: 900 },
    ...(options.timeZone === undefined ? {} : { timezoneId: options.timeZone }),
    args: [
      ...(extensions === '' ? [] : [`--disable-extensions-except=${extensions}`, `--load-extension=${extensions}`]),
      ...(throttled ? [] : ['--disable-extensions-http-throttling']),
      ...(port === null ? [] : networkOf(port, options.unresolvable ?? [])),
      ...(options.switches ?? []),
    ],
  });
  return new Chromium(context, extension === null ? '' : extensionId(extension));
}

/** Playwright's own certificate option covers pages only; the worker needs the flag. */
function networkOf(port: number, unresolvable: string[]): string[] {
  const rules = [...unresolvable.map((host) => `MAP ${host} ~NOTFOUND`), `MAP * 127.0.0.1:${port}`];
  return [`--host-resolver-rules=${rules.join(',')}`, '--ignore-certificate-errors'];
}

/** Chromium makes the id of an unpacked extension from its path. */
export function extensionId(path: string): string {
  const hash = createHash('sha256').update(path).digest('hex').slice(0, 32);
  return hash.replace(/./g, (digit) => String.fromCharCode('a'.charCodeAt(0) + parseInt(digit, 16)));
}
