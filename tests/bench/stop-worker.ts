import { EventEmitter, once } from 'node:events';
import type { Chromium } from '../e2e/harness/chromium';

/** A function that stops the worker of a browser's extension, and resolves when it has stopped. */
export async function workerStopper({ context, id }: Chromium): Promise<() => Promise<void>> {
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
    status.emit('updated');
  });
  await session.send('ServiceWorker.enable');
  return async () => {
    await session.send('ServiceWorker.stopAllWorkers');
    while (running.size > 0) await once(status, 'updated');
  };
}
