import { arxivIdOfUrl, parseArxivId } from '../digest/arxiv-id';
import { sendMessage, type OpenedPaper } from '../messages';
import { holdBelow } from './shared/prevent-layout-shift';
import { parsedUpTo } from './shared/wait-for-element';
import { hasAbstract, statedId } from './pages/abstract-page';
import { showPaper } from './show-paper';
import { sourceEnded } from './shared/source-ended';
import { warnOf, type Visit } from './shared/script-context';

/**
 * Shows the paper of an abstract page, where there is something to show; a page of any other paper
 * stays as it is. Asks at once, while the page is still loading, so that the answer is there before
 * the page is seen; where the first sync is not through, again whenever a source is. What goes wrong
 * is one line in the console.
 */
export async function visitAbstractPage(page: Document, address: string, visit: Visit): Promise<void> {
  const asked = findPaper(page, address); // before anything else: the answer takes longest
  const letGo = holdBelow(page);
  try {
    let opened = await asked;
    for (let isFirst = true; opened?.kind === 'not-yet'; isFirst = false) {
      letGo();
      await sourceEnded(visit.signal, isFirst);
      opened = await findPaper(page, address);
    }
    if (opened?.kind !== 'found' || visit.isInvalid) return;
    await parsedUpTo(() => hasAbstract(page), page);
    const isShown = showPaper(opened.view, opened.settings, page, visit);
    if (!isShown) warnOf(visit)('no known place for the panel on this page');
  } catch (error) {
    warnOf(visit)(error);
  } finally {
    letGo();
  }
}

/**
 * Asks for the paper that the address names, without waiting for the page. The page has its say a
 * little later: some addresses name none that we can read, and a paper can have a second id (the
 * page at cs/0006007 is of cs/0006008).
 */
async function findPaper(page: Document, address: string): Promise<OpenedPaper | null> {
  const named = arxivIdOfUrl(address);
  const early = named === null ? null : sendMessage('openPaper', named);
  // By the time it is answered the page mostly says its id, and need not be watched. A failure is told below.
  await early?.catch(() => undefined);
  await parsedUpTo(() => statedId(page) !== null, page);
  const stated = parseArxivId(statedId(page) ?? '');
  const ids = new Set([stated, named].filter((id) => id !== null));
  return openFirst(ids, (id) => (id === named && early ? early : sendMessage('openPaper', id)));
}

/** The first of some ids that a digest has, else what was answered for the last of them. */
async function openFirst(
  ids: Iterable<string>,
  open: (id: string) => Promise<OpenedPaper>,
): Promise<OpenedPaper | null> {
  let opened: OpenedPaper | null = null;
  for (const id of ids) {
    opened = await open(id);
    if (opened.kind === 'found') break;
  }
  return opened;
}
