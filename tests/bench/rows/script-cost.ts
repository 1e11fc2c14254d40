import type { Page } from '@playwright/test';
import { ABSENT, addressOf, writePages } from '../abstract-pages';
import { copyPanels } from '../floor-panels';
import { layoutShiftOf } from '../layout-shift';
import { costOfVisit, type PageCost } from '../page-cost';
import type { Experiment, Measured } from '../row';
import { sideBySide } from '../side-by-side';
import { inSyncedWorld } from '../synced-world';

const PANEL = 'daily-papers-panel';
const absent = 'abstract page not in the dataset';
const ratio = (atMost: number) => ({ of: 'ratio', atMost }) as const;

/**
 * What the extension costs a page of arXiv's, which has no scripts of its own: of no digest, beside one that asks its
 * worker once; with a panel, beside the floor; and what it moves, beside a browser without it.
 */
export const scriptCost: Experiment = {
  rows: [
    { name: `${absent}: script time`, unit: 'ms', limit: ratio(1.5) },
    { name: `${absent}: heap`, unit: 'MB', limit: ratio(1.5) },
    { name: 'panel page: script time', unit: 'ms', limit: ratio(6) },
    { name: 'panel page: heap', unit: 'MB', limit: ratio(1.5) },
    { name: 'panel page: layout shift added', unit: 'CLS', limit: { of: 'excess', atMost: 0.001 } },
  ],
  measure: ({ isShort }) =>
    inSyncedWorld(async ({ standIn, launch, project }) => {
      const addresses = writePages(standIn);
      const floor = await launch('floor');
      await copyPanels(project, floor, addresses);
      const [ours, asking, drawing, without] = await Promise.all(
        [project, await launch('asking'), floor, await launch('none')].map(({ context }) => context.newPage()),
      );
      const costs = (pages: readonly Page[], addressOfVisit: (visit: number) => string) =>
        sideBySide(
          isShort ? 5 : 25,
          pages.map((page) => {
            let visits = 0;
            return () => costOfVisit(page, addressOfVisit(visits++));
          }),
        );
      const [withUs, withAsking] = await costs([ours!, asking!], () => addressOf(ABSENT));
      const [onPanel, onFloor] = await costs([ours!, drawing!], (visit) => addresses[visit % addresses.length]!);
      const [shifts, shiftsWithout] = await Promise.all([
        shiftsOf(ours!, addresses.slice(0, isShort ? 5 : 20), PANEL),
        shiftsOf(without!, addresses.slice(0, isShort ? 5 : 20), 'footer'),
      ]);
      return [
        figures('script', withUs!, withAsking!),
        figures('heap', withUs!, withAsking!),
        figures('script', onPanel!, onFloor!),
        figures('heap', onPanel!, onFloor!),
        { values: shifts, floor: shiftsWithout },
      ];
    }),
};

async function shiftsOf(page: Page, addresses: readonly string[], selector: string): Promise<number[]> {
  const shifts: number[] = [];
  for (const address of addresses) shifts.push(await layoutShiftOf(page, address, selector));
  return shifts;
}

function figures(what: keyof PageCost, costs: readonly PageCost[], floor: readonly PageCost[]): Measured {
  return { values: costs.map((cost) => cost[what]), floor: floor.map((cost) => cost[what]) };
}
