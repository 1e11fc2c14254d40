import type { Page } from '@playwright/test';
import { ABSENT, addressOf, writePages } from '../abstract-pages';
import { layoutShiftOf } from '../layout-shift';
import { costOfVisit, type PageCost } from '../page-cost';
import type { Experiment, Measured } from '../row';
import { sideBySide } from '../side-by-side';
import { inSyncedWorld } from '../synced-world';

const PANEL = 'daily-papers-panel';
const absent = 'abstract page not in the dataset';
const excess = (atMost: number) => ({ of: 'excess', atMost }) as const;

/** What the extension adds to a page, of arXiv's that has no scripts of its own, against a browser without it. */
export const scriptCost: Experiment = {
  rows: [
    { name: `${absent}: script time added`, unit: 'ms', limit: excess(3) },
    { name: `${absent}: heap added`, unit: 'MB', limit: excess(0.3) },
    { name: 'panel page: script time added', unit: 'ms', limit: excess(7) },
    { name: 'panel page: layout shift added', unit: 'CLS', limit: excess(0.001) },
  ],
  measure: ({ isShort }) =>
    inSyncedWorld(async ({ standIn, launch, project }) => {
      const addresses = writePages(standIn);
      const pages = [await project.context.newPage(), await (await launch('none')).context.newPage()];
      const costs = (addressOfVisit: (visit: number) => string) =>
        sideBySide(
          isShort ? 5 : 25,
          pages.map((page) => {
            let visits = 0;
            return () => costOfVisit(page, addressOfVisit(visits++));
          }),
        );
      const [withUs, without] = await costs(() => addressOf(ABSENT));
      const [onPanel, onNone] = await costs((visit) => addresses[visit % addresses.length]!);
      const [shifts, shiftsWithout] = await Promise.all(
        [PANEL, 'footer'].map((selector, index) =>
          shiftsOf(pages[index]!, addresses.slice(0, isShort ? 5 : 20), selector),
        ),
      );
      return [
        figures('script', withUs!, without!),
        figures('heap', withUs!, without!),
        figures('script', onPanel!, onNone!),
        { values: shifts!, floor: shiftsWithout! },
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
