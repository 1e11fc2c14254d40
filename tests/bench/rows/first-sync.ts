import type { Worker } from '@playwright/test';
import { workerOf } from '../bench-browser';
import type { Experiment } from '../row';
import { sideBySide } from '../side-by-side';
import { forgetFirstSource, syncDue } from '../sync-in-worker';
import { inSyncedWorld } from '../synced-world';

/** What every request takes in the second row, in milliseconds. */
const DELAY = 50;

/**
 * The first fill of one listed source. The two others were synced before and are not due. The floor
 * gets the same archive, and keeps each day's text in one transaction.
 */
export const firstSync: Experiment = {
  rows: [
    { name: 'first sync of a source, all days, no delay', unit: 'ms', limit: { of: 'ratio', atMost: 2 } },
    { name: `first sync of a source, ${DELAY} ms a request`, unit: 'ms', limit: { of: 'ratio', atMost: 1.5 } },
    { name: 'first sync of a source: requests', unit: 'requests', limit: { of: 'most', atMost: 3 } },
  ],
  measure: ({ isShort }) =>
    inSyncedWorld(async ({ standIn, launch, project }) => {
      const worker = await workerOf(project);
      const floorWorker = await workerOf(await launch('floor'));
      const archive = `https://codeload.github.com/${standIn.repository.name}/tar.gz/refs/heads/main`;
      const requests: number[] = [];
      const sync = async () => {
        await forgetFirstSource(worker);
        standIn.forget();
        const milliseconds = await syncDue(worker);
        requests.push(standIn.dataRequests.length);
        return milliseconds;
      };
      const fill = () => fillFloor(floorWorker, archive);

      const runs = isShort ? 3 : 9;
      const [quick, quickFloor] = await sideBySide(runs, [sync, fill]);
      for (const route of ['list', 'day', 'archive'] as const) standIn.delay(route, DELAY);
      const [slow, slowFloor] = await sideBySide(runs, [sync, fill]);
      return [{ values: quick!, floor: quickFloor! }, { values: slow!, floor: slowFloor! }, { values: requests }];
    }),
};

/** Fills the floor's database anew, and says how long that took. */
async function fillFloor(worker: Worker, archive: string): Promise<number> {
  return worker.evaluate(async (url) => {
    const { empty, fill } = globalThis as unknown as Record<'empty' | 'fill', (url?: string) => Promise<void>>;
    await empty();
    const started = performance.now();
    await fill(url);
    return performance.now() - started;
  }, archive);
}
