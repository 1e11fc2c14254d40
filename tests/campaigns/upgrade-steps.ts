import type { Worker } from '@playwright/test';
import type { Chromium } from '../e2e/harness/chromium';

declare global {
  /** In a worker that is watched: the steps of upgrades since then. */
  var upgradeSteps: number;
}

/** The worker that runs now: to be asked after a message was answered, so that there is one. */
function workerOf({ context }: Chromium): Worker {
  return context.serviceWorkers().at(-1)!;
}

/**
 * Counts what the worker that runs now does to databases of an older version: each store and index
 * made or removed and each record written is a step.
 * @returns resolves at a step; so that it can be waited for later, it comes in an object
 */
export async function watchUpgrade(chromium: Chromium, step: number): Promise<{ reached: Promise<void> }> {
  const worker = workerOf(chromium);
  await worker.evaluate(countSteps);
  // A worker that ends with its step unmet answers nobody: what waits for it has a time limit of its own.
  const reached = worker.evaluate(stepReached, step);
  reached.catch(() => undefined);
  return { reached };
}

/** How many steps the worker that runs now has taken since it is watched. */
export async function stepsTaken(chromium: Chromium): Promise<number> {
  return workerOf(chromium).evaluate(() => globalThis.upgradeSteps);
}

/** Runs in the worker. */
function countSteps(): void {
  globalThis.upgradeSteps = 0;
  // oxlint-disable-next-line unicorn/consistent-function-scoping -- what runs in a worker takes nothing with it
  const watch = (prototype: object, name: string, isUpgrade: (self: never) => boolean) => {
    const methods = prototype as Record<string, (...given: unknown[]) => unknown>;
    const original = methods[name]!;
    methods[name] = function counted(this: never, ...given: unknown[]) {
      const result = original.apply(this, given);
      if (isUpgrade(this)) {
        globalThis.upgradeSteps += 1;
        dispatchEvent(new Event('upgradestep'));
      }
      return result;
    };
  };
  for (const name of ['createObjectStore', 'deleteObjectStore']) watch(IDBDatabase.prototype, name, () => true);
  for (const name of ['createIndex', 'deleteIndex', 'put', 'add', 'delete', 'clear']) {
    watch(IDBObjectStore.prototype, name, (store: IDBObjectStore) => store.transaction.mode === 'versionchange');
  }
}

/** Runs in the worker. */
async function stepReached(step: number): Promise<void> {
  await new Promise<void>((resolve) => {
    addEventListener('upgradestep', () => {
      if (globalThis.upgradeSteps === step) resolve();
    });
  });
}
