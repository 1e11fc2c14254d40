import { browser, type Browser } from 'wxt/browser';

/** A protocol: each message is a function of what it carries to its answer. JSON types alone. */
// oxlint-disable-next-line typescript/no-explicit-any -- A protocol says itself what its messages carry.
type Messages<P> = { [N in keyof P]: (data: any) => unknown };

/** A message as the one who answers sees it: anybody may have written it. */
interface Asked<Data> {
  data: Data;
  sender: Browser.runtime.MessageSender;
}

/** A message as it goes over the wire, and what comes back. */
type Envelope = { name: string; data?: unknown };
type Reply<Answer = unknown> = { value: Answer } | { error: string };

/** How the contexts of the extension talk to each other in a protocol. */
export function messagesOf<P extends Messages<P>>() {
  type Name = keyof P & string;
  type Answer<N extends Name> = ReturnType<P[N]>;

  return {
    /** Asks the background. Rejects with what went wrong there, or where nobody answers. */
    sendMessage: async <N extends Name>(name: N, ...[data]: Parameters<P[N]>): Promise<Answer<N>> => {
      const reply: Reply<Answer<N>> | undefined = await browser.runtime.sendMessage({ name, data } satisfies Envelope);
      if (!reply) throw new Error(`Nobody answered "${name}".`);
      if ('error' in reply) throw new Error(reply.error);
      return reply.value;
    },

    /**
     * Answers one kind of message. Returns how to stop.
     * @param afterwards what follows from the answer, once it is on its way: whoever asked waits no longer
     */
    onMessage: <N extends Name>(
      name: N,
      answer: (asked: Asked<Parameters<P[N]>[0]>) => Answer<N> | Promise<Answer<N>>,
      afterwards?: (answered: Answer<N>, asked: Asked<Parameters<P[N]>[0]>) => void,
    ): (() => void) => {
      const listener = (message: unknown, sender: Browser.runtime.MessageSender): unknown => {
        if (!isEnvelope(message) || message.name !== name) return undefined;
        const asked = { data: message.data, sender };
        const replying = replyWith(async () => answer(asked));
        // The browser waits for the reply from this task on: what is added in the next one comes after it.
        void Promise.resolve()
          .then(() => replying)
          .then((reply) => 'value' in reply && afterwards?.(reply.value, asked));
        return replying;
      };
      browser.runtime.onMessage.addListener(listener);
      return () => browser.runtime.onMessage.removeListener(listener);
    },
  };
}

function isEnvelope(message: unknown): message is Envelope {
  return typeof message === 'object' && message !== null && 'name' in message;
}

async function replyWith<T>(answer: () => Promise<T>): Promise<Reply<T>> {
  try {
    return { value: await answer() };
  } catch (error) {
    return { error: error instanceof Error ? error.message : String(error) };
  }
}
