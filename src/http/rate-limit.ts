import { browser } from 'wxt/browser';
import * as z from 'zod/mini';
import { parseOrNull } from '../digest/parse';
import type { HttpError } from './http-error';

/** A host that refused or failed. Each is kept under a key of its own, so that two requests never undo each other. */
const refusalSchema = z.object({
  /** Epoch milliseconds. */
  until: z.number(),
  /** The times in a row that it said to wait; 0 where it only failed: then it may be asked, but after others. */
  refusals: z.number(),
});
type Refusal = z.infer<typeof refusalSchema>;

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
/** The first wait for a host that did not say how long; each further one in a row is twice as long, up to the longest. */
const FIRST_WAIT = MINUTE;
const LONGEST_WAIT = HOUR;
/** A host that failed is the last to be asked for so long. */
const FAILING = HOUR;
/** A wait that ends later was kept before the clock was set back: no server may wish for more than a day. */
const LONGEST_WISH = 24 * HOUR;
/** So much of a wait is random, so that not all users come back at once. */
const SPREAD = 0.25;

const PREFIX = 'host-wait.';

/** One host as a request finds it. */
export interface HostLimit {
  /** Until when it is not to be asked, in epoch milliseconds; null where it may be asked now. */
  until: number | null;
  /**
   * Keeps that it refused or failed.
   * @returns until when it is not to be asked now, in epoch milliseconds; null where it may be asked again at any time
   */
  failed(error: HttpError): Promise<number | null>;
  /** Forgets its refusals and failures: it has answered. */
  answered(): Promise<void>;
}

/** The limit of a host, as the last request to it left it. Never rejects; nor do its functions. */
export async function limitOf(host: string): Promise<HostLimit> {
  const before = await load(host);
  return {
    until: before && before.refusals > 0 && isPending(before) ? before.until : null,
    async failed({ code, retryAt }) {
      const isRefusal = code === 'rate-limited' || retryAt !== null;
      if (!isRefusal && code !== 'server-error' && code !== 'unreachable') return null;
      const refusals = isRefusal ? (before?.refusals ?? 0) + 1 : 0;
      const pause = isRefusal ? Math.min(FIRST_WAIT * 2 ** (refusals - 1), LONGEST_WAIT) : FAILING;
      const until = retryAt ?? Math.round(Date.now() + pause * (1 + SPREAD * Math.random()));
      await browser.storage.local
        .set({ [PREFIX + host]: { until, refusals } satisfies Refusal })
        .catch((error: unknown) => console.warn(`That ${host} is to be left alone is not kept:`, error));
      return isRefusal ? until : null;
    },
    async answered() {
      if (before) await browser.storage.local.remove(PREFIX + host).catch(() => undefined);
    },
  };
}

/** True where a host refused or failed a short while ago: a mirror of it is asked first. Never rejects. */
export async function hasFailed(host: string): Promise<boolean> {
  const refusal = await load(host);
  return refusal !== null && isPending(refusal);
}

/** Lets every host that said to wait be asked again, because the user asks for it. Never rejects. */
export async function forgetLimits(): Promise<void> {
  const stored = await browser.storage.local.get().catch((): Record<string, unknown> => ({}));
  const keys = Object.keys(stored).filter((key) => key.startsWith(PREFIX) && isWait(stored[key]));
  if (keys.length > 0) await browser.storage.local.remove(keys).catch(() => undefined);
}

function isWait(stored: unknown): boolean {
  return (parseOrNull(refusalSchema, stored)?.refusals ?? 0) > 0;
}

/** The last refusal that is kept of a host; null where there is none or it is damaged. */
async function load(host: string): Promise<Refusal | null> {
  const key = PREFIX + host;
  const stored = await browser.storage.local.get(key).catch((): Record<string, unknown> => ({}));
  return parseOrNull(refusalSchema, stored[key]);
}

function isPending({ until }: Refusal): boolean {
  const now = Date.now();
  return until > now && until <= now + LONGEST_WISH;
}
