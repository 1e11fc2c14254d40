import { fakeBrowser } from 'wxt/testing/fake-browser';
import type { Protocol } from '../../src/messages';
import type { Envelope, Reply } from '../../src/messaging';

/** Answers one message in the background's place. Returns how to stop. */
export function onMessage<N extends keyof Protocol>(
  name: N,
  answer: (asked: { data: Parameters<Protocol[N]>[0] }) => ReturnType<Protocol[N]> | Promise<ReturnType<Protocol[N]>>,
): () => void {
  const listener = (message: unknown): Promise<Reply> | undefined => {
    const { name: asked, data } = message as Envelope;
    return asked === name ? replyWith(async () => answer({ data: data as never })) : undefined;
  };
  fakeBrowser.runtime.onMessage.addListener(listener);
  return () => fakeBrowser.runtime.onMessage.removeListener(listener);
}

async function replyWith(answer: () => Promise<unknown>): Promise<Reply> {
  return answer().then(
    (value) => ({ value }),
    (error: unknown) => ({ error: { code: 'failed', message: String(error) } }),
  );
}
