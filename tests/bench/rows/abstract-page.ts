import { writePages } from '../abstract-pages';
import type { Experiment } from '../row';
import { visitor } from '../seen-at';
import { sideBySide } from '../side-by-side';
import { sleeper } from '../sleeper';
import { inSyncedWorld } from '../synced-world';

/**
 * From the navigation until the panel is in the page and takes room.
 * The floor asks its worker, and appends one element.
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
      const visits = await Promise.all([
        visitor(await project.context.newPage(), 'daily-papers-panel', addresses),
        visitor(await floor.context.newPage(), 'floor-panel', addresses),
      ]);
      const sleepers = await Promise.all([sleeper(project), sleeper(floor)]);
      const asleep = visits.map((visit, index) => async () => {
        await sleepers[index]!();
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
