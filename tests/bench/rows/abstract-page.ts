import { ABSENT, addressOf, writePages } from '../abstract-pages';
import { copyPanels } from '../floor-panels';
import type { Experiment } from '../row';
import { paintVisitor, visitor } from '../seen-at';
import { sideBySide } from '../side-by-side';
import { workerStopper } from '../stop-worker';
import { inSyncedWorld } from '../synced-world';

/**
 * From the navigation until the panel is in the page and takes room.
 * The floor asks its worker, which reads one record by an index, and draws the same panel.
 */
export const abstractPage: Experiment = {
  rows: [
    { name: 'abstract page: navigation to panel, worker awake', unit: 'ms', limit: { of: 'ratio', atMost: 1.3 } },
    { name: 'abstract page: navigation to panel, worker asleep', unit: 'ms', limit: { of: 'ratio', atMost: 1.3 } },
  ],
  measure: ({ isShort }) =>
    inSyncedWorld(async ({ standIn, launch, project }) => {
      const addresses = writePages(standIn);
      const floor = await launch('floor');
      await copyPanels(project, floor, addresses);
      const visits = await Promise.all([
        visitor(await project.context.newPage(), 'daily-papers-panel', addresses),
        visitor(await floor.context.newPage(), 'floor-panel', addresses),
      ]);
      const stops = await Promise.all([workerStopper(project), workerStopper(floor)]);
      const asleep = visits.map((visit, index) => async () => {
        await stops[index]!();
        return visit();
      });
      const runs = isShort ? 8 : 40;
      const [awakeTimes, awakeFloor] = await sideBySide(runs, visits);
      const [asleepTimes, asleepFloor] = await sideBySide(runs, asleep);
      return [
        { values: awakeTimes!, floor: awakeFloor! },
        { values: asleepTimes!, floor: asleepFloor! },
      ];
    }),
};

const first = (page: string) =>
  ({ name: `first contentful paint: ${page}`, unit: 'ms', limit: { of: 'ratio', atMost: 1.1 } }) as const;

/** When title and abstract are painted, beside an extension whose content script is empty. */
export const firstPaint: Experiment = {
  rows: [first('page with a panel'), first('page of no digest')],
  measure: ({ isShort }) =>
    inSyncedWorld(async ({ standIn, launch, project }) => {
      const addresses = writePages(standIn);
      const empty = await launch('empty');
      const runs = isShort ? 8 : 40;
      const beside = async (visited: readonly string[]) => {
        const pages = [await project.context.newPage(), await empty.context.newPage()];
        const [values, floor] = await sideBySide(
          runs,
          await Promise.all(pages.map((page) => paintVisitor(page, visited))),
        );
        for (const page of pages) await page.close();
        return { values: values!, floor: floor! };
      };
      return [await beside(addresses), await beside([addressOf(ABSENT)])];
    }),
};
