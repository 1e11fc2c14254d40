import { EventEmitter, once } from 'node:events';
import type { Chromium } from '../e2e/harness/chromium';

/** Stops the worker of a browser's extension at each call, and comes back when it has stopped. */
export async function sleeper({ context, id }: Chromium): Promise<() => Promise<void>> {
  const page = await context.newPage();
  await page.goto(`chrome-extension://${id}/manifest.json`);
  const session = await context.newCDPSession(page);
  const status = new EventEmitter();
  const running = new Set<string>();
  session.on('ServiceWorker.workerVersionUpdated', ({ versions }) => {
    for (const { versionId, runningStatus } of versions) {
      if (runningStatus === 'stopped') running.delete(versionId);
      else running.add(versionId);
    }
    status.emit('told');
  });
  await session.send('ServiceWorker.enable');
  return async () => {
    await session.send('ServiceWorker.stopAllWorkers');
    while (running.size > 0) await once(status, 'told');
  };
}
