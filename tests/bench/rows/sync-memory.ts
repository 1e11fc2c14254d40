import { gunzipSync } from 'node:zlib';
import { answerArchive } from '../../stand-in/github';
import type { StandIn } from '../../stand-in/stand-in';
import { workerOf } from '../bench-browser';
import type { Experiment } from '../row';
import { forgetFirstSource, syncDue } from '../sync-in-worker';
import { inSyncedWorld } from '../synced-world';
import { watchHeap } from '../worker-heap';

/** The most memory that the worker has while it fills itself, garbage included, against the archive unpacked. */
export const syncMemory: Experiment = {
  rows: [{ name: 'memory of the worker in the first sync', unit: 'MB', limit: { of: 'ratio', atMost: 3 } }],
  measure: ({ isShort }) =>
    inSyncedWorld(async ({ standIn, project }) => {
      const worker = await workerOf(project);
      const heap = await watchHeap(project);
      const peaks: number[] = [];
      for (let run = 0; run < (isShort ? 2 : 6); run++) {
        await forgetFirstSource(worker);
        peaks.push(await heap.peakOf(() => syncDue(worker)));
      }
      return [{ values: peaks, floor: [unpackedSize(standIn)] }];
    }),
};

function unpackedSize({ repository }: StandIn): number {
  const path = `/${repository.name}/tar.gz/refs/heads/main`;
  const { body } = answerArchive({ host: 'codeload.github.com', path, ifNoneMatch: undefined }, repository);
  return gunzipSync(body).length / 1e6;
}
