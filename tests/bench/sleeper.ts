import type { Chromium } from '../e2e/harness/chromium';

/** Stops the worker of a browser's extension at each call, and comes back when it has stopped. */
export async function sleeper({ context, id }: Chromium): Promise<() => Promise<void>> {
  const page = await context.newPage();
  await page.goto(`chrome-extension://${id}/manifest.json`);
  const session = await context.newCDPSession(page);
  let isRunning = true;
  let stopped = () => {};
  session.on('ServiceWorker.workerVersionUpdated', ({ versions }) => {
    for (const { runningStatus } of versions) isRunning = runningStatus !== 'stopped';
    if (!isRunning) stopped();
  });
  await session.send('ServiceWorker.enable');
  return async () => {
    const ended = new Promise<void>((resolve) => {
      stopped = resolve;
    });
    await session.send('ServiceWorker.stopAllWorkers');
    if (isRunning) await ended;
  };
}
