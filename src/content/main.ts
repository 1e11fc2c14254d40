import { parseArxivId } from '../digest/arxiv-id';
import { sendMessage, type OpenedPaper } from '../messages';
import type { PageAdapter } from './pages/page-adapter';
import { preventLayoutShift } from './shared/prevent-layout-shift';
import { warnIn, type ScriptContext } from './shared/script-context';
import { sourceEnded } from './shared/source-ended';
import { firstPaint, waitForElement } from './shared/wait-for-element';
import type { ShowPaper } from './show-paper';

/**
 * Shows the paper of a page, where there is something to show; a page of any other paper
 * stays as it is. Asks at once, while the page is still loading; where the first sync is not through,
 * again whenever a source is. The panel's script comes once there is a paper to show, and the panel once what
 * stands above it was painted. What goes wrong is one line in the console.
 */
export async function main(
  adapter: PageAdapter,
  page: Document,
  address: string,
  context: ScriptContext,
  loadPanel: () => Promise<ShowPaper>,
): Promise<void> {
  const asked = findPaper(adapter, page, address); // before anything else: the answer takes longest
  const showBelow = preventLayoutShift(page);
  try {
    let opened = await asked;
    for (let isFirst = true; opened?.kind === 'not-yet'; isFirst = false) {
      showBelow();
      await sourceEnded(context.signal, isFirst);
      opened = await findPaper(adapter, page, address);
    }
    if (opened?.kind !== 'found' || context.isInvalid) return;
    const painted = waitForElement(() => page.querySelector(adapter.above) !== null, page).then(() => firstPaint(page));
    const [showPaper] = await Promise.all([loadPanel(), painted]);
    if (!showPaper(opened, page, adapter, context)) warnIn(context)('no known place for the panel on this page');
  } catch (error) {
    warnIn(context)(error);
  } finally {
    showBelow();
  }
}

/**
 * Asks for the paper that the address names, without waiting for the page. Where that may be another one, or none that
 * we can read, the page has its say too (the page at cs/0006007 is of cs/0006008): only then is it looked into, for
 * most pages have nothing for us.
 */
async function findPaper(adapter: PageAdapter, page: Document, address: string): Promise<OpenedPaper | null> {
  const named = adapter.idInAddress(address);
  const opened = named === null ? null : await sendMessage('openPaper', named);
  if (opened?.kind === 'found' || (named !== null && adapter.isOnlyId(named))) return opened;
  await waitForElement(() => adapter.statedId(page) !== null, page);
  const stated = parseArxivId(adapter.statedId(page) ?? '');
  return stated === null || stated === named ? opened : sendMessage('openPaper', stated);
}
