import { lastSuccessOf, type SyncState } from '../sync-state';

type Failed = Extract<SyncState, { kind: 'failed' }>;

/**
 * How synchronisation stands as a whole once nothing runs: failed only where every source failed.
 * @param states each source's own state, the most trusted source first
 */
export function conclude(states: Readonly<Record<string, SyncState>>): SyncState {
  const failed: Failed[] = [];
  const troubled: string[] = [];
  let unreadable = 0;
  let lastSuccess: number | null = null;
  for (const [id, state] of Object.entries(states)) {
    lastSuccess = latest(lastSuccess, lastSuccessOf(state));
    if (state.kind === 'idle') unreadable += state.unreadable;
    if (state.kind !== 'failed') continue;
    failed.push(state);
    troubled.push(id);
  }
  const [first] = failed;
  if (first && failed.length === Object.keys(states).length) {
    const retryAt = Math.min(...failed.map((one) => one.retryAt));
    return { ...first, retryAt, attempt: Math.max(...failed.map(({ attempt }) => attempt)), lastSuccess };
  }
  return lastSuccess === null ? { kind: 'new' } : { kind: 'idle', lastSuccess, unreadable, troubled };
}

function latest(one: number | null, other: number | null): number | null {
  return one === null || (other !== null && other > one) ? other : one;
}
