import * as z from 'zod/mini';
import { browser, type Browser } from 'wxt/browser';
import './digest/parse';
import { SETTING_PREFIX } from './storage-keys';

/**
 * Every setting, declared once with its fallback. Each lives under a key of its own in
 * `storage.local`, so that two writers never undo each other, and what the user chose also in
 * `storage.sync`, so that it follows them to their other browsers, unless it holds for this device
 * alone. A damaged value falls back.
 */
const schema = z.object({
  /** The language of everything the extension says; `auto` follows the browser. */
  language: z.catch(z.enum(['auto', 'ko', 'en']), 'auto'),
  /** The state of the panel when a page opens: as the user left it last. */
  panel: z.catch(z.enum(['open', 'collapsed']), 'open'),
  /** The popup loads pictures, which tells their host that a day's papers are being looked at. */
  thumbnails: z.catch(z.boolean(), false),
  /** Which summaries are shown first; `auto` follows the language. */
  summaries: z.catch(z.enum(['auto', 'ko', 'en', 'both']), 'auto'),
  /** The toolbar icon carries the votes of the paper in its tab. */
  iconVotes: z.catch(z.boolean(), true),
  /** The user is notified of a new day, once a day and quietly. */
  notify: z.catch(z.boolean(), false),
  /** The votes of the paper that is being read are asked for, which names it to Hugging Face. */
  liveVotes: z.catch(z.boolean(), false),
  /** The address of another repository in the format of daily_papers_ko; empty for none. */
  ownSource: z.catch(z.string(), ''),
  /** Hours from one sync to the next. */
  syncHours: z.catch(z.literal([3, 6, 12, 24]), 6),
});

export type Settings = z.infer<typeof schema>;
type Name = keyof Settings;

const NAMES = z.keyof(schema).options;
/** Settings that hold for this device alone: they let a server see which papers or days are read, or a host be asked. */
const OF_THIS_DEVICE: ReadonlySet<Name> = new Set<Name>(['liveVotes', 'ownSource', 'thumbnails']);
const SHARED = NAMES.filter((name) => !OF_THIS_DEVICE.has(name));
const keyOf = (name: Name) => `${SETTING_PREFIX}${name}`;

/** The settings in a record of stored values; never throws. */
export function parseSettings(stored: Record<string, unknown>): Settings {
  return z.parse(schema, Object.fromEntries(NAMES.map((name) => [name, stored[keyOf(name)]])));
}

/** The settings of this browser; never rejects: storage that cannot be read is as good as empty. */
export async function loadSettings(): Promise<Settings> {
  return parseSettings(await browser.storage.local.get(NAMES.map(keyOf)).catch(unread));
}

/** Keeps one choice here and, where it is shared and the browser can, in the user's other browsers. */
export async function saveSetting<N extends Name>(name: N, value: Settings[N]): Promise<void> {
  await browser.storage.local.set({ [keyOf(name)]: value });
  if (OF_THIS_DEVICE.has(name)) return;
  await browser.storage.sync.set({ [keyOf(name)]: value }).catch((error: unknown) => {
    console.warn('This choice stays in this browser: syncing it failed.', error);
  });
}

/**
 * Takes over what the user chose in another browser: what changed in `storage.sync`, and at install
 * all of it. A damaged value is left there. Never rejects.
 */
export async function adoptSyncedSettings(changes?: Record<string, Browser.storage.StorageChange>): Promise<void> {
  const synced = changes ? newValues(changes) : await browser.storage.sync.get(SHARED.map(keyOf)).catch(unread);
  const valid = SHARED.filter((name) => z.parse(schema.shape[name], synced[keyOf(name)]) === synced[keyOf(name)]);
  if (valid.length === 0) return;
  const chosen = Object.fromEntries(valid.map((name) => [keyOf(name), synced[keyOf(name)]]));
  await browser.storage.local.set(chosen).catch((error: unknown) => {
    console.warn('What was chosen in another browser stays there:', error);
  });
}

function newValues(changes: Record<string, Browser.storage.StorageChange>): Record<string, unknown> {
  return Object.fromEntries(Object.entries(changes).map(([key, { newValue }]) => [key, newValue]));
}

function unread(error: unknown): Record<string, unknown> {
  console.warn('The settings cannot be read:', error);
  return {};
}

export { watchSettings } from './watch-settings';
