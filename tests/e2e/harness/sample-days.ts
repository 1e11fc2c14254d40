import { dayInUtc } from '../../../src/digest/date';
import { digestText, type Entry } from '../../stand-in/digest-text';
import { koreanDayText, type KoreanPaper, type LivePaper } from '../../stand-in/live-paper';
import type { StandIn } from '../../stand-in/stand-in';

/** The ids of the built-in sources, the most trusted first. */
export const SOURCE_IDS = ['daily_papers_ko', 'hf_korean_autoflow', 'hf_daily_papers'];

/** The paper that most journeys look at: second in its file, first by votes. */
export const PAPER = {
  id: '2502.18417',
  title: 'Swapping Heads Without Losing Them',
  votes: 48,
  sections: {
    "What's New": '시험을 위해 지어낸 머리 교체 모델(head swap)입니다. 실제 논문의 요약이 아닙니다.',
    'Technical Details': '정렬 모듈과 혼합 모듈, 두 부분으로 이루어져 있습니다.',
    'Performance Highlights': '`512x512` 해상도에서 **12.5%** 나아졌다고 지어냈습니다.',
  },
} satisfies Entry;
export const PAPER_DATE = '2025-02-27';

/** A paper with an identifier of before 2007. */
export const OLD_PAPER = { id: 'hep-th/9901001', title: 'An Old Paper Read Again', votes: 3 } satisfies Entry;

/** Its page exists, but no digest has it. */
export const ABSENT_ID = '2402.00001';

/** A paper of the first source's last days. */
export const MAY_PAPER = {
  id: '2505.03001',
  title: 'The Last Paper of a Long Spring',
  votes: 12,
  sections: { "What's New": '오월에 지어낸 논문입니다.' },
} satisfies Entry;

/** A paper of the second source. */
export const KOREAN_PAPER: KoreanPaper = {
  id: '2601.12001',
  title: 'Planning for Agents That Forget',
  votes: 33,
  abstract: 'We invent agents that forget. They plan all the same. Nobody checked.',
  sentence: 'Made-up agents plan although they forget.',
  translatedTitle: '잊어버리는 에이전트의 계획',
  purpose: '잊어버려도 계획을 세우는 에이전트를 지어내기 위함',
  method: ['기억을 반으로 나눔 (We halve the memory.)', '남은 반으로 계획함'],
  conclusion: '기억이 반이어도 계획은 온전함.',
};

/** A paper that only Hugging Face has, of a day that no sync fetches by itself. */
export const JULY_PAPER: LivePaper = {
  id: '2607.13001',
  title: 'Summer Models Drawn by Hand',
  votes: 87,
  abstract: 'We draw models by hand. The second sentence has $\\alpha$ in it. The third one is of no use.',
  sentence: 'Models drawn by hand are as good as any other in July.',
  code: { url: 'https://github.com/stand-in/summer', stars: 727 },
};

/** A paper of today, with an abstract but no sentence by a model. */
export const NEW_PAPER: LivePaper = {
  id: '2611.20001',
  title: 'Fresh from the Stand-In',
  votes: 64,
  abstract: 'This paper is of today. It was made up with `PyTorch` and $2\\times$ the care. It ends here.',
};

/** Another one, with a sentence. */
export const SENTENCE_PAPER: LivePaper = {
  ...NEW_PAPER,
  id: '2611.20003',
  title: 'Third of Today',
  votes: 30,
  sentence: 'Also made up of today, with `PyTorch`. It took $2\\times$ the care.',
};

/** The first source, in Markdown: enough days for an archive, the one of `PAPER` not in the order of its votes. */
export const SAMPLE_DAYS: Record<string, Entry[]> = {
  ...Object.fromEntries(
    ['17', '18', '19', '20', '21', '24'].map((day) => [
      `2025-02-${day}`,
      [{ id: `2502.${day}001`, title: `A Paper of the ${day}th`, votes: 4 }],
    ]),
  ),
  '2025-02-25': [
    { id: '2502.17501', title: 'A Paper of Tuesday', votes: 20 },
    { id: '2502.17502', title: 'Another Paper of Tuesday', votes: null },
  ],
  '2025-02-26': [
    { id: '2502.17910', title: 'A Paper of Wednesday', votes: 7 },
    { id: '2502.17911', title: 'Costs of $1 Million and $200k', votes: 31 },
    OLD_PAPER,
  ],
  [PAPER_DATE]: [
    { id: '2502.18934', title: 'Two Languages for the Price of One', votes: 45 },
    PAPER,
    { id: '2502.19400', title: 'Swapping Faces in Video', votes: 28 },
    { id: '2502.18772', title: 'Finance in a Small Language', votes: 21 },
    { id: '2502.18906', title: 'Aligning and Blending Modules', votes: 21 },
    { id: '2502.19413', title: 'Scaling $\\sim$10x with $\\lambda$-Heads', votes: 0 },
    { id: '2502.19414', title: 'A Paper Nobody Counted', votes: null },
  ],
  '2025-05-08': [{ id: '2505.03002', title: 'Spring Cleaning of Models', votes: 5 }, MAY_PAPER],
};

/** The second source, in JSON: few days, and one without papers. */
const KOREAN_DAYS: Record<string, KoreanPaper[]> = {
  '2026-01-21': [{ ...KOREAN_PAPER, id: '2601.11001', title: 'Agents That Remember', votes: 9 }],
  '2026-01-22': [KOREAN_PAPER, { ...KOREAN_PAPER, id: '2601.12002', title: 'Agents That Guess', votes: 11 }],
  '2026-02-06': [],
};

/** A day so many days ago in UTC, as it was when the tests began. */
export function daysAgo(days: number): string {
  return dayInUtc(STARTED - days * 86_400_000);
}
const STARTED = Date.now();

export const TODAY = daysAgo(0);
/** The day of `JULY_PAPER`. */
export const JULY = '2026-07-16';

/** The third source: whole days of Hugging Face; every other one is empty. */
const LIVE_DAYS: Record<string, LivePaper[]> = {
  [JULY]: [JULY_PAPER, { ...JULY_PAPER, id: '2607.13002', title: 'Winter Models', votes: 3 }],
  [daysAgo(10)]: [{ ...NEW_PAPER, id: '2611.10001', title: 'Ten Days Old', votes: 15 }],
  [daysAgo(1)]: [{ ...NEW_PAPER, id: '2611.19001', title: 'Of Yesterday', votes: 41 }],
  [TODAY]: [{ ...NEW_PAPER, id: '2611.20002', title: 'Also of Today', votes: 8 }, NEW_PAPER, SENTENCE_PAPER],
};

/** The days with papers that a first sync stores, the newest first. */
export const DATES = [SAMPLE_DAYS, KOREAN_DAYS, LIVE_DAYS]
  .flatMap((days) => Object.entries(days))
  .flatMap(([date, papers]) => (papers.length > 0 && date !== JULY ? date : []))
  .toSorted()
  .toReversed();

/** A day's ids as the popup orders them: by votes, ties as in the file, unknown ones last. */
export function idsByVotes(date: string): string[] {
  const entries = SAMPLE_DAYS[date] ?? KOREAN_DAYS[date] ?? LIVE_DAYS[date] ?? [];
  return entries.toSorted((a, b) => (b.votes ?? -1) - (a.votes ?? -1)).map(({ id }) => id);
}

/** Fills the first source with its sample days. */
export function writeSampleDays({ repository }: StandIn): void {
  for (const [date, entries] of Object.entries(SAMPLE_DAYS)) repository.writeDay(date, digestText(date, entries));
}

/** Fills the two others with theirs. */
export function writeOtherSources({ korean, huggingFace }: StandIn): void {
  for (const [date, papers] of Object.entries(KOREAN_DAYS)) {
    korean.writeDay(date, papers.length === 0 ? '[]' : koreanDayText(date, papers));
  }
  for (const [date, papers] of Object.entries(LIVE_DAYS)) huggingFace.writeDay(date, papers);
}
