import type { Store } from '../store/schema';
import type { Memory } from './memory';

/** What every part of a sync works with. */
export interface SyncContext {
  db: Store;
  signal: AbortSignal;
  memory: Memory;
  /** Keeps the memory after a change; nobody waits for that but the end of all syncing. */
  keep(memory: Memory): void;
}
