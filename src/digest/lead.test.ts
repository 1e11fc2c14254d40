import { describe, expect, it } from 'vitest';
import type { Block } from './digest';
import { leadOf } from './lead';

const paper = (...blocks: Block[]) => ({ sections: [{ label: null, blocks }] });
const paragraph = (text: string): Block => ({ kind: 'paragraph', text });
const item = (text: string) => ({ marker: null, label: null, text, items: [] });

describe('leadOf', () => {
  it.each([
    ['새로운 방법을 제안합니다. 둘째 문장입니다.', '새로운 방법을 제안합니다.'],
    ['Hogwild! 추론은 여러 작업을 나눕니다. 다음 문장입니다.', 'Hogwild! 추론은 여러 작업을 나눕니다.'],
    ['GHOST 2.0은 빠릅니다! 그리고 작습니다.', 'GHOST 2.0은 빠릅니다!'],
    ['e.g. 이것처럼 점이 있어도 이어집니다. 다음.', 'e.g. 이것처럼 점이 있어도 이어집니다.'],
    ['점이 없는 문장', '점이 없는 문장'],
    ['한 문장입니다.', '한 문장입니다.'],
  ])('of %j is %j', (text, lead) => expect(leadOf(paper(paragraph(text)))).toBe(lead));

  it('takes the first item of a list that has a text', () => {
    expect(
      leadOf(paper(paragraph(' '), { kind: 'list', items: [item(''), item('첫째 항목의 첫 문장입니다. 둘째.')] })),
    ).toBe('첫째 항목의 첫 문장입니다.');
  });

  it('is empty for a paper without a summary', () => {
    expect(leadOf({ sections: [] })).toBe('');
  });
});
