import { browser } from 'wxt/browser';

/**
 * Asks the user to let the extension notify. Browsers take this question only while a click is being
 * handled: nothing may be awaited before it.
 */
export function askToNotify(): Promise<boolean> {
  return browser.permissions.request({ permissions: ['notifications'] });
}

/** Whether this browser lets the extension notify. */
export function mayNotify(): Promise<boolean> {
  return browser.permissions.contains({ permissions: ['notifications'] });
}

/** Asks the user to let the extension fetch from the host of an address, likewise within a click. */
export function askForHost(host: string): Promise<boolean> {
  return browser.permissions.request({ origins: [pattern(host)] });
}

/** Gives a host back that is no longer fetched from. One that the manifest names stays, and that is fine. */
export async function giveHostBack(host: string): Promise<void> {
  await browser.permissions.remove({ origins: [pattern(host)] }).catch(() => false);
}

/** A pattern has no port: it stands for all of them. */
function pattern(host: string): string {
  return `https://${host}/*`;
}
