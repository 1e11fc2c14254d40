import { browser } from 'wxt/browser';

/** The time that a content script lives in a page: until the extension is updated, switched off or removed. */
export interface Visit {
  signal: AbortSignal;
  /** Whether it is over; asks the browser, which does not tell. */
  readonly isInvalid: boolean;
}

/** The visit of a content script that begins now. */
export function beginVisit(): Visit {
  const end = new AbortController();
  return {
    signal: end.signal,
    get isInvalid() {
      // What is left of an extension that is gone has no id any more.
      if (!browser.runtime?.id) end.abort();
      return end.signal.aborted;
    },
  };
}

/** How to say in the console what went wrong; after the end of a visit there is nothing to say. */
export function warnOf(visit: Visit): (error: unknown) => void {
  return (error) => {
    if (!visit.isInvalid) console.warn('Daily Papers:', error);
  };
}
