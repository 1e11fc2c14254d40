import { expect, test } from 'vitest';
import { readablePaper } from './readable-paper';
import { english, korean, merged, paragraph } from './sample';

const text = (characters: string) => ({ kind: 'text', text: characters });

test('every text of a paper is read: titles, sections with their headings, lists within lists', () => {
  const list = {
    kind: 'list' as const,
    items: [{ marker: '1.', label: 'A $x$', text: '', items: [{ marker: null, label: null, text: '`b`', items: [] }] }],
  };
  const summary = korean(paragraph('**가**'));
  const { title, korean: read } = readablePaper(
    merged('p', {
      title: 'M$^2$',
      korean: {
        ...summary,
        title: '$x$ **제목**',
        sections: [{ label: 'What `x`', blocks: [...summary.sections[0]!.blocks, list] }],
      },
    }),
  );
  expect(title).toEqual([text('M'), { kind: 'sup', tokens: [text('2')] }]);
  expect(read?.title).toBe('x **제목**');
  expect(read?.sections).toEqual([
    {
      label: 'What `x`',
      heading: [text('What '), { kind: 'code', text: 'x' }],
      blocks: [
        { kind: 'paragraph', text: [{ kind: 'strong', tokens: [text('가')] }] },
        {
          kind: 'list',
          items: [
            {
              marker: '1.',
              label: 'A x',
              text: '',
              items: [{ marker: null, label: null, text: [{ kind: 'code', text: 'b' }], items: [] }],
            },
          ],
        },
      ],
    },
  ]);
});

test('English is the sentence, never the abstract, which its page shows; both are there as written, to translate', () => {
  const abstract = 'We present $x$. It beats GPT-4o. It is small.';
  const both = readablePaper(merged('p', { english: english({ sentence: 'It `works`.', abstract }) })).english;
  expect(both).toMatchObject({ written: ['It `works`.', abstract] });
  expect(both?.sentence).toHaveLength(3);
  const alone = readablePaper(merged('p', { english: english({ abstract }) })).english;
  expect(alone).toMatchObject({ sentence: null, written: [abstract] });
});

test('facts keep to themselves what is written in a name or an address', () => {
  const facts = {
    keywords: ['\u2067k', 'l'],
    repository: { url: 'https://github.com/\u202Ea/b', stars: 7 },
    projectPage: 'https://a.io/\u2066',
    organization: '\u202ELab',
    comments: 3,
  };
  expect(readablePaper(merged('p', { facts })).facts).toEqual({
    keywords: ['k', 'l'],
    repository: { url: 'https://github.com/%E2%80%AEa/b', stars: 7 },
    projectPage: 'https://a.io/%E2%81%A6',
    organization: 'Lab',
    comments: 3,
  });
});
