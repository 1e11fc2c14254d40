import type { Worker } from '@playwright/test';
import type { StandIn } from '../../stand-in/stand-in';
import { workerOf } from '../bench-browser';
import type { Experiment } from '../row';
import { makeDue, syncDue } from '../sync-in-worker';
import { inSyncedWorld } from '../synced-world';

const NO_MORE_THAN = (atMost: number) => ({ of: 'most', atMost }) as const;

/**
 * What a sync costs once everything is stored: requests of the one listed source, and transactions
 * that may write to IndexedDB. (How the sync stands is kept in `storage.local`, which is not counted.)
 */
export const laterSync: Experiment = {
  rows: [
    { name: 'sync with nothing changed: requests', unit: 'requests', limit: NO_MORE_THAN(1) },
    { name: 'sync with nothing changed: writes', unit: 'writes', limit: NO_MORE_THAN(0) },
    { name: 'sync with one day changed: requests', unit: 'requests', limit: NO_MORE_THAN(2) },
    { name: 'sync with one day changed: writes', unit: 'writes', limit: NO_MORE_THAN(1) },
  ],
  measure: ({ isShort }) =>
    inSyncedWorld(async ({ standIn, project }) => {
      const worker = await workerOf(project);
      await countWrites(worker);
      const costs: number[][] = [[], [], [], []];
      for (let run = 0; run < (isShort ? 2 : 5); run++) {
        const same = await costOfSync(worker, standIn);
        changeNewestDay(standIn, run);
        const changed = await costOfSync(worker, standIn);
        if (standIn.seen('day').length !== 1) throw new Error('The changed day was not fetched.');
        for (const [index, cost] of [...same, ...changed].entries()) costs[index]!.push(cost);
      }
      return costs.map((values) => ({ values }));
    }),
};

async function costOfSync(worker: Worker, standIn: StandIn): Promise<[requests: number, writes: number]> {
  await makeDue(worker);
  standIn.forget();
  const before = await writesSoFar(worker);
  await syncDue(worker);
  return [standIn.dataRequests.length, (await writesSoFar(worker)) - before];
}

function changeNewestDay({ repository }: StandIn, run: number): void {
  const path = repository.pathOfDay(repository.days.at(-1)!);
  repository.write(
    path,
    repository
      .read(path)!
      .toString()
      .replace(/^Vote: .*$/m, `Vote: ${1000 + run}`),
  );
}

/** Counts, from now on, the transactions in which the worker could write. */
async function countWrites(worker: Worker): Promise<void> {
  await worker.evaluate(() => {
    const counter = globalThis as { writes?: number };
    const databases = IDBDatabase.prototype as unknown as { transaction: (...args: unknown[]) => unknown };
    databases.transaction = new Proxy(databases.transaction, {
      apply(begin, db, args) {
        if (args[1] === 'readwrite') counter.writes = (counter.writes ?? 0) + 1;
        return Reflect.apply(begin, db, args);
      },
    });
  });
}

async function writesSoFar(worker: Worker): Promise<number> {
  return worker.evaluate(() => (globalThis as { writes?: number }).writes ?? 0);
}
