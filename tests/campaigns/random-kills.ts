import type { StandIn } from '../stand-in/stand-in';
import type { Chromium } from '../e2e/harness/chromium';
import { daysHeld } from './stored';
import { aim, quietAddress, VICTIMS, type Victim } from './interrupt';
import { repeated } from './repeated';
import { PAPER } from '../e2e/harness/sample-days';
import { seeded, SEED, type Random } from '../random';
import { halfWritten, readStored, type Stored } from './stored';
import { expect, test, type Fixtures } from '../e2e/harness/test';
import { expectComplete, expectNothingLost } from './expected';
import { writeHistory } from './upstream';

const HISTORY_DAYS = 120;
/** Requests of a first sync: one less than there are, so that each is reached. */
const REQUESTS = 37;
/** In so many pieces the archive comes. */
const PIECES = 40;

/** When in a first sync: as a request comes in, or as a piece of the archive is out. */
type Moment = { after: 'request' | 'piece'; count: number };

/** First syncs that are each ended once, at random moments; in parts that run beside each other. */
export function randomKills({ parts, moments }: { parts: number; moments: number }): void {
  for (let part = 1; part <= parts; part++) {
    test(`a first sync ended at ${moments} random moments goes on (part ${part} of ${parts})`, async ({
      launch,
      standIn,
    }) => {
      const choose = seeded(SEED + part);
      writeHistory(standIn, HISTORY_DAYS, choose);
      let chromium: Chromium | null = null;
      for (let nth = 1; nth <= moments; nth++) {
        const victim = VICTIMS[(nth + part) % VICTIMS.length]!;
        const moment = chooseMoment(choose);
        standIn.recover();
        standIn.fail('archive', { kind: 'drip', pieces: PIECES, pause: choose.between(1, 8) });
        standIn.delay('hf-day', choose.between(0, 12));
        standIn.delay('day', choose.between(0, 12));
        await test.step(`${nth}: ${victim} after ${moment.after} ${moment.count}`, async () => {
          chromium = await interrupt(chromium, victim, moment, { launch, standIn });
        });
      }
    });
  }
}

function chooseMoment(choose: Random): Moment {
  return choose.happens(0.5)
    ? { after: 'request', count: choose.between(1, REQUESTS) }
    : { after: 'piece', count: choose.between(1, PIECES) };
}

/** One first sync that is ended once; answers with the browser that goes on. */
async function interrupt(
  running: Chromium | null,
  victim: Victim,
  moment: Moment,
  { launch, standIn }: Pick<Fixtures, 'launch' | 'standIn'>,
): Promise<Chromium> {
  standIn.forget();
  standIn.hold();
  const began = Date.now();
  const first = running ?? (await launch());
  const strike = await aim(first, victim);
  if (running) await startAnew(first);
  const met = moment.after === 'piece' ? standIn.dripped('archive', moment.count) : standIn.asked('data', moment.count);
  standIn.release();
  await met;
  // Nothing of the sync ends with that page: it is held where it is until the page is there again.
  if (victim === 'abstract page') standIn.hold();
  await strike();

  let left: Stored = { days: {}, foundBy: {}, records: [], listings: [] };
  let chromium = first;
  if (victim === 'abstract page') await reload(chromium, standIn);
  else {
    standIn.hold();
    standIn.forget();
    if (victim === 'browser') chromium = await launch();
    left = await look(chromium);
    expect(halfWritten(left)).toEqual([]);
    expect(daysHeld(standIn)).toMatchObject(left.days);
    const isOver = await hasEnded(chromium);
    // Whoever looks wakes the worker; after a launch the browser does.
    const popup = await chromium.openPopup();
    if (!isOver) await standIn.asked('data');
    standIn.release();
    await popup.close();
  }
  const overall = await chromium.synced(began);
  const stored = await look(chromium);
  expectNothingLost(left, stored, standIn);
  expectComplete({ overall }, stored, standIn);
  expect(repeated(left, standIn), 'nothing is fetched twice without need').toEqual([]);
  return chromium;
}

/** Whether the sync was quicker than what was to end it: then nothing is left to be asked for. */
async function hasEnded(chromium: Chromium): Promise<boolean> {
  const page = await chromium.open(quietAddress(chromium));
  const { kind } = await chromium.syncState(page);
  await page.close();
  return kind === 'idle';
}

/** What a user does with a tab that crashed. Its paper comes with the archive: mostly the page waits for it. */
async function reload(chromium: Chromium, standIn: StandIn): Promise<void> {
  const page = await chromium.openPaper(PAPER.id);
  expect(await hasEnded(chromium), 'the sync is in its middle').toBe(false);
  standIn.release();
  await expect(page.locator('daily-papers-panel')).toHaveAttribute('data-arxiv-id', PAPER.id);
  await page.close();
}

/** Erases everything, as a user does, whereupon the extension begins as it did at first. */
async function startAnew(chromium: Chromium): Promise<void> {
  const options = await chromium.openOptions();
  await options.locator('button[name="erase"]').click();
  await options.locator('button[name="erase-confirm"]').click();
}

async function look(chromium: Chromium): Promise<Stored> {
  const page = await chromium.open(quietAddress(chromium));
  const stored = await readStored(page);
  await page.close();
  return stored;
}
