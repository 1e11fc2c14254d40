import type { Credit } from '../../digest/credit';
import { richText, richTitle } from '../../digest/rich-text';
import type { DayView, PaperRow, ReadableLead } from '../../digest/view';

/** A day for the tests of this folder. */
export function sampleDay(change: Partial<DayView> = {}): DayView {
  return {
    date: '2026-03-03',
    papers: [
      row(1, '2603.00001', 'The $\\sim$10x Faster Model', 21, '첫 논문의 **요약**입니다.'),
      row(2, '2603.00002', 'An [IDK] Token', 0, '둘째 논문의 요약입니다.'),
      row(3, '2603.00003', 'Unknown Votes', null, ''),
    ],
    earlier: '2026-03-02',
    later: null,
    credits: [CREDIT],
    ranking: { total: 3, asOf: COUNTED_AT },
    isFilling: false,
    isLive: false,
    counted: { from: COUNTED_AT, to: COUNTED_AT },
    ...change,
  };
}

const COUNTED_AT = Date.parse('2026-03-03T23:05:00Z');

export const CREDIT: Credit = {
  id: 'sample',
  name: 'sample_source',
  url: 'https://example.org/source',
  licence: { name: 'CC BY 4.0', url: 'https://example.org/licence' },
  language: 'ko',
  trust: 0,
};

function row(position: number, id: string, title: string, votes: number | null, lead: string): PaperRow {
  const leads: ReadableLead[] = lead ? [{ language: 'ko', text: lead, read: richText(lead) }] : [];
  return {
    id,
    title: richTitle(title),
    votes,
    rank: votes === null ? null : { position, votes },
    leads,
    media: { kind: 'image', url: `https://cdn-thumbnails.huggingface.co/${id}.png` },
  };
}
