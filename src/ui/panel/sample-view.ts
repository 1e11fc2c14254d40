import type { Credit } from '../../digest/credit';
import type { KoreanSummary, MergedPaper } from '../../digest/merge';
import { paperView, type PaperView } from '../../digest/view';

/** A source with a licence, in Korean. */
const koreanCredit: Credit = {
  id: 'sample_korean',
  name: 'sample_source',
  url: 'https://example.org/source',
  licence: { name: 'CC BY 4.0', url: 'https://example.org/licence' },
  language: 'ko',
  trust: 0,
};

/** A source that names no licence, in English. */
const englishCredit: Credit = {
  id: 'sample_english',
  name: 'sample_api',
  url: 'https://example.org/api',
  licence: null,
  language: 'en',
  trust: 2,
};

/** The summary of a Korean source, for `viewWith`. */
export const sampleKorean: KoreanSummary = {
  title: null,
  date: '2025-01-02',
  credit: koreanCredit,
  sections: [
    { label: 'What’s New', blocks: [{ kind: 'paragraph', text: '새로운 **방법(method)**을 `code`로 보입니다.' }] },
    {
      label: 'Technical Details',
      blocks: [
        { kind: 'paragraph', text: '세 단계입니다:' },
        {
          kind: 'list',
          items: [
            { marker: '1.', label: 'Tokenizer', text: '첫째', items: [] },
            {
              marker: null,
              label: null,
              text: '둘째 <img src=x onerror=alert(1)>',
              items: [{ marker: '(1)', label: null, text: '안쪽', items: [] }],
            },
          ],
        },
      ],
    },
    { label: '비전 인코더 (Vision Encoder)', blocks: [{ kind: 'paragraph', text: '[글](javascript:alert(1))' }] },
  ],
};

const COUNTED_AT = Date.parse('2025-01-02T23:05:00Z');

/** A paper as one Korean source tells it, with hostile and awkward texts in it. */
const paper: MergedPaper = {
  id: '2501.00001',
  title: 'M$^{2}$Sample: <b>Bold</b> Claims',
  votes: { count: 48, asOf: COUNTED_AT, credit: koreanCredit },
  korean: sampleKorean,
  english: null,
  media: null,
  facts: { keywords: [], repository: null, projectPage: null, organization: null, comments: null },
};

/** A view as the background answers it, for tests. */
export const sampleView: PaperView = viewWith({});

/** The same with some fields of the paper changed. */
export function viewWith(changed: Partial<MergedPaper>): PaperView {
  const shown = { ...paper, ...changed, rank: { position: 1, votes: 48 } };
  const ranking = { total: 24, asOf: COUNTED_AT };
  return {
    ...paperView({ date: '2025-01-02', papers: [shown], ranking, isFilling: false }, shown.id)!,
    papersOfDay: 24,
    related: [
      { id: '2501.00002', title: 'In $200k', votes: 0 },
      { id: 'hep-th/9901001', title: 'Unknown Votes', votes: null },
    ],
  };
}

/** The texts of an English source, for `viewWith`. */
export const sampleEnglish = {
  sentence: 'It beats GPT-4o.',
  abstract: 'We present it. It beats GPT-4o. It is small. It is open.',
  credit: englishCredit,
};
