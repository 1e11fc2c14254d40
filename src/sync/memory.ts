import * as z from 'zod/mini';
import { browser } from 'wxt/browser';
import { parseOrNull, type Schema } from '../digest/parse';

/** What syncs remember of servers and sources from one to the next. Times are epoch milliseconds. */
export interface Memory {
  /** Places that refused, by `SOURCE PLACE`: each is left alone until then. */
  pauses: Record<string, Pause>;
  sources: Record<string, SourceMemory>;
}

interface Pause {
  until: number;
  /** How often it refused in a row. */
  refusals: number;
}

interface SourceMemory {
  /** Whether the archive has served: what is missing from then on is fetched singly. */
  filled: boolean;
  /** When days older than a month were last asked for. */
  coldAt: number;
}

const MEMORY_KEY = 'sync-memory';

const pauseSchema: Schema<Pause> = z.object({ until: z.number(), refusals: z.int() });
const sourceSchema: Schema<SourceMemory> = z.object({ filled: z.boolean(), coldAt: z.number() });
const memorySchema = z.object({ pauses: z.unknown(), sources: z.unknown() });

/** What is remembered, without what is damaged of it. */
export async function loadMemory(): Promise<Memory> {
  const stored = (await browser.storage.local.get(MEMORY_KEY).catch(nothing))[MEMORY_KEY];
  const { pauses, sources } = parseOrNull(memorySchema, stored) ?? { pauses: {}, sources: {} };
  return { pauses: soundOnes(pauses, pauseSchema), sources: soundOnes(sources, sourceSchema) };
}

function nothing(error: unknown): Record<string, unknown> {
  console.warn('What earlier syncs learnt cannot be read:', error);
  return {};
}

/** Keeps it for the next sync. */
export async function saveMemory(memory: Memory): Promise<void> {
  await browser.storage.local
    .set({ [MEMORY_KEY]: memory })
    .catch((error: unknown) => console.warn('What this sync learnt is not kept:', error));
}

/** Forgets how far a source got, but not which of its places refused. */
export async function forgetSources(ids?: readonly string[]): Promise<void> {
  const memory = await loadMemory();
  for (const id of ids ?? Object.keys(memory.sources)) delete memory.sources[id];
  await saveMemory(memory);
}

function soundOnes<T>(entries: unknown, schema: Schema<T>): Record<string, T> {
  const sound: Record<string, T> = {};
  for (const [key, value] of Object.entries(entries ?? {})) {
    const parsed = parseOrNull(schema, value);
    if (parsed) sound[key] = parsed;
  }
  return sound;
}
