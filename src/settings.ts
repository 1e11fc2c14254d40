import * as z from 'zod/mini';
import type { Storage } from 'webextension-polyfill';
import { browser } from 'wxt/browser';
import { SETTING_PREFIX } from './storage-keys';

/**
 * Every setting, declared once with its fallback. Each lives under a key of its own in
 * `storage.local`, so that two writers never undo each other, and what the user chose also in
 * `storage.sync`, so that it follows them to their other browsers. A damaged value falls back.
 */
const schema = z.object({
  /** The language of everything the extension says; `auto` follows the browser. */
  language: z.catch(z.enum(['auto', 'ko', 'en']), 'auto'),
  /** How the panel stands when a page opens: as the user left it last. */
  panel: z.catch(z.enum(['open', 'collapsed']), 'open'),
  /** Whether the popup loads pictures, which tells their host that a day's papers are being looked at. */
  thumbnails: z.catch(z.boolean(), false),
  /** Hours from one sync to the next. */
  syncHours: z.catch(z.union([z.literal(3), z.literal(6), z.literal(12), z.literal(24)]), 6),
});

export type Settings = z.infer<typeof schema>;
type Name = keyof Settings;

const NAMES = z.keyof(schema).options;
const keyOf = (name: Name) => `${SETTING_PREFIX}${name}`;

/** The settings in a record of stored values; never throws. */
export function parseSettings(stored: Record<string, unknown>): Settings {
  return schema.parse(Object.fromEntries(NAMES.map((name) => [name, stored[keyOf(name)]])));
}

/** The settings of this browser; never rejects: storage that cannot be read is as good as empty. */
export async function loadSettings(): Promise<Settings> {
  return parseSettings(await browser.storage.local.get(NAMES.map(keyOf)).catch(unread));
}

/** Keeps one choice here and, where the browser can, in the user's other browsers. */
export async function saveSetting<N extends Name>(name: N, value: Settings[N]): Promise<void> {
  await browser.storage.local.set({ [keyOf(name)]: value });
  await browser.storage.sync.set({ [keyOf(name)]: value }).catch((error: unknown) => {
    console.warn('This choice stays in this browser: syncing it failed.', error);
  });
}

/**
 * Takes over what the user chose in another browser: what changed in `storage.sync`, and at install
 * all of it. A damaged value is left there. Never rejects.
 */
export async function adoptSyncedSettings(changes?: Record<string, Storage.StorageChange>): Promise<void> {
  const synced = changes ? newValues(changes) : await browser.storage.sync.get(NAMES.map(keyOf)).catch(unread);
  const sound = NAMES.filter((name) => schema.shape[name].parse(synced[keyOf(name)]) === synced[keyOf(name)]);
  if (sound.length === 0) return;
  const chosen = Object.fromEntries(sound.map((name) => [keyOf(name), synced[keyOf(name)]]));
  await browser.storage.local.set(chosen).catch((error: unknown) => {
    console.warn('What was chosen in another browser stays there:', error);
  });
}

function newValues(changes: Record<string, Storage.StorageChange>): Record<string, unknown> {
  return Object.fromEntries(Object.entries(changes).map(([key, { newValue }]) => [key, newValue]));
}

function unread(error: unknown): Record<string, unknown> {
  console.warn('The settings cannot be read:', error);
  return {};
}

export { watchSettings } from './watch-settings';
