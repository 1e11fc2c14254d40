import type { Fault } from '../stand-in/fault';
import type { Addressee } from '../stand-in/route';
import type { StandIn } from '../stand-in/stand-in';
import { FAULTS } from './harness/faults';
import { SOURCE_IDS } from './harness/sample-days';
import { SyncDesk } from './harness/sync-desk';
import { expect, test, type Fixtures } from './harness/test';
import { expectComplete, expectNothingLost, expectTruth, faultsOf } from './harness/truth';
import { changeSource, LATEST_WARM } from './harness/upstream';

/** Some hundred syncs, one after the other, in one browser: half a minute of a machine that has nothing else to do. */
const LONG = 300_000;

type Step = Partial<Addressee>;

/** A way for one answer of a sync to be asked for. */
interface Variant {
  name: string;
  steps: Step[];
  /** Which place is left alone before, so that the other one is asked first. */
  paused?: 'jsdelivr';
  /** How many days have changed. */
  days?: number;
}

/** A first fill, or one of which this is remembered no longer, takes so many days out of the archive. */
const MANY_DAYS = 10;

const VARIANTS: Record<'list' | 'day' | 'archive', Variant[]> = {
  list: placesOf('list'),
  day: placesOf('day'),
  archive: [
    { name: 'the archive', steps: [{ route: 'archive' }], days: MANY_DAYS },
    { name: 'the archive and every day', steps: [{ route: 'archive' }, { route: 'day' }], days: MANY_DAYS },
  ],
};

for (const [route, variants] of Object.entries(VARIANTS)) {
  for (const source of SOURCE_IDS.slice(0, 2)) {
    test(`whatever the ${route} of ${source} answers`, async ({ launch, standIn }) => {
      test.setTimeout(LONG);
      const { repository, korean } = standIn;
      const { name } = source === 'daily_papers_ko' ? repository : korean;
      const desk = await openSynced(launch);
      let round = 0;
      for (const { name: where, steps, paused, days = 1 } of variants) {
        for (const [what, fault] of FAULTS) {
          await test.step(`${where}: ${what}`, async () => {
            await desk.forgetServers(paused && `${source} ${paused}`);
            round += 1;
            for (let age = 0; age < days; age++) changeSource(standIn, source, round, LATEST_WARM + age);
            const targets = steps.map((step) => ({ ...step, repository: name }));
            await expectRecovery(desk, standIn, source, targets, fault);
          });
        }
      }
    });
  }
}

for (const route of ['list', 'day', 'archive'] as const) {
  test(`whatever the ${route} of a first fill answers`, async ({ launch, standIn }) => {
    test.setTimeout(LONG);
    const [source] = SOURCE_IDS;
    for (let age = 0; age < MANY_DAYS; age++) changeSource(standIn, source!, 1, LATEST_WARM + age);
    const desk = await openSynced(launch);
    for (const [what, fault] of FAULTS) {
      await test.step(what, async () => {
        await desk.forgetServers();
        standIn.forget();
        standIn.fail({ route, repository: standIn.repository.name }, fault);
        const outcome = await desk.eraseAndSync();
        const stored = await desk.stored();
        expect(faultsOf(source!, standIn), 'the fault came about').not.toEqual([]);
        expectNothingLost({ ...stored, days: {} }, stored, standIn);
        expectTruth(outcome, stored, standIn);
        standIn.recover();
        expectComplete(await desk.sync(), await desk.stored(), standIn);
      });
    }
  });
}

test('whatever Hugging Face answers', async ({ launch, standIn }) => {
  test.setTimeout(LONG);
  const source = 'hf_daily_papers';
  const desk = await openSynced(launch);
  let round = 0;
  for (const times of [1, Infinity]) {
    for (const [what, fault] of FAULTS) {
      await test.step(`${times === 1 ? 'once' : 'always'}: ${what}`, async () => {
        changeSource(standIn, source, (round += 1), 0);
        await expectRecovery(desk, standIn, source, [{ route: 'hf-day' }], fault, times);
      });
    }
  }
});

function placesOf(route: 'list' | 'day'): Variant[] {
  return [
    { name: 'the CDN', steps: [{ route, place: 'jsdelivr' }] },
    { name: 'GitHub, asked first', steps: [{ route, place: 'github' }], paused: 'jsdelivr' },
    { name: 'both', steps: [{ route }] },
  ];
}

async function openSynced(launch: Fixtures['launch']): Promise<SyncDesk> {
  const chromium = await launch({ throttled: false });
  await chromium.synced();
  await chromium.makeImpatient();
  return SyncDesk.open(chromium);
}

/** One sync with the fault, one without: nothing is lost, what is said is true, then everything is there. */
async function expectRecovery(
  desk: SyncDesk,
  standIn: StandIn,
  source: string,
  targets: Step[],
  fault: Fault,
  times = Infinity,
): Promise<void> {
  const before = await desk.stored();
  standIn.forget();
  for (const target of targets) standIn.fail(target, fault, times);
  const outcome = await desk.sync();
  const after = await desk.stored();
  expect(faultsOf(source, standIn), 'the fault came about').not.toEqual([]);
  expectNothingLost(before, after, standIn);
  expectTruth(outcome, after, standIn);
  standIn.recover();
  const next = await desk.sync();
  expectComplete(next, await desk.stored(), standIn);
}
