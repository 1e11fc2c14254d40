import type { Fault } from '../stand-in/fault';
import type { Addressee } from '../stand-in/route';
import type { StandIn } from '../stand-in/stand-in';
import { SOURCE_IDS } from '../e2e/harness/sample-days';
import { SyncDesk } from './sync-desk';
import { expect, test, type Fixtures } from '../e2e/harness/test';
import { expectComplete, expectNothingLost, expectStates, faultsOf } from './expected';
import { changeSource, FAULTS, LATEST_WARM } from './upstream';

type Step = Partial<Addressee>;

/** A way for one answer of a sync to be asked for. */
interface Variant {
  name: string;
  steps: Step[];
  /** Hosts that count as having failed just before, so that the other mirror is asked first. */
  failing?: readonly string[];
  /** How many days have changed. */
  days?: number;
}

/** jsDelivr's, for lists and for files. */
const JSDELIVR = ['data.jsdelivr.com', 'cdn.jsdelivr.net'];

/** So many days come out of the archive. */
const MANY_DAYS = 10;

const VARIANTS: Record<'list' | 'day' | 'archive', Variant[]> = {
  list: mirrorsOf('list'),
  day: mirrorsOf('day'),
  archive: [
    { name: 'the archive', steps: [{ route: 'archive' }], days: MANY_DAYS },
    { name: 'the archive and every day', steps: [{ route: 'archive' }, { route: 'day' }], days: MANY_DAYS },
  ],
};

/** Every fault at every place of every source, and of a first fill. */
export function faultMatrix(): void {
  for (const [route, variants] of Object.entries(VARIANTS)) {
    for (const source of SOURCE_IDS.slice(0, 2)) {
      test(`whatever the ${route} of ${source} answers`, async ({ launch, standIn }) => {
        const desk = await openSynced(launch);
        let round = 0;
        for (const variant of variants) {
          for (const [what, fault] of FAULTS) {
            await test.step(`${variant.name}: ${what}`, () =>
              spoil(desk, standIn, source, variant, fault, (round += 1)));
          }
        }
      });
    }
  }

  for (const route of ['list', 'day', 'archive'] as const) {
    test(`whatever the ${route} of a first fill answers`, async ({ launch, standIn }) => {
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
          expectStates(outcome, stored, standIn);
          standIn.recover();
          expectComplete(await desk.sync(), await desk.stored(), standIn);
        });
      }
    });
  }

  test('whatever Hugging Face answers', async ({ launch, standIn }) => {
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
}

/** Each fault once, each at another place than the one before. */
export function someOfFaultMatrix(): void {
  test('whatever a list, a day or the archive answers', async ({ launch, standIn }) => {
    const desk = await openSynced(launch);
    const cases = SOURCE_IDS.slice(0, 2).flatMap((source) =>
      Object.values(VARIANTS).flatMap((variants) => variants.map((variant) => ({ source, variant }))),
    );
    for (const [index, [what, fault]] of FAULTS.entries()) {
      const { source, variant } = cases[index % cases.length]!;
      await test.step(`${source}, ${variant.name}: ${what}`, () =>
        spoil(desk, standIn, source, variant, fault, index + 1));
    }
  });
}

/** Changes some days of a source, and spoils its answers in the sync that is to fetch them. */
async function spoil(
  desk: SyncDesk,
  standIn: StandIn,
  source: string,
  { steps, failing, days = 1 }: Variant,
  fault: Fault,
  round: number,
): Promise<void> {
  const { name } = source === 'daily_papers_ko' ? standIn.repository : standIn.korean;
  await desk.forgetServers(failing);
  for (let age = 0; age < days; age++) changeSource(standIn, source, round, LATEST_WARM + age);
  const targets = steps.map((step) => ({ ...step, repository: name }));
  await expectRecovery(desk, standIn, source, targets, fault);
}

function mirrorsOf(route: 'list' | 'day'): Variant[] {
  return [
    { name: 'the CDN', steps: [{ route, mirror: 'jsdelivr' }] },
    { name: 'GitHub, asked first', steps: [{ route, mirror: 'github' }], failing: JSDELIVR },
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
  expectStates(outcome, after, standIn);
  standIn.recover();
  const next = await desk.sync();
  expectComplete(next, await desk.stored(), standIn);
}
