import { expect } from '@playwright/test';
import type { Fault } from '../stand-in/fault';
import type { SeenRequest, StandIn } from '../stand-in/stand-in';
import type { SyncErrorCode } from '../../src/sync-state';
import { daysHeld, type Days } from './stored';
import { SOURCE_IDS } from '../e2e/harness/sample-days';
import { halfWritten, type Stored } from './stored';
import type { Outcome } from './sync-desk';

/**
 * What each fault is told as where nothing makes up for it. A redirect is found by asking once more: where that goes
 * well, nothing tells it from a dead line. A list said to be unchanged that is not names what no server has.
 */
const TOLD_AS: Record<Fault['kind'], readonly SyncErrorCode[]> = {
  reset: ['unreachable'],
  'rate-limited': ['rate-limited'],
  status: ['refused', 'server-error'],
  'sign-in': ['signed-out', 'unreachable'],
  redirect: ['signed-out', 'unreachable'],
  'not-modified': ['wrong-type', 'damaged'],
  cut: ['cut-off'],
  stall: ['unreachable'],
  drip: [],
  endless: ['damaged'],
  damaged: ['damaged'],
  empty: ['damaged'],
  'other-gzip': ['damaged'],
  'wrong-type': ['wrong-type'],
  html: ['wrong-type'],
};

/**
 * Holds what a sync says of itself against what the servers did since they were told to forget: a
 * source that failed met with a fault and names it; one that is idle has everything, except where
 * the server lied in a way that nobody can see.
 */
export function expectStates(
  { overall, sources, began }: Outcome,
  stored: Stored,
  standIn: StandIn,
  story = 'after a fault',
): void {
  expect(Object.keys(sources).toSorted()).toEqual(SOURCE_IDS.toSorted());
  const held = daysHeld(standIn);
  const failed = SOURCE_IDS.filter((id) => {
    const state = sources[id]!;
    const faults = faultsOf(id, standIn);
    if (state.kind !== 'failed') {
      expect(state.kind, `${story}: ${id}`).toBe('idle');
      if (!faults.some(isUnseen)) {
        expect(only(id, stored.days), `${story}: ${id} is idle`).toEqual(only(id, held));
      }
      return false;
    }
    // A host that told one source to wait is not asked by another.
    const causes = state.code === 'rate-limited' ? SOURCE_IDS.flatMap((one) => faultsOf(one, standIn)) : faults;
    expect(new Set(causes.flatMap(({ fault }) => TOLD_AS[fault!])), `${story}: ${id}`).toContain(state.code);
    expect(state.at).toBeGreaterThanOrEqual(began);
    expect(state.retryAt).toBeGreaterThan(state.at);
    return true;
  });
  const first = sources[failed[0] ?? ''];
  expect(overall, story).toMatchObject(
    failed.length === SOURCE_IDS.length && first?.kind === 'failed'
      ? { kind: 'failed', code: first.code }
      : { kind: 'idle', failedSources: failed },
  );
}

/** Holds that no day is gone, and that each is wholly as it was or wholly as it is served now. */
export function expectNothingLost(before: Stored, after: Stored, standIn: StandIn, story = 'after a fault'): void {
  expect(halfWritten(after), story).toEqual([]);
  const held = daysHeld(standIn);
  for (const [key, lines] of Object.entries(before.days)) {
    expect([lines, held[key]], `${story}: ${key} is whole`).toContainEqual(after.days[key]);
  }
}

/** Holds that the dataset is complete, to the last paper, and no source has failed. */
export function expectComplete(
  { overall }: Pick<Outcome, 'overall'>,
  stored: Stored,
  standIn: StandIn,
  story = 'at the end',
): void {
  expect(overall, story).toMatchObject({ kind: 'idle', failedSources: [], unreadable: 0 });
  expect(halfWritten(stored), story).toEqual([]);
  expect(stored.days, story).toEqual(daysHeld(standIn));
}

/** The requests of a source that were answered with a fault. */
export function faultsOf(source: string, standIn: StandIn): SeenRequest[] {
  const { repository, korean } = standIn;
  const names = new Map([
    ['daily_papers_ko', repository.name],
    ['hf_korean_autoflow', korean.name],
  ]);
  const name = names.get(source);
  return standIn.seen(name ? { repository: name } : 'hf-day').filter(({ fault }) => fault !== null);
}

/** "Nothing has changed" and, of a day, "there is none" are honest answers as well. */
function isUnseen({ fault, route, status }: SeenRequest): boolean {
  return (
    fault === 'not-modified' ||
    (route === 'hf-day' && fault === 'status' && (status === 404 || status === 400)) ||
    (route === 'day' && fault === 'status' && status === 404)
  );
}

function only(source: string, days: Days): Days {
  return Object.fromEntries(Object.entries(days).filter(([key]) => key.startsWith(`${source} `)));
}
