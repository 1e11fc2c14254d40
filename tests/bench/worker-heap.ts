import type { CDPSession } from '@playwright/test';
import type { Chromium } from '../e2e/harness/chromium';

/** Tells how much memory the worker of an extension takes. */
export interface HeapWatch {
  /** The most megabytes (10⁶) that were in use while something went on: JavaScript, embedder and array buffers. */
  peakOf(work: () => Promise<unknown>): Promise<number>;
}

interface HeapUsage {
  usedSize: number;
  embedderHeapUsedSize: number;
  backingStorageSize: number;
}

/** Watches the worker that runs now. */
export async function watchHeap({ context, id }: Chromium): Promise<HeapWatch> {
  const session = await context.browser()!.newBrowserCDPSession();
  const { targetInfos } = await session.send('Target.getTargets');
  const isWorker = (type: string, url: string) =>
    type === 'service_worker' && url.startsWith(`chrome-extension://${id}/`);
  const { targetId } = targetInfos.find(({ type, url }) => isWorker(type, url))!;
  const { sessionId } = await session.send('Target.attachToTarget', { targetId, flatten: false });
  return {
    async peakOf(work) {
      const over = new AbortController();
      let peak = 0;
      await ask(session, sessionId, 'HeapProfiler.collectGarbage');
      const ended = work().finally(() => over.abort());
      while (!over.signal.aborted) {
        const usage = (await ask(session, sessionId, 'Runtime.getHeapUsage')) as HeapUsage;
        peak = Math.max(peak, usage.usedSize + usage.embedderHeapUsedSize + usage.backingStorageSize);
      }
      await ended;
      return peak / 1e6;
    },
  };
}

let asked = 0;

/** Asks a target that Playwright gives no session of. */
function ask(session: CDPSession, sessionId: string, method: string): Promise<unknown> {
  asked += 1;
  const id = asked;
  return new Promise((resolve, reject) => {
    const listener = (event: { sessionId: string; message: string }) => {
      if (event.sessionId !== sessionId) return;
      const answer = JSON.parse(event.message);
      if (answer.id !== id) return;
      session.off('Target.receivedMessageFromTarget', listener);
      resolve(answer.result);
    };
    session.on('Target.receivedMessageFromTarget', listener);
    session.send('Target.sendMessageToTarget', { sessionId, message: JSON.stringify({ id, method }) }).catch(reject);
  });
}
