import { browser, type Browser } from 'wxt/browser';
import type { Votes } from '../digest/merge';
import { loadSettings, type Settings } from '../settings';
import { isOwnPage } from './sender';

/** Calm, and readable on light and dark toolbars. */
const GROUND = '#57606a';
const TEXT = '#ffffff';

/**
 * Puts the votes of the paper onto the toolbar icon of the tab that opened it. The browser itself
 * takes them off when the tab goes to another page.
 */
export async function showIconVotes(
  votes: Votes | null,
  { iconVotes }: Pick<Settings, 'iconVotes'>,
  sender: Browser.runtime.MessageSender,
): Promise<void> {
  const tabId = sender.tab?.id;
  if (tabId === undefined || isOwnPage(sender) || !iconVotes || !votes) return;
  try {
    await Promise.all([
      browser.action.setBadgeBackgroundColor({ tabId, color: GROUND }),
      browser.action.setBadgeTextColor({ tabId, color: TEXT }),
      browser.action.setBadgeText({ tabId, text: String(votes.count) }),
    ]);
  } catch (error) {
    console.warn('The tab was gone before its votes were shown.', error);
  }
}

/** Takes the votes off every icon where the user turned them off. */
export async function hideUnwantedVotes(): Promise<void> {
  if ((await loadSettings()).iconVotes) return;
  const tabs = await browser.tabs.query({});
  await Promise.allSettled(tabs.map(async ({ id }) => id && browser.action.setBadgeText({ tabId: id, text: '' })));
}
