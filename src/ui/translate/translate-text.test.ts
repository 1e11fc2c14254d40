import { expect, it, vi } from 'vitest';
import { translateText } from './translate-text';

const { signal } = new AbortController();

/** A translator that answers as it is told, and remembers what it was asked. */
function translatorOf(translate: (text: string) => string) {
  return { translate: vi.fn<(text: string) => Promise<string>>(async (text) => translate(text)), destroy: () => {} };
}

const loses = (name: string) => (text: string) => `번역: ${text.includes(name) ? text.replace(/\{\d\}/, '') : text}`;

it('keeps names and TeX as they are', async () => {
  const translator = translatorOf((text) => text.replace('beats', '능가').replace('on', '에서'));
  expect(await translateText('GPT-4o beats $x_1$ on MMLU', translator, signal)).toBe('GPT-4o 능가 $x_1$ 에서 MMLU');
  expect(translator.translate.mock.calls).toEqual([['{1} beats {2} on {3}', { signal }]]);
});

it('goes sentence by sentence where a name got lost, and leaves the sentence that loses it in English', async () => {
  const translator = translatorOf(loses('fails'));
  const text = 'GPT works here. MMLU fails there. All is well.';
  expect(await translateText(text, translator, signal)).toBe(
    '번역: GPT works here. MMLU fails there. 번역: All is well.',
  );
  expect(translator.translate).toHaveBeenCalledTimes(4);
});

it('goes sentence by sentence where the text is too long', async () => {
  const translator = translatorOf((text) => {
    if (text.length > 10) throw new DOMException('', 'QuotaExceededError');
    return '문장.';
  });
  expect(await translateText('One two. Three.', translator, signal)).toBe('문장. 문장.');
  await expect(translateText('One single long sentence', translator, signal)).rejects.toMatchObject({
    code: 'too-long',
  });
});

it.each([
  ['nothing but English', (text: string) => text],
  ['nothing at all', () => ' '],
  ['names lost everywhere', loses('')],
])('is no translation: %s', async (_, translate) => {
  const text = 'GPT works.';
  await expect(translateText(text, translatorOf(translate), signal)).rejects.toMatchObject({ code: 'unusable' });
});

it.each([
  ['NotAllowedError', 'not-allowed'],
  ['NetworkError', 'network'],
  ['AbortError', 'aborted'],
  ['InvalidStateError', 'aborted'],
  ['UnknownError', 'unexpected'],
])('says what %s means', async (name, code) => {
  const translator = translatorOf(() => {
    throw new DOMException('', name);
  });
  await expect(translateText('One. Two.', translator, signal)).rejects.toMatchObject({ code });
  expect(translator.translate).toHaveBeenCalledOnce();
});
