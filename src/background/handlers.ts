import { browser } from 'wxt/browser';
import * as z from 'zod/mini';
import { parseArxivId } from '../digest/arxiv-id';
import '../digest/parse';
import { richText, type RichText } from '../digest/rich-text';
import { digestDateSchema } from '../digest/schema';
import { loadSettings, saveSetting } from '../settings';
import { listDates } from '../store/digests';
import { openStore } from '../store/open';
import { readTranslation, writeTranslation } from '../store/translations';
import { checkToday, fetchDay } from './fetch-day';
import { showIconVotes } from './icon-votes';
import { listSources } from './list-sources';
import { askVotes } from './live-votes';
import { openDay } from './open-day';
import { openPaper } from './open-paper';
import { routerOf, type Handlers } from './router';
import { eraseAll, retryIfLineWasLost, syncNow } from './sync';
import { tryOwnSource } from './try-own-source';

/** No abstract is longer, in characters. */
const LONGEST_TEXT = 20_000;

/** The input of a message that carries nothing; JSON may turn that into null. */
const nothing = z.pipe(
  z.nullish(z.undefined()),
  z.transform(() => undefined),
);
const text = z.string().check(z.maxLength(LONGEST_TEXT));
/** An arXiv id in any spelling; parsed, it is the one without a version. */
const arxivId = z.pipe(z.pipe(z.string(), z.transform(parseArxivId)), z.string());

/** Every message: what it may carry, who may ask, and who answers it. */
export const HANDLERS: Handlers = {
  openPaper: {
    input: arxivId,
    from: 'everywhere',
    handle: openPaper,
    afterwards: async (opened, sender) => {
      if (opened.kind === 'found') await showIconVotes(opened.view.paper.votes, opened.settings, sender);
      await retryIfLineWasLost();
    },
  },
  openDay: {
    input: z.nullable(digestDateSchema),
    from: 'everywhere',
    handle: openDay,
    afterwards: retryIfLineWasLost,
  },
  askVotes: {
    input: arxivId,
    from: 'everywhere',
    handle: askVotes,
    afterwards: async (votes, sender) => showIconVotes(votes, await loadSettings(), sender),
  },
  recallTranslation: { input: text, from: 'everywhere', handle: recallTranslation },
  keepTranslation: { input: z.object({ text, translated: text }), from: 'everywhere', handle: keepTranslation },
  rememberPanel: {
    input: z.enum(['open', 'collapsed']),
    from: 'everywhere',
    handle: (panel) => saveSetting('panel', panel),
  },
  readSettings: { input: nothing, from: 'everywhere', handle: loadSettings },
  fetchDay: { input: digestDateSchema, from: 'own pages', handle: fetchDay },
  checkToday: { input: nothing, from: 'own pages', handle: checkToday },
  listDays: { input: nothing, from: 'own pages', handle: async () => listDates(await openStore()) },
  listSources: { input: nothing, from: 'own pages', handle: listSources },
  tryOwnSource: { input: z.string(), from: 'own pages', handle: tryOwnSource },
  startSync: { input: nothing, from: 'own pages', handle: () => void syncNow() },
  eraseAll: { input: nothing, from: 'own pages', handle: eraseAll },
};

/** Answers every message of the protocol, with one listener: of two, both would answer. */
export function answerMessages(): void {
  // The browser's own type knows no listener that returns a promise; the polyfill takes one.
  const route: (...asked: Parameters<ReturnType<typeof routerOf>>) => unknown = routerOf(HANDLERS);
  browser.runtime.onMessage.addListener(route);
}

async function recallTranslation(original: string): Promise<RichText | null> {
  const translated = await readTranslation(await openStore(), original);
  return translated === null ? null : richText(translated);
}

/** Answers also where it cannot be kept: then it is translated again. */
async function keepTranslation(translation: { text: string; translated: string }): Promise<RichText> {
  await openStore()
    .then((db) => writeTranslation(db, translation.text, translation.translated))
    .catch((error: unknown) => console.warn('A translation could not be kept:', error));
  return richText(translation.translated);
}
