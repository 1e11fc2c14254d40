import { describe, expect, it } from 'vitest';
import { leadOf } from './lead';
import { english, korean, paragraph } from './sample';

const item = (text: string) => ({ marker: null, label: null, text, items: [] });

describe('leadOf', () => {
  it.each([
    ['새로운 방법을 제안합니다. 둘째 문장입니다.', '새로운 방법을 제안합니다.'],
    ['Hogwild! 추론은 여러 작업을 나눕니다. 다음 문장입니다.', 'Hogwild! 추론은 여러 작업을 나눕니다.'],
    ['GHOST 2.0은 빠릅니다! 그리고 작습니다.', 'GHOST 2.0은 빠릅니다!'],
    ['e.g. 이것처럼 점이 있어도 이어집니다. 다음.', 'e.g. 이것처럼 점이 있어도 이어집니다.'],
    ['점이 없는 문장', '점이 없는 문장'],
    ['한 문장입니다.', '한 문장입니다.'],
  ])('of %j is %j', (text, lead) => {
    expect(leadOf({ korean: korean(paragraph(text)), english: null })).toEqual([{ language: 'ko', text: lead }]);
  });

  it('takes the first item of a list that has a text', () => {
    const summary = korean(paragraph(' '), {
      kind: 'list',
      items: [item(''), item('첫째 항목의 첫 문장입니다. 둘째.')],
    });
    expect(leadOf({ korean: summary, english: null })).toEqual([
      { language: 'ko', text: '첫째 항목의 첫 문장입니다.' },
    ]);
  });

  it('is the English sentence, else the first one of the abstract', () => {
    const both = english({ sentence: 'A model is trained. It works.', abstract: 'We train.' });
    expect(leadOf({ korean: null, english: both })).toEqual([{ language: 'en', text: 'A model is trained.' }]);
    const abstract = english({ abstract: 'We train a model, cf. Fig. 2 of v1.5. It works.' });
    expect(leadOf({ korean: null, english: abstract })).toEqual([
      { language: 'en', text: 'We train a model, cf. Fig. 2 of v1.5.' },
    ]);
  });

  it('is one for each language there is', () => {
    const leads = leadOf({ korean: korean(paragraph('글.')), english: english({ sentence: 'Text.' }) });
    expect(leads.map(({ language }) => language)).toEqual(['ko', 'en']);
    expect(leadOf({ korean: null, english: null })).toEqual([]);
    expect(leadOf({ korean: { ...korean(), sections: [] }, english: null })).toEqual([]);
  });
});
