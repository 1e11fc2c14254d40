import type { Chromium } from '../e2e/harness/chromium';
import { dailyPapersKo } from '../../src/sources/daily-papers-ko';
import type { DayRecord } from '../../src/store/schema';
import type { Digest } from '../../src/digest/digest';

/** As many as an average day of the real data has. */
const PAPERS_A_DAY = 16;

/** Days are counted back from here, into times when there was no arXiv. */
const LAST_DAY = '2024-12-31';
const DAY_MS = 86_400_000;

/** Days that are written in one transaction. */
const BATCH = 250;

/**
 * Puts made-up papers into the database of an extension, in records as the store has them, from one of its pages.
 * @returns the id of one paper of each of some days, from all over
 */
export async function storePapers(browser: Chromium, papers: number, looked: number): Promise<string[]> {
  const days = Math.ceil(papers / PAPERS_A_DAY);
  const page = await browser.open(`chrome-extension://${browser.id}/manifest.json`);
  for (let first = 0; first < days; first += BATCH) {
    const records = Array.from({ length: Math.min(BATCH, days - first) }, (_, index) => recordsOf(first + index));
    await page.evaluate(async (written) => {
      const db = await new Promise<IDBDatabase>((resolve, reject) => {
        const request = indexedDB.open('daily-papers');
        request.onsuccess = () => resolve(request.result);
        request.onerror = () => reject(request.error!);
      });
      const transaction = db.transaction(['digests', 'days'], 'readwrite', { durability: 'relaxed' });
      for (const { digest, day } of written) {
        transaction.objectStore('digests').put(digest);
        transaction.objectStore('days').put(day);
      }
      await new Promise((resolve, reject) => {
        transaction.oncomplete = resolve;
        transaction.onabort = () => reject(transaction.error!);
      });
      db.close();
    }, records);
  }
  await page.close();
  return Array.from({ length: looked }, (_, index) => {
    return idOf(Math.floor((index * days) / looked) * PAPERS_A_DAY + PAPERS_A_DAY / 2);
  });
}

function recordsOf(nth: number): { digest: Digest & { paperIds: string[] }; day: DayRecord } {
  const date = new Date(Date.parse(LAST_DAY) - nth * DAY_MS).toISOString().slice(0, 10);
  const { id: source, revision } = dailyPapersKo;
  const papers = Array.from({ length: PAPERS_A_DAY }, (_, index) => paperOf(nth * PAPERS_A_DAY + index));
  const stored = { versions: [`sha256:${nth}`], revision, papers: papers.length, bytes: 9000, fetchedAt: Date.now() };
  return {
    digest: { source, date, papers, paperIds: papers.map(({ id }) => id) },
    day: { source, date, stored, rejected: null },
  };
}

function paperOf(nth: number): Digest['papers'][number] {
  const items = SENTENCES.map((text) => ({ marker: null, label: null, text, items: [] }));
  return {
    id: idOf(nth),
    title: `The ${nth}th Paper of ${NOUNS[nth % NOUNS.length]} and ${NOUNS[(nth >> 3) % NOUNS.length]}`,
    votes: nth % 89,
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

/** Different for every paper up to the 1,200,000th. */
function idOf(nth: number): string {
  return `10${String((nth % 12) + 1).padStart(2, '0')}.${String(Math.floor(nth / 12)).padStart(5, '0')}`;
}
