import { browser } from 'wxt/browser';

/** A protocol: each message is a function of what it carries to its answer. JSON types alone. */
// oxlint-disable-next-line typescript/no-explicit-any -- A protocol says itself what its messages carry.
type Messages<P> = { [N in keyof P]: (data: any) => unknown };

/** A message as it goes over the wire. */
export interface Envelope {
  name: string;
  data?: unknown;
}

/** The reply to a message: its answer, or the reason why there is none. */
export type Reply<Answer = unknown> = { value: Answer } | { error: { code: MessageErrorCode; message: string } };

/** Why a message has no answer. */
export type MessageErrorCode =
  | 'unanswered' // nobody answers it
  | 'not-allowed' // only a page of the extension may ask for it
  | 'bad-input' // what it carries is not what its schema asks for
  | 'failed'; // who answers it failed

/** A message that has no answer. */
export class MessageError extends Error {
  override readonly name = 'MessageError';

  constructor(
    readonly code: MessageErrorCode,
    message: string,
    options?: ErrorOptions,
  ) {
    super(message, options);
  }
}

/**
 * The function by which a context asks the background in a protocol.
 * It rejects with a `MessageError`, or as the browser does where no background listens.
 */
export function senderOf<P extends Messages<P>>() {
  return async <N extends keyof P & string>(name: N, ...[data]: Parameters<P[N]>): Promise<ReturnType<P[N]>> => {
    const envelope: Envelope = { name, data };
    const reply: Reply<ReturnType<P[N]>> | undefined = await browser.runtime.sendMessage(envelope);
    if (!reply) throw new MessageError('unanswered', `Nobody answered "${name}".`);
    if ('error' in reply) throw new MessageError(reply.error.code, reply.error.message);
    return reply.value;
  };
}
