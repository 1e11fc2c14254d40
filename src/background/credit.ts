import type { Credit } from '../digest/credit';
import type { Digest } from '../digest/digest';
import { sourceById } from '../sources';

/** Who made a stored digest; null where its source is no longer built in, so that it may not be shown. */
export function creditOf({ source }: Digest): Credit | null {
  return sourceById(source)?.credit ?? null;
}
