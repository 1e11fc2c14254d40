import { browser } from 'wxt/browser';

/** Whether the extension may ask a host: one that the user did not allow, or no more, looks like a dead one. */
export function mayAsk(url: string): Promise<boolean> {
  // A pattern has no port: it stands for all of them.
  return browser.permissions.contains({ origins: [`https://${new URL(url).hostname}/*`] });
}
