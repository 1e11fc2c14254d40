// @vitest-environment happy-dom
import { render } from 'preact';
import { expect, it, vi } from 'vitest';
import { Panel, type PanelState } from './Panel';
import { sampleKorean, sampleView, viewWith } from './sample-view';

const NOW = Date.UTC(2025, 1, 1);

const CLOSED: PanelState = {
  view: sampleView,
  language: 'ko',
  wanted: 'ko',
  open: true,
  unfolded: false,
  day: { kind: 'closed' },
  translation: { kind: 'none' },
  now: NOW,
};

const act = () => vi.fn<() => void>();

function draw(state: Partial<PanelState> = {}) {
  const root = document.createElement('div');
  const acts = { onToggle: act(), onUnfold: act(), onToggleDay: act(), onTranslate: act() };
  render(<Panel {...CLOSED} wanted={state.language ?? 'ko'} {...state} {...acts} />, root);
  const all = (selector: string) => [...root.querySelectorAll<HTMLElement>(selector)];
  const texts = (selector: string) => all(selector).map((element) => element.textContent);
  return { root, all, texts, ...acts };
}

it('says votes, date and rank, each once, as promised to automation', () => {
  const { all, texts } = draw();
  expect(texts('[data-field="votes"]')).toEqual(['48']);
  expect(texts('[data-field="rank"]')).toEqual(['1/24']);
  expect(texts('time[data-field="date"][datetime="2025-01-02"]')).toEqual(['2025년 1월 2일']);
  expect(all('[data-field="rank"]')[0]!.getAttribute('aria-label')).toBe('24편 중 1위');
});

it('says of when its digest and its votes are', () => {
  expect(draw().texts('header p')[0]).toContain('2025년 1월 2일 목록');
  expect(draw().texts('[data-field="as-of"]')).toEqual(['추천 수 2025년 1월 2일 기준']);
  expect(draw({ view: { ...sampleView, rank: null } }).texts('[data-field="as-of"]')).toEqual([
    '추천 수 2025년 1월 2일 기준',
  ]);
  const votes = { ...sampleView.paper.votes!, asOf: NOW - 3 * 3_600_000 };
  const { root, texts } = draw({ view: viewWith({ votes }), language: 'en' });
  expect(root.textContent).toContain('digest of 2 January 2025');
  // What was counted when: a rank is no fresher than the list that it is of.
  expect(texts('[data-field="as-of"]')).toEqual(['rank as of 2 Jan 2025, votes as of 3 hours ago']);
  expect(texts('[data-field="ranked-with"]')).toEqual([]);
  const risen = draw({ view: viewWith({ votes: { ...votes, count: 120 } }) });
  expect(risen.texts('[data-field="ranked-with"]')).toEqual(['(48)']);
});

it('ranks nobody where the list has only begun, and says that it has', () => {
  const view = { ...sampleView, rank: null, isFilling: true };
  expect(draw({ view }).all('[data-field="rank"]')).toEqual([]);
  expect(draw({ view }).texts('[data-field="filling"]')).toEqual(['목록이 올라오는 중']);
  expect(draw({ view, language: 'en' }).texts('[data-field="filling"]')).toEqual(['list still filling up']);
  expect(draw().all('[data-field="filling"]')).toEqual([]);
});

it('says how old its day is, beside the date, where that is not today', () => {
  const later = draw({ now: Date.parse('2026-09-05T12:00:00+09:00') });
  expect(later.texts('time')).toEqual(['2025년 1월 2일']);
  expect(later.texts('header p')[0]).toContain('2025년 1월 2일 목록\u00a0· 1년 8개월 전');
  const today = draw({ now: Date.parse('2025-01-02T12:00:00+09:00') });
  expect(today.texts('header p')[0]).not.toContain('·');
});

it('shows unknown votes as a dash, which is not 0', () => {
  const { all, texts } = draw({ view: viewWith({ votes: null }) });
  expect(all('[data-field="as-of"]')).toEqual([]);
  expect(texts('[data-field="votes"]')).toEqual(['\u2013']);
  expect(all('[data-field="votes"]')[0]!.getAttribute('aria-label')).toBe('추천 수 알 수 없음');
});

it('keeps sections in their order, their labels as in the source in the attribute', () => {
  const { all, texts } = draw();
  expect(all('[data-section]').map(({ dataset }) => dataset['section'])).toEqual([
    'What’s New',
    'Technical Details',
    '비전 인코더 (Vision Encoder)',
  ]);
  expect(texts('[data-section] h3')).toEqual(['새로운 점', '기술 세부', '비전 인코더 (Vision Encoder)']);
  expect(all('[data-section] .text').every(({ lang }) => lang === 'ko')).toBe(true);
});

it('heads a plain list as a summary', () => {
  const korean = { ...sampleKorean, sections: [{ label: null, blocks: [] }] };
  const { texts } = draw({ view: viewWith({ korean }) });
  expect(texts('section[data-section="summary"] h3')).toEqual(['요약']);
});

it('keeps markers, labels and nesting of lists', () => {
  const { texts } = draw();
  expect(texts('[data-section] .marker')).toEqual(['1.', '•', '(1)']);
  expect(texts('[data-section] li > div > strong')).toEqual(['Tokenizer: ']);
  expect(texts('[data-section] li li')).toEqual(['(1)안쪽']);
});

it('interprets no HTML and links to https alone', () => {
  const { root, all, texts } = draw();
  expect(all('img, script, b')).toEqual([]);
  expect(root.textContent).toContain('<img src=x onerror=alert(1)>');
  expect(texts('[data-section] a')).toEqual([]);
  expect(root.textContent).toContain('[글](javascript:alert(1))');
});

it('names related papers with votes and a link in the same tab', () => {
  const { root, texts } = draw();
  const links = [...root.querySelectorAll<HTMLAnchorElement>('[data-field="related"] a[data-arxiv-id]')];
  expect(links.map((link) => [link.dataset['arxivId'], link.href, link.target])).toEqual([
    ['2501.00002', 'https://arxiv.org/abs/2501.00002', ''],
    ['hep-th/9901001', 'https://arxiv.org/abs/hep-th/9901001', ''],
  ]);
  expect(texts('[data-field="related"] .votes')).toEqual(['▲0', '▲\u2013']);
  expect(texts('[data-field="related"] bdi')).toEqual(['In $200k', 'Unknown Votes']);
});

it('opens all of the day in place, and marks the paper of the page', () => {
  const { all, onToggleDay } = draw();
  all('.more')[0]!.click();
  expect(onToggleDay).toHaveBeenCalledOnce();
  const row = { leads: [], media: null };
  const others = sampleView.related.map((paper, index) => ({
    ...paper,
    ...row,
    rank: index === 0 ? { position: 2, votes: 5 } : null,
  }));
  const papers = [
    { id: sampleView.paper.id, title: 'This', votes: 48, ...row, rank: { position: 1, votes: 48 } },
    ...others,
  ];
  const opened = draw({ day: { kind: 'open', papers } });
  expect(opened.texts('[data-field="day"] .rank')).toEqual(['1', '2', '']);
  expect(opened.texts('[data-field="day"] .counts')).toEqual(['▲48', '▲0(5)', '▲–']);
  expect(opened.texts('[aria-current="page"] bdi')).toEqual(['This']);
  expect(opened.all('[data-field="related"] a')).toHaveLength(2);
  expect(opened.texts('.more')).toEqual(['접기']);
  expect(draw({ day: { kind: 'failed' } }).texts('output')[0]).toContain('불러오지 못했습니다');
});

it('does not promise all papers of a day that has one', () => {
  expect(draw().texts('.more')).toEqual(['이날의 논문 24편 모두 보기']);
  expect(draw({ view: { ...sampleView, papersOfDay: 1 } }).texts('.more')).toEqual(['이날의 논문 1편 보기']);
});

it('names who wrote it, its source and its licence', () => {
  const { root, texts } = draw();
  expect(texts('[data-field="source"] li')).toEqual(['한국어 요약 · 추천 수 sample_source, CC BY 4.0']);
  expect(root.textContent).toContain('AI가 쓴 요약입니다');
  const links = [...root.querySelectorAll<HTMLAnchorElement>('[data-field="source"] a')];
  expect(links.map(({ href }) => href)).toEqual(['https://example.org/source', 'https://example.org/licence']);
  expect(links.every(({ rel, target }) => rel === 'noopener noreferrer' && target === '_blank')).toBe(true);
});

it('shows its header alone where it is collapsed', () => {
  const { all, texts, onToggle } = draw({ open: false });
  expect(all('[data-section], footer')).toEqual([]);
  expect(texts('[data-field="votes"]')).toEqual(['48']);
  const toggle = all('button')[0]!;
  expect(toggle.getAttribute('aria-expanded')).toBe('false');
  toggle.click();
  expect(onToggle).toHaveBeenCalledOnce();
});

it('speaks English, and says that the summary does not', () => {
  const { root, texts } = draw({ language: 'en' });
  expect(texts('h3')).toEqual([
    "What's New",
    'Technical Details',
    '비전 인코더 (Vision Encoder)',
    'Related papers of the same day',
  ]);
  expect(texts('time')).toEqual(['2 January 2025']);
  expect(root.textContent).toContain('Summary in Korean');
  expect(draw({ language: 'ko' }).root.textContent).not.toContain('요약은 한국어');
});
