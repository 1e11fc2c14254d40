import type { SyncContext } from './context';
import { SyncError } from './error';
import type { Memory } from './memory';

const HOUR = 3_600_000;
const LONGEST_PAUSE = 24 * HOUR;
/** So much of a pause is random, so that not all users come back at once. */
const SPREAD = 0.25;

/**
 * Asks the places of a source in their order until one answers. One that refuses is left alone for a
 * while, here and in later syncs; only where no other one answers is it asked all the same.
 * @param refuses which failures speak of the place rather than of what it was asked for
 * @throws SyncError as the first of them failed; at once where the browser is offline
 */
export async function askPlaces<P extends { name: string }, T>(
  source: string,
  places: readonly P[],
  context: Pick<SyncContext, 'memory' | 'keep'>,
  ask: (place: P) => Promise<T>,
  refuses: (error: SyncError) => boolean = () => true,
): Promise<T> {
  let first: SyncError | null = null;
  const isLeftAlone = ({ name }: P) => isPaused(context.memory, source, name);
  const free = places.filter((place) => !isLeftAlone(place));
  for (const place of [...free, ...places.filter(isLeftAlone)]) {
    try {
      const answer = await ask(place);
      forgive(source, place.name, context);
      return answer;
    } catch (error) {
      if (!(error instanceof SyncError) || error.code === 'offline') throw error;
      first ??= error;
      if (refuses(error)) pause(source, place.name, context, error.retryAt);
    }
  }
  throw first!;
}

/** Whether a place is left alone now. A clock that was set back must not make that last for months. */
export function isPaused({ pauses }: Memory, source: string, place: string): boolean {
  const now = Date.now();
  const until = pauses[keyOf(source, place)]?.until ?? 0;
  return until > now && until <= now + LONGEST_PAUSE * (1 + SPREAD);
}

/** Leaves a place alone: until its server wishes to be asked again, or for longer each time. */
export function pause(
  source: string,
  place: string,
  { memory, keep }: Pick<SyncContext, 'memory' | 'keep'>,
  wish: number | null,
): void {
  const key = keyOf(source, place);
  const refusals = (memory.pauses[key]?.refusals ?? 0) + 1;
  const length = Math.min(HOUR * 2 ** (refusals - 1), LONGEST_PAUSE) * (1 + SPREAD * Math.random());
  memory.pauses[key] = { until: wish ?? Math.round(Date.now() + length), refusals };
  keep(memory);
}

function forgive(source: string, place: string, { memory, keep }: Pick<SyncContext, 'memory' | 'keep'>): void {
  const key = keyOf(source, place);
  if (!memory.pauses[key]) return;
  delete memory.pauses[key];
  keep(memory);
}

function keyOf(source: string, place: string): string {
  return `${source} ${place}`;
}
