import type { Fault } from '../stand-in/fault';
import type { StandIn } from '../stand-in/stand-in';
import { FAULTS } from './upstream';
import { PAPER, SOURCE_IDS } from '../e2e/harness/sample-days';
import { seeded, SEED, type Random } from '../random';
import { SyncDesk } from './sync-desk';
import { expect, test } from '../e2e/harness/test';
import { expectComplete, expectNothingLost, expectStates } from './expected';
import { changeSource, LATEST_WARM, OLDEST_WARM } from './upstream';

/** Which answers may be spoilt: from one server's to every one. */
const TARGETS = [
  'data',
  'list',
  'day',
  'archive',
  'hf-day',
  { mirror: 'jsdelivr' },
  { mirror: 'github' },
  { route: 'list', mirror: 'jsdelivr' },
  { route: 'list', mirror: 'github' },
  { route: 'day', mirror: 'jsdelivr' },
  { route: 'day', mirror: 'github' },
] as const;

/** So many random faults, one after the other, in one browser. */
export function randomFaults(count: number): void {
  test(`${count} random faults in a row lose nothing, and are told as they are`, async ({ launch, standIn }) => {
    const choose = seeded(SEED);
    const chromium = await launch({ throttled: false });
    await chromium.synced();
    await chromium.makeImpatient();
    const desk = await SyncDesk.open(chromium);
    let before = await desk.stored();
    let met = 0;
    for (let round = 1; round <= count; round++) {
      await test.step(`fault ${round}`, async () => {
        const story = change(standIn, choose, round);
        if (choose.happens(0.3)) await desk.forgetServers();
        standIn.forget();
        story.push(...spoilSome(standIn, choose));
        const told = story.join('; ');
        const outcome = await desk.sync();
        const after = await desk.stored();
        if (standIn.requests.some(({ fault }) => fault !== null)) met += 1;
        expectNothingLost(before, after, standIn, told);
        expectStates(outcome, after, standIn, told);
        standIn.recover();
        const next = await desk.sync();
        before = await desk.stored();
        expectComplete(next, before, standIn, told);
      });
    }
    // A fault at the archive, say, is met only where the archive is asked for.
    expect(met).toBeGreaterThan(count / 2);
    await expect((await chromium.openPaper(PAPER.id)).locator('daily-papers-panel')).toBeVisible();
  });
}

/** Changes what some sources hold, mostly by a day, sometimes by so many that the archive is worth it. */
function change(standIn: StandIn, choose: Random, round: number): string[] {
  const changed = SOURCE_IDS.filter(() => choose.happens(0.6));
  const many = choose.happens(0.2);
  for (const source of changed) {
    const first = choose.between(LATEST_WARM, OLDEST_WARM);
    for (let day = 0; day < (many ? 10 : 1); day++) changeSource(standIn, source, round, first + day);
  }
  return [`fault ${round}: ${many ? 'many days' : 'a day'} of ${changed.join(', ') || 'none'} changed`];
}

/** Plans one fault, and sometimes a second one beside it; tells which. */
function spoilSome(standIn: StandIn, choose: Random): string[] {
  return Array.from({ length: choose.happens(0.25) ? 2 : 1 }, () => {
    const target = choose.pick(TARGETS);
    const [name, fault]: readonly [string, Fault] = choose.pick(FAULTS);
    const times = choose.pick([1, 1, 2, 3, Infinity, Infinity]);
    standIn.fail(target, fault, times);
    return `${name} × ${times} at ${JSON.stringify(target)}`;
  });
}
