import type { PaperView } from '../../digest/view';

/** A view as the background answers it, for tests; with hostile and awkward texts in it. */
export const sampleView: PaperView = {
  paper: {
    id: '2501.00001',
    title: 'M$^{2}$Sample: <b>Bold</b> Claims',
    votes: 48,
    authors: ['A', '+'],
    media: null,
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
  },
  date: '2025-01-02',
  rank: 1,
  total: 24,
  related: [
    { id: '2501.00002', title: 'In $200k', votes: 0 },
    { id: 'hep-th/9901001', title: 'Unknown Votes', votes: null },
  ],
  credit: {
    name: 'sample_source',
    url: 'https://example.org/source',
    licence: 'CC BY 4.0',
    licenceUrl: 'https://example.org/licence',
    language: 'ko',
  },
};
