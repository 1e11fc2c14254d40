import type { Entry } from '../../stand-in/digest-text';

/** The paper that the journeys look at: second in the file, first by votes. */
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

/** A paper with an identifier of before 2007. */
export const OLD_PAPER = { id: 'hep-th/9901001', title: 'An Old Paper Read Again', votes: 3 } satisfies Entry;

/** Its page exists, but no digest has it. */
export const ABSENT_ID = '2402.00001';

/** What the repository holds in the journeys: three days, the newest not in the order of its votes. */
export const SAMPLE_DAYS: Record<string, Entry[]> = {
  '2025-02-25': [
    { id: '2502.17001', title: 'A Paper of Tuesday', votes: 20 },
    { id: '2502.17002', title: 'Another Paper of Tuesday', votes: null },
  ],
  '2025-02-26': [
    { id: '2502.17910', title: 'A Paper of Wednesday', votes: 7 },
    { id: '2502.17911', title: 'Costs of $1 Million and $200k', votes: 31 },
    OLD_PAPER,
  ],
  '2025-02-27': [
    { id: '2502.18934', title: 'Two Languages for the Price of One', votes: 45 },
    PAPER,
    { id: '2502.19400', title: 'Swapping Faces in Video', votes: 28 },
    { id: '2502.18772', title: 'Finance in a Small Language', votes: 21 },
    { id: '2502.18906', title: 'Aligning and Blending Modules', votes: 21 },
    { id: '2502.19413', title: 'Scaling $\\sim$10x with $\\lambda$-Heads', votes: 0 },
    { id: '2502.19414', title: 'A Paper Nobody Counted', votes: null },
  ],
};

/** The days, the newest first. */
export const DATES = Object.keys(SAMPLE_DAYS).toReversed();
export const NEWEST = DATES[0]!;

/** A day's ids as the popup orders them: by votes, ties as in the file, unknown ones last. */
export function idsByVotes(date: string): string[] {
  const entries = SAMPLE_DAYS[date] ?? [];
  return entries.toSorted((a, b) => (b.votes ?? -1) - (a.votes ?? -1)).map(({ id }) => id);
}
