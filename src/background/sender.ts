import { browser, type Browser } from 'wxt/browser';

/** Whether a message comes from a page of the extension: a content script may ask for less. */
export function isOwnPage(sender: Browser.runtime.MessageSender): boolean {
  return sender.url?.startsWith(browser.runtime.getURL('')) ?? false;
}
