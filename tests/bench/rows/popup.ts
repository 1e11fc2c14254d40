import { workerOf } from '../bench-browser';
import type { Experiment } from '../row';
import { visitor } from '../seen-at';
import { sideBySide } from '../side-by-side';
import { inSyncedWorld } from '../synced-world';

/**
 * From the opening of the page until the papers of the newest day are there. The floor is a page that shows one record.
 */
export const popup: Experiment = {
  rows: [{ name: 'popup: open to the papers of the day', unit: 'ms', limit: { of: 'ratio', atMost: 1.5 } }],
  measure: ({ isShort }) =>
    inSyncedWorld(async ({ standIn, launch, project }) => {
      const floor = await launch('floor');
      const archive = `https://codeload.github.com/${standIn.repository.name}/tar.gz/refs/heads/main`;
      await (await workerOf(floor)).evaluate((url) => (globalThis as unknown as Filling).fill(url), archive);
      const [values, floorValues] = await sideBySide(
        isShort ? 8 : 40,
        await Promise.all([
          visitor(await project.context.newPage(), '[data-field="papers"] > [data-arxiv-id]', [
            `chrome-extension://${project.id}/popup.html`,
          ]),
          visitor(await floor.context.newPage(), 'floor-day', [`chrome-extension://${floor.id}/page.html`]),
        ]),
      );
      return [{ values: values!, floor: floorValues! }];
    }),
};

interface Filling {
  fill(url: string): Promise<void>;
}
