import { browser } from 'wxt/browser';

/**
 * Whether the user lets the extension ask the host of an address. One that is not allowed cannot be told from a dead
 * one by asking it. A browser that does not say counts as one that allows it.
 */
export async function isAllowed(url: string): Promise<boolean> {
  // A pattern has no port: it stands for all of them.
  return browser.permissions.contains({ origins: [`https://${new URL(url).hostname}/*`] }).catch(() => true);
}
