import type { Credit } from '../../digest/credit';
import type { DayView, PaperRow } from '../../digest/view';

/** A day for the tests of this folder. */
export function sampleDay(change: Partial<DayView> = {}): DayView {
  return {
    date: '2026-03-03',
    papers: [
      row('2603.00001', 'The $\\sim$10x Faster Model', 21, '첫 논문의 **요약**입니다.'),
      row('2603.00002', 'An [IDK] Token', 0, '둘째 논문의 요약입니다.'),
      row('2603.00003', 'Unknown Votes', null, ''),
    ],
    earlier: '2026-03-02',
    later: null,
    credit: CREDIT,
    ...change,
  };
}

const CREDIT: Credit = {
  name: 'sample_source',
  url: 'https://example.org/source',
  licence: 'CC BY 4.0',
  licenceUrl: 'https://example.org/licence',
  language: 'ko',
};

function row(id: string, title: string, votes: number | null, lead: string): PaperRow {
  return { id, title, votes, lead, media: { kind: 'image', url: `https://cdn-thumbnails.huggingface.co/${id}.png` } };
}
