import type { Browser } from 'wxt/browser';
import { isDigestDate } from '../digest/date';
import { richText, type RichText } from '../digest/rich-text';
import { onMessage } from '../messages';
import { loadSettings, saveSetting } from '../settings';
import { listDates } from '../store/digests';
import { openStore } from '../store/open';
import { readTranslation, writeTranslation } from '../store/translations';
import { checkToday, fetchDay } from './fetch-day';
import { showIconVotes } from './icon-votes';
import { listSources } from './list-sources';
import { openDay } from './open-day';
import { openPaper } from './open-paper';
import { askVotes } from './live-votes';
import { isOwnPage } from './sender';
import { eraseAll, retryIfLineWasLost, syncNow } from './sync';
import { tryOwnSource } from './try-own-source';

/** No abstract is longer, in characters. */
const LONGEST_TEXT = 20_000;

/** Answers every message of the protocol. */
export function answerMessages(): void {
  answerEverybody();
  answerOwnPages();
}

/** What a content script may ask for as well. */
function answerEverybody(): void {
  onMessage(
    'openPaper',
    ({ data }) => openPaper(data),
    (opened, { sender }) => {
      if (opened.kind === 'found') void showIconVotes(opened.view.paper.votes, opened.settings, sender);
      void retryIfLineWasLost();
    },
  );
  onMessage(
    'openDay',
    ({ data }) => openDay(data),
    () => void retryIfLineWasLost(),
  );
  onMessage(
    'askVotes',
    ({ data, sender }) => askVotes(data, sender),
    (votes, { sender }) => void loadSettings().then((settings) => showIconVotes(votes, settings, sender)),
  );
  onMessage('recallTranslation', ({ data }) => recallTranslation(data));
  onMessage('keepTranslation', ({ data }) => keepTranslation(data));
  onMessage('rememberPanel', ({ data }) => rememberPanel(data));
  onMessage('readSettings', () => loadSettings());
}

/** What only a page of the extension may ask for. */
function answerOwnPages(): void {
  onMessage(
    'fetchDay',
    ownPages(async (date) => (typeof date === 'string' && isDigestDate(date) ? fetchDay(date) : null)),
  );
  onMessage(
    'checkToday',
    ownPages(() => checkToday()),
  );
  onMessage(
    'listDays',
    ownPages(async () => listDates(await openStore())),
  );
  onMessage('listSources', ownPages(listSources));
  onMessage(
    'tryOwnSource',
    ownPages((address) => tryOwnSource(address)),
  );
  onMessage('eraseAll', ownPages(eraseAll));
  onMessage(
    'startSync',
    ownPages(async () => {
      void syncNow();
    }),
  );
}

async function rememberPanel(panel: unknown): Promise<void> {
  if (panel === 'open' || panel === 'collapsed') await saveSetting('panel', panel);
}

async function recallTranslation(text: unknown): Promise<RichText | null> {
  const translated = isText(text) ? await readTranslation(await openStore(), text) : null;
  return translated === null ? null : richText(translated);
}

/** Answers also where it cannot be kept: then it is translated again. */
async function keepTranslation(data: { text: unknown; translated: unknown } | null): Promise<RichText> {
  if (!isText(data?.text) || !isText(data.translated)) return '';
  const { text, translated } = data;
  await openStore()
    .then((db) => writeTranslation(db, text, translated))
    .catch((error: unknown) => console.warn('A translation could not be kept:', error));
  return richText(translated);
}

function isText(text: unknown): text is string {
  return typeof text === 'string' && text.length <= LONGEST_TEXT;
}

interface Message {
  data: unknown;
  sender: Browser.runtime.MessageSender;
}

/** Refuses whoever is not a page of the extension. */
function ownPages<T>(answer: (data: unknown) => Promise<T>): (message: Message) => Promise<T> {
  return async ({ data, sender }) => {
    if (!isOwnPage(sender)) throw new Error('Only a page of the extension may ask for this.');
    return answer(data);
  };
}
