// @vitest-environment happy-dom
import { render } from 'preact';
import { act } from 'preact/test-utils';
import { afterEach, beforeEach, expect, test, vi, type Mock } from 'vitest';
import { sendMessage } from '../../messages';
import type { Settings } from '../../settings';
import { sampleTranslator } from '../translate/sample-translator';
import { PopupView } from './PopupView';
import { sampleDay } from './sample-day';

vi.mock('../../messages', () => ({ sendMessage: vi.fn<typeof sendMessage>() }));
(sendMessage as unknown as Mock<(name: string, data: unknown) => Promise<unknown>>).mockImplementation(
  async (name, data) => (name === 'keepTranslation' ? (data as { translated: string }).translated : null),
);

beforeEach(() => render(null, document.body));
afterEach(() => {
  render(null, document.body);
  vi.unstubAllGlobals();
});

test('sentences without Korean are translated where the browser can, and labelled once', async () => {
  const { factory, translate } = sampleTranslator();
  vi.stubGlobal('Translator', factory);
  draw();
  await vi.waitFor(() => expect(leads()).toEqual(['ko', 'ko', 'ko: ko(In English.)']));
  expect(all('[data-field="translation"]').map(({ lang }) => lang)).toEqual(['ko']);
  expect(all('[data-field="translation-label"]').map((label) => label.textContent)).toEqual([
    expect.stringContaining('기계 번역'),
  ]);
  expect(translate).toHaveBeenCalledOnce();
  expect(all('.translate')).toEqual([]);
});

test('a translator that must be downloaded is offered by one button above the list', async () => {
  const { factory, create } = sampleTranslator('downloadable');
  vi.stubGlobal('Translator', factory);
  draw();
  await vi.waitFor(() => expect(all('.translate')).toHaveLength(1));
  expect(all('[data-field="translation-label"]')).toEqual([]);
  const [offer] = all('.translate');
  const list = all('.papers')[0]!;
  expect(offer!.compareDocumentPosition(list) & Node.DOCUMENT_POSITION_FOLLOWING).toBeTruthy();
  expect(create).not.toHaveBeenCalled();
  offer!.click();
  expect(create).toHaveBeenCalledOnce();
  await vi.waitFor(() => expect(leads()[2]).toBe('ko: ko(In English.)'));
});

test.each([
  ['without a translator', null, 'auto'],
  ['that cannot do these languages', 'unavailable', 'auto'],
  ['where English is wanted', 'available', 'en'],
] as const)('English stands, and nothing is said, in a browser %s', async (_, availability, summaries) => {
  const { factory, translate } = sampleTranslator(availability ?? 'available');
  if (availability) vi.stubGlobal('Translator', factory);
  await act(() => draw(summaries)); // its effects have run
  await new Promise((resolve) => setTimeout(resolve)); // and what they asked is answered
  expect(leads()[2]).toBe('en: In English.');
  expect(all('.translation-note')).toEqual([]);
  expect(translate).not.toHaveBeenCalled();
});

/** A day whose last paper has English only. */
function draw(summaries: Settings['summaries'] = 'auto'): void {
  const { papers } = sampleDay();
  const last = { ...papers[2]!, leads: [{ language: 'en', text: 'In English.', read: 'In English.' } as const] };
  render(
    <PopupView
      {...{
        summaries,
        language: 'ko',
        thumbnails: false,
        sync: null,
        failedSources: [],
        days: [],
        tabPaper: null,
        now: 0,
      }}
      {...{ home: null, today: null, isChecking: false }}
      day={{ kind: 'shown', view: sampleDay({ papers: [...papers.slice(0, 2), last] }) }}
      onOpenDay={nothing}
      onTry={nothing}
      onSettings={nothing}
    />,
    document.body,
  );
}

function nothing(): void {}

/** Of the papers that have English only also the text. */
function leads(): string[] {
  return all('.lead').map(({ lang, textContent }) => (/English/.test(textContent) ? `${lang}: ${textContent}` : lang));
}

function all(selector: string): HTMLElement[] {
  return [...document.querySelectorAll<HTMLElement>(selector)];
}
