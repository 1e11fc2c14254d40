import { browser, type Browser } from 'wxt/browser';

/** True for a page of the extension. A content script, which may ask for less, has the address of its page. */
export function isOwnPage(sender: Browser.runtime.MessageSender): boolean {
  return sender.url?.startsWith(browser.runtime.getURL('')) ?? false;
}
