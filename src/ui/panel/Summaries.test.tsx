// @vitest-environment happy-dom
import { render } from 'preact';
import { describe, expect, it, vi } from 'vitest';
import type { MergedPaper } from '../../digest/merge';
import type { Language } from '../../i18n/language';
import type { Translation } from '../translate/translation';
import { Panel, type PanelState } from './Panel';
import { sampleEnglish, viewWith } from './sample-view';

const NONE: Translation = { kind: 'none' };
const DONE: Translation = { kind: 'done', texts: ['문장', '초록 전체'] };

const act = () => vi.fn<() => void>();

function draw(paper: Partial<MergedPaper>, state: Partial<PanelState> = {}) {
  const root = document.createElement('div');
  const acts = { onToggle: act(), onUnfold: act(), onToggleDay: act(), onTranslate: act() };
  const language: Language = state.language ?? 'ko';
  const closed = { open: true, unfolded: false, day: { kind: 'closed' } as const, translation: NONE, now: Date.now() };
  render(<Panel view={viewWith(paper)} wanted={language} {...closed} {...state} language={language} {...acts} />, root);
  const all = (selector: string) => [...root.querySelectorAll<HTMLElement>(selector)];
  const summaries = () => all('[data-language]').map(({ dataset }) => dataset['language']);
  return { root, all, summaries, ...acts };
}

const both = { english: sampleEnglish };
const englishAlone = { korean: null, english: sampleEnglish };

describe('a paper in both languages', () => {
  it.each([
    ['ko', 'ko', ['ko'], 'en'],
    ['en', 'en', ['en'], 'ko'],
    ['ko', 'en', ['en'], 'ko'],
    ['en', 'ko', ['ko'], 'en'],
  ] as const)('in %s, wanted in %s: that one, the other one click away', (language, wanted, shown, folded) => {
    const { all, summaries, onUnfold } = draw(both, { language, wanted });
    expect(summaries()).toEqual(shown);
    const [button] = all('button[data-shows]');
    expect([button!.dataset['shows'], button!.getAttribute('aria-expanded')]).toEqual([folded, 'false']);
    button!.click();
    expect(onUnfold).toHaveBeenCalledOnce();
    expect(draw(both, { language, wanted, unfolded: true }).summaries()).toEqual([...shown, folded]);
  });

  it('wanted in both: one below the other, that of the interface first', () => {
    expect(draw(both, { wanted: 'both' }).summaries()).toEqual(['ko', 'en']);
    expect(draw(both, { wanted: 'both', language: 'en' }).summaries()).toEqual(['en', 'ko']);
    expect(draw(both, { wanted: 'both' }).all('[data-shows]')).toEqual([]);
  });

  it('is credited to both sources, each with its parts', () => {
    const items = draw(both).all('[data-field="source"] li');
    expect(items.map((item) => item.textContent)).toEqual([
      '한국어 요약 · 추천 수 sample_source, CC BY 4.0',
      '영어 요약 sample_api',
    ]);
  });
});

describe('facts', () => {
  const facts = { ...viewWith({}).paper.facts, comments: 3 };
  const credits = (paper: Partial<MergedPaper>) =>
    draw({ facts, ...paper })
      .all('[data-field="source"] li')
      .map(({ textContent }) => textContent);

  it('are credited to the source of the English', () =>
    expect(credits(both)).toEqual(['한국어 요약 · 추천 수 sample_source, CC BY 4.0', '영어 요약 · 정보 sample_api']));

  it('are credited to the live source of the votes where there is no English', () => {
    const votes = { count: 5, asOf: 0, credit: sampleEnglish.credit };
    expect(credits({ votes })[1]).toBe('정보 · 추천 수 sample_api');
  });

  it('are credited to nobody where that is not known', () =>
    expect(credits({})).toEqual(['한국어 요약 · 추천 수 sample_source, CC BY 4.0']));
});

describe('English', () => {
  it('is the sentence, and no abstract beside it', () => {
    const { all } = draw(englishAlone, { language: 'en' });
    expect(all('[data-field="english"] .text').map(({ textContent, lang }) => [textContent, lang])).toEqual([
      ['It beats GPT-4o.', 'en'],
    ]);
  });

  it('is never the abstract, which the page shows: Korean is shown instead, and the panel says so', () => {
    const abstractAlone = { ...sampleEnglish, sentence: null };
    const { root, summaries, all } = draw({ english: abstractAlone }, { language: 'en' });
    expect(summaries()).toEqual(['ko']);
    expect(root.textContent).toContain('Summary in Korean');
    expect(root.textContent).not.toContain('We present it');
    expect(all('[data-shows]')).toEqual([]);
    expect(draw({ english: abstractAlone }, { language: 'en', wanted: 'both' }).summaries()).toEqual(['ko']);
  });

  it.each(['ko', 'en'] as const)(
    'where it is an abstract alone, and nothing is Korean, leaves a panel in %s',
    (language) => {
      const facts = { ...viewWith({}).paper.facts, organization: 'A Lab' };
      const { root, summaries, all } = draw(
        { korean: null, english: { ...sampleEnglish, sentence: null }, facts },
        { language },
      );
      expect(summaries()).toEqual([]);
      expect(root.textContent).not.toMatch(/We present it|AI/);
      for (const part of ['votes', 'rank', 'facts', 'related']) expect(all(`[data-field="${part}"]`)).not.toEqual([]);
      expect(all('[data-field="source"] li').map(({ textContent }) => textContent)).toHaveLength(2);
      expect(root.textContent).not.toMatch(/초록|abstract/);
    },
  );

  it('stands in for Korean where there is none, and says so', () => {
    const { root, summaries, all } = draw(englishAlone);
    expect(summaries()).toEqual(['en']);
    expect(root.textContent).toContain('요약은 영어');
    expect(all('[data-shows], .translating')).toEqual([]);
  });
});

describe('Korean of other sources', () => {
  it('has its title above it, and its labels in the language of the interface', () => {
    const sections = ['purpose', 'method', 'conclusion'].map((label) => ({ label, blocks: [] }));
    const korean = { ...viewWith({}).paper.korean!, title: '옮긴 제목', sections };
    const labels = (language: Language) =>
      draw({ korean }, { language })
        .all('[data-section] h3')
        .map(({ textContent }) => textContent);
    expect(labels('ko')).toEqual(['목적', '방법', '결론']);
    expect(labels('en')).toEqual(['Purpose', 'Method', 'Conclusion']);
    expect(draw({ korean }).all('[data-field="translated-title"]')[0]!.textContent).toBe('옮긴 제목');
  });
});

describe('a translation', () => {
  it('takes the place of Korean, says what it is, and leaves English one click away', () => {
    const { all, summaries } = draw(englishAlone, { translation: DONE });
    expect(summaries()).toEqual(['ko']);
    const [body] = all('[data-field="translation"]');
    expect(body!.textContent).toBe('기계 번역 (브라우저 내장)요약문장초록초록 전체');
    expect(all('[data-shows="en"]')).toHaveLength(1);
  });

  it('of an abstract alone is credited to who gave that', () => {
    const { summaries, all } = draw(
      { korean: null, english: { ...sampleEnglish, sentence: null } },
      { translation: DONE },
    );
    expect(summaries()).toEqual(['ko']);
    expect(all('[data-shows]')).toEqual([]);
    expect(all('[data-field="source"] li')[0]!.textContent).toBe('영어 초록 sample_api');
  });

  it('stands beside English where both are wanted', () =>
    expect(draw(englishAlone, { translation: DONE, wanted: 'both' }).summaries()).toEqual(['ko', 'en']));

  it('is offered below the English, by a button', () => {
    const { summaries, all, onTranslate } = draw(englishAlone, { translation: { kind: 'offered' } });
    expect(summaries()).toEqual(['en']);
    all('.translate')[0]!.click();
    expect(onTranslate).toHaveBeenCalledOnce();
  });

  it('shows how much of the model is there', () => {
    const { all } = draw(englishAlone, { translation: { kind: 'downloading', loaded: 0.427 } });
    expect(all('progress')[0]!.getAttribute('value')).toBe('0.427');
    expect(all('.translating')[0]!.textContent).toBe('번역 모델을 내려받는 중42%');
  });

  it('that failed leaves the English, a quiet note and another try', () => {
    const { summaries, all } = draw(englishAlone, { translation: { kind: 'failed', code: 'network' } });
    expect(summaries()).toEqual(['en']);
    expect(all('.translating')[0]!.textContent).toBe('다시 시도번역 모델을 내려받지 못했습니다.');
  });
});
