import type { Browser } from 'wxt/browser';
import type { Schema } from '../digest/parse';
import type { Protocol } from '../messages';
import { MessageError, type Envelope, type Reply } from '../messaging';
import { isOwnPage } from './sender';

type Sender = Browser.runtime.MessageSender;

/** The handler of one message. */
export interface Handler<Input = unknown, Answer = unknown> {
  /** The schema of what it carries: anybody may have written it. */
  input: Schema<Input>;
  /** The contexts that may ask: content scripts too, or only the extension's own pages. */
  from: 'everywhere' | 'own pages';
  handle(input: Input, sender: Sender): Answer | Promise<Answer>;
  /** Runs once the answer is on its way, so that whoever asked does not wait for it. Not after a refusal or a failure. */
  afterwards?(answer: Answer, sender: Sender): unknown;
}

/** A handler for every message of the protocol. */
export type Handlers = { [N in keyof Protocol]: Handler<Parameters<Protocol[N]>[0], ReturnType<Protocol[N]>> };

/** The one listener for all messages. It leaves alone what is no message of the table. */
export function routerOf(handlers: Readonly<Record<string, Handler>>) {
  return (message: unknown, sender: Sender): Promise<Reply> | undefined => {
    if (!isEnvelope(message)) return undefined;
    const handler = Object.hasOwn(handlers, message.name) ? handlers[message.name] : undefined;
    if (!handler) return undefined;
    const replying = replyOf(handler, message, sender);
    // The browser waits for the reply from this task on: what is added in the next one comes after it.
    void Promise.resolve()
      .then(() => replying)
      .then((reply) => 'value' in reply && handler.afterwards?.(reply.value, sender));
    return replying;
  };
}

function isEnvelope(message: unknown): message is Envelope {
  return typeof message === 'object' && message !== null && 'name' in message && typeof message.name === 'string';
}

async function replyOf(handler: Handler, message: Envelope, sender: Sender): Promise<Reply> {
  try {
    return { value: await answer(handler, message, sender) };
  } catch (error) {
    const code = error instanceof MessageError ? error.code : 'failed';
    return { error: { code, message: error instanceof Error ? error.message : String(error) } };
  }
}

/** @throws MessageError where it is refused; whatever its handler throws */
function answer(handler: Handler, { name, data }: Envelope, sender: Sender): unknown {
  if (handler.from === 'own pages' && !isOwnPage(sender)) {
    throw new MessageError('not-allowed', `Only a page of the extension may ask for "${name}".`);
  }
  const input = handler.input.safeParse(data);
  if (!input.success) throw new MessageError('bad-input', `"${name}" carries what it may not.`, { cause: input.error });
  return handler.handle(input.data, sender);
}
