import type { Chromium } from '../e2e/harness/chromium';
import type { Digest } from '../../src/digest/digest';
import { dailyPapersKo } from '../../src/sources/daily-papers-ko';
import { DATABASE_NAME, type StoreSchema, type SyncedDay } from '../../src/store/schema';

/** As many as an average day of the real data has. */
const PAPERS_A_DAY = 16;

/** Days are counted back from here, into times when there was no arXiv. */
const LAST_DAY = '2024-12-31';

/**
 * Puts made-up papers into the database of an extension, in records as the store has them, from one
 * of its pages: half a million take less than a minute.
 * @returns the id of one paper of each of some days, from all over
 */
export async function storePapers(browser: Chromium, papers: number, looked: number): Promise<string[]> {
  const page = await browser.open(`chrome-extension://${browser.id}/manifest.json`);
  const days = Math.ceil(papers / PAPERS_A_DAY);
  const stored = await page.evaluate(putDays, {
    database: DATABASE_NAME,
    template: templateOf(),
    days,
    last: Date.parse(LAST_DAY),
  });
  await page.close();
  return Array.from({ length: looked }, (_, index) => stored[Math.floor((index * days) / looked)]!);
}

interface Template {
  entry: StoreSchema['digest-index']['value'];
  digest: Digest;
  day: SyncedDay;
}

/** Runs in the page: nothing but the template has to be brought there. @returns an id of each day */
async function putDays({
  database,
  template,
  days,
  last,
}: {
  database: string;
  template: Template;
  days: number;
  last: number;
}): Promise<string[]> {
  const db = await new Promise<IDBDatabase>((resolve, reject) => {
    const request = indexedDB.open(database);
    request.onsuccess = () => resolve(request.result);
    request.addEventListener('error', () => reject(request.error!));
  });
  const { entry, digest, day } = template;
  const ids: string[] = [];
  for (let nth = 0; nth < days;) {
    const transaction = db.transaction(['digest-index', 'digests', 'synced-days'], 'readwrite', {
      durability: 'relaxed',
    });
    for (const end = Math.min(days, nth + 500); nth < end; nth++) {
      const date = new Date(last - nth * 86_400_000).toISOString().slice(0, 10);
      // Put as they are: a put clones.
      for (const [index, paper] of digest.papers.entries()) {
        const number = nth * digest.papers.length + index;
        // Different for every paper up to the 1,200,000th.
        paper.id = `10${`${(number % 12) + 1}`.padStart(2, '0')}.${`${Math.floor(number / 12)}`.padStart(5, '0')}`;
        entry.paperIds[index] = paper.id;
      }
      ids.push(entry.paperIds[digest.papers.length >> 1]!);
      transaction.objectStore('digest-index').put({ ...entry, date });
      transaction.objectStore('digests').put({ ...digest, date }, [digest.source, date]);
      transaction.objectStore('synced-days').put({ ...day, date });
    }
    await new Promise((resolve, reject) => {
      transaction.addEventListener('complete', resolve);
      transaction.addEventListener('abort', () => reject(transaction.error!));
    });
  }
  db.close();
  return ids;
}

function templateOf(): Template {
  const { id: source, revision } = dailyPapersKo;
  const papers = Array.from({ length: PAPERS_A_DAY }, (_, index) => paperOf(index));
  const stored = { versions: ['sha256:made-up'], revision, papers: papers.length, bytes: 9000, fetchedAt: Date.now() };
  return {
    entry: { source, date: LAST_DAY, paperIds: [] },
    digest: { source, date: LAST_DAY, papers },
    day: { source, date: LAST_DAY, stored, rejected: null },
  };
}

function paperOf(nth: number): Digest['papers'][number] {
  const items = SENTENCES.map((text) => ({ marker: null, label: null, text, items: [] }));
  return {
    id: '',
    title: `The ${nth}th Paper of ${NOUNS[nth % NOUNS.length]} and ${NOUNS[(nth >> 1) % NOUNS.length]}`,
    votes: nth * 5,
    authors: ['Jae Doe', 'Min Roe'],
    media: null,
    sections: [{ label: "What's New", blocks: [{ kind: 'list', items }] }],
  };
}

const NOUNS = ['Agents', 'Tokens', 'Heads', 'Layers', 'Videos', 'Maps', 'Proofs', 'Voices'];
const SENTENCES = [
  '머리를 바꾸는 모델을 지어냈습니다. 실제 논문의 요약이 아닙니다.',
  '지어낸 자료에서 `12.5%` 나아졌습니다.',
];
