import { browser } from 'wxt/browser';

/** The time that a content script lives in a page: until the extension is updated, switched off or removed. */
export interface ScriptContext {
  signal: AbortSignal;
  /** True once it is over; found out by asking, since the browser does not say. */
  readonly isInvalid: boolean;
}

/** The context of a content script that starts now. */
export function startContext(): ScriptContext {
  // Made when it is first asked for: a page without a paper needs none.
  let controller: AbortController | null = null;
  const end = () => (controller ??= new AbortController());
  return {
    get signal() {
      return end().signal;
    },
    get isInvalid() {
      // What is left of an extension that is gone has no id any more.
      if (!browser.runtime?.id) end().abort();
      return end().signal.aborted;
    },
  };
}

/** Says in the console what went wrong; after the end of a context there is nothing to say. */
export function warnIn(context: ScriptContext): (error: unknown) => void {
  return (error) => {
    if (!context.isInvalid) console.warn('Daily Papers:', error);
  };
}
