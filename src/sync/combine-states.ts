import { isRunning, lastSuccessOf, type SyncState } from '../sync-state';

/** So many of the wanted days of a source are settled. */
export interface Count {
  done: number;
  total: number;
}

/**
 * The state of synchronisation as a whole: running while any source is synced, failed only where every source failed.
 * @param states each source's own state, the most trusted source first
 * @param counts of the sync that runs, also of sources that are through with it: so the whole never counts backwards
 */
export function combineStates(
  states: Readonly<Record<string, SyncState>>,
  counts: ReadonlyMap<string, Count> = new Map(),
): SyncState {
  const all = Object.entries(states);
  const successes = all.map(([, state]) => lastSuccessOf(state)).filter((at) => at !== null);
  const lastSuccess = successes.length > 0 ? Math.max(...successes) : null;
  if (all.some(([, state]) => isRunning(state))) {
    const running = all.flatMap(([id, state]) => counts.get(id) ?? (state.kind === 'downloading' ? [state] : []));
    const [done, total] = [sumOf(running, 'done'), sumOf(running, 'total')];
    return total > 0 ? { kind: 'downloading', done, total, lastSuccess } : { kind: 'listing', lastSuccess };
  }
  const failed = all.flatMap(([id, state]) => (state.kind === 'failed' ? [{ id, state }] : []));
  const [first] = failed;
  if (first && failed.length === all.length) {
    const retryAt = Math.min(...failed.map(({ state }) => state.retryAt));
    const attempt = Math.max(...failed.map(({ state }) => state.attempt));
    return { ...first.state, retryAt, attempt, lastSuccess };
  }
  if (lastSuccess === null) return { kind: 'new' };
  const unreadable = all.reduce((sum, [, state]) => sum + (state.kind === 'idle' ? state.unreadable : 0), 0);
  return { kind: 'idle', lastSuccess, unreadable, failedSources: failed.map(({ id }) => id) };
}

function sumOf(counts: readonly Count[], what: keyof Count): number {
  return counts.reduce((sum, count) => sum + count[what], 0);
}
