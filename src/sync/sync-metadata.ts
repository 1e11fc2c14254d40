import { browser } from 'wxt/browser';
import * as z from 'zod/mini';
import { parseOrNull } from '../digest/parse';
import { digestDateSchema } from '../digest/schema';

const metadataSchema = z.object({
  /** Days that could not be fetched last time: the next sync tries them after all others. */
  failedDays: z.array(digestDateSchema),
  /** When its archive proved to be no use, in epoch milliseconds; null where it did not. */
  archiveFailedAt: z.nullable(z.number()),
});

/** Notes that one sync of a source leaves for the next. */
export type SyncMetadata = z.infer<typeof metadataSchema>;

const PREFIX = 'sync-metadata.';

/** The notes of the last sync of a source; empty ones where they are damaged or cannot be read. */
export async function loadMetadata(source: string): Promise<SyncMetadata> {
  const key = PREFIX + source;
  const stored = await browser.storage.local.get(key).catch((error: unknown): Record<string, unknown> => {
    console.warn('What earlier syncs left cannot be read:', error);
    return {};
  });
  return parseOrNull(metadataSchema, stored[key]) ?? { failedDays: [], archiveFailedAt: null };
}

/** Keeps it for the next sync; nothing is kept where there is nothing to say. Never rejects. */
export async function saveMetadata(source: string, metadata: SyncMetadata): Promise<void> {
  const key = PREFIX + source;
  const isEmpty = metadata.failedDays.length === 0 && metadata.archiveFailedAt === null;
  const saved = isEmpty ? browser.storage.local.remove(key) : browser.storage.local.set({ [key]: metadata });
  await saved.catch((error: unknown) => console.warn('What this sync leaves is not kept:', error));
}

/** Forgets what the syncs of some sources left. */
export async function forgetMetadata(sources: readonly string[]): Promise<void> {
  await browser.storage.local.remove(sources.map((source) => PREFIX + source)).catch(() => undefined);
}
