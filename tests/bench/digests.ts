import { sharedFolder } from '../e2e/harness/shared-folder';
import { randomFor, type Random } from '../random';
import { digestText, type Entry } from '../stand-in/digest-text';
import type { DigestRepository } from '../stand-in/digest-repository';

/** As many as the real data has. */
const DAYS = 296;
const PAPERS_A_DAY = 16;
const LAST_DAY = '2025-05-08';
const DAY_MS = 86_400_000;

const WORDS =
  '모델은 논문에서 제안한 방법(method)으로 `token` 수를 **12.5%** 줄이고 성능을 높인다고 지어냈습니다'.split(' ');
const LABELS = ["What's New", 'Technical Details', 'Performance Highlights'];

/** Fills the first source with all of its days: the real ones where they are at hand, else as many made-up ones. */
export function writeAllDays(repository: DigestRepository): void {
  const corpus = sharedFolder('corpus/paper_logs');
  if (corpus) return repository.load(corpus);
  const random = randomFor('made-up days');
  for (let day = 0; day < DAYS; day++) {
    const date = new Date(Date.parse(LAST_DAY) - day * DAY_MS).toISOString().slice(0, 10);
    repository.writeDay(date, digestText(date, Array.from({ length: PAPERS_A_DAY }, entryOf(day, random))));
  }
}

function entryOf(day: number, random: Random): (_: unknown, index: number) => Entry {
  const sentence = (words: number) => Array.from({ length: words }, () => random.pick(WORDS)).join(' ');
  return (_, index) => ({
    id: `21${String(1 + Math.floor(day / 30)).padStart(2, '0')}.${10_000 + (day % 30) * PAPERS_A_DAY + index}`,
    title: `Paper ${index} of a Made-Up Day ${day}`,
    votes: random.below(99),
    sections: Object.fromEntries(LABELS.map((label) => [label, sentence(40)])),
  });
}
