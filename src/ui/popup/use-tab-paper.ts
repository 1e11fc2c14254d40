import { useEffect, useState } from 'preact/hooks';
import { browser } from 'wxt/browser';
import { arxivIdOfUrl } from '../../digest/arxiv-id';
import type { TodayList } from '../../digest/view';
import { sendMessage, type OpenedPaper } from '../../messages';
import { FETCHED_DAY_KEY } from '../../storage-keys';
import type { SyncState } from '../../sync-state';
import { useStored } from '../components/use-stored';

/** The paper in the tab that the popup was opened on; null where the tab shows none. */
export type TabPaper = OpenedPaper | null;

/**
 * Looks the active tab's paper up; once more when a sync ends, when a day was fetched by itself, or more is known of
 * today's list, so that it says the same of its paper as the list does.
 */
export function useTabPaper(sync: SyncState | null, today: TodayList | null): TabPaper {
  const [paper, setPaper] = useState<TabPaper>(null);
  const lastSuccess = sync?.kind === 'idle' ? sync.lastSuccess : null;
  const fetchedAt = useStored(FETCHED_DAY_KEY, asItIs, nothing);
  useEffect(() => {
    let current = true;
    openTabPaper().then(
      (opened) => current && setPaper(opened),
      (error: unknown) => console.error('The paper in the tab could not be looked up.', error),
    );
    return () => void (current = false);
  }, [lastSuccess, today, fetchedAt]);
  return paper;
}

/** `activeTab` lets the address be read on the tab where the popup was opened, and nowhere else. */
async function openTabPaper(): Promise<TabPaper> {
  const [tab] = await browser.tabs.query({ active: true, currentWindow: true });
  const id = tab?.url ? arxivIdOfUrl(tab.url) : null;
  return id === null ? null : sendMessage('openPaper', id);
}

function asItIs(stored: unknown): unknown {
  return stored ?? null;
}

function nothing(): null {
  return null;
}
