import { afterEach, beforeEach, describe, expect, it, vi, type Mock } from 'vitest';
import { sendMessage } from '../../messages';
import type { Availability } from './browser-translator';
import { sampleTranslator } from './sample-translator';
import { startTranslation, type Translation } from './translation';

vi.mock('../../messages', () => ({ sendMessage: vi.fn<typeof sendMessage>() }));
const send = sendMessage as unknown as Mock<(name: string, data: unknown) => Promise<unknown>>;

/** What the background keeps. */
let store: Map<unknown, unknown>;

beforeEach(() => {
  store = new Map();
  send.mockReset().mockImplementation(async (name, data) => {
    if (name === 'recallTranslation') return store.get(data) ?? null;
    const { text, translated } = data as { text: string; translated: string };
    store.set(text, translated);
    return translated;
  });
});

afterEach(() => vi.unstubAllGlobals());

const TEXTS = ['One.', 'Two.'];
const DONE: Translation = { kind: 'done', texts: ['ko(One.)', 'ko(Two.)'] };

function start(availability: Availability | null) {
  const stand = availability && sampleTranslator(availability);
  if (stand) vi.stubGlobal('Translator', stand.factory);
  const page = new AbortController();
  const reports: Translation[] = [];
  const begin = startTranslation(TEXTS, (report) => reports.push(report), page.signal);
  const until = (kind: Translation['kind']) => vi.waitFor(() => expect(reports.at(-1)?.kind).toBe(kind));
  return { stand: stand!, reports, begin, until, page };
}

describe('a browser that has what it needs', () => {
  it('translates at once, in order, and puts the translator away', async () => {
    const { stand, reports, until } = start('available');
    await until('done');
    expect(reports).toEqual([
      { kind: 'translating', texts: [null, null] },
      { kind: 'translating', texts: [null, null] },
      { kind: 'translating', texts: ['ko(One.)', null] },
      DONE,
    ]);
    expect(stand.create.mock.calls[0]![0]).toMatchObject({ sourceLanguage: 'en', targetLanguage: 'ko' });
    expect(stand.destroy).toHaveBeenCalledOnce();
  });

  it('translates a text once', async () => {
    await start('available').until('done');
    const again = start('available');
    await again.until('done');
    expect(again.reports).toEqual([DONE]);
    expect(again.stand.create).not.toHaveBeenCalled();
  });

  it('translates also where nothing can be kept', async () => {
    send.mockRejectedValue(new Error('no background'));
    const { until, reports } = start('available');
    await until('done');
    expect(reports.at(-1)).toEqual(DONE);
  });
});

describe('a browser that must download first', () => {
  it.each(['downloadable', 'downloading'] as const)('offers it, and translates after a click: %s', async (kind) => {
    const { stand, reports, begin, until } = start(kind);
    await until('offered');
    expect(stand.create).not.toHaveBeenCalled();
    begin();
    expect(stand.create).toHaveBeenCalledOnce(); // within the click
    stand.progress(0.5);
    expect(reports.at(-1)).toEqual({ kind: 'downloading', loaded: 0.5 });
    await until('done');
  });

  it.each([
    ['NotAllowedError', 'not-allowed'],
    ['NetworkError', 'network'],
    ['TypeError', 'unexpected'],
  ])('says where that fails, and can try again: %s', async (name, code) => {
    const { stand, reports, begin, until } = start('downloadable');
    await until('offered');
    stand.create.mockRejectedValueOnce(new DOMException('', name));
    begin();
    await until('failed');
    expect(reports.at(-1)).toEqual({ kind: 'failed', code });
    begin();
    await until('done');
  });
});

describe('a page that goes', () => {
  it('ends the translation and puts the translator away; it can be asked for again', async () => {
    const { stand, reports, page, until } = start('downloadable');
    await until('offered');
    stand.translate.mockImplementationOnce(async () => {
      page.abort();
      throw new DOMException('', 'AbortError');
    });
    startTranslation(TEXTS, (report) => reports.push(report), page.signal)();
    await vi.waitFor(() => expect(stand.destroy).toHaveBeenCalledOnce());
    expect(reports.at(-1)).toEqual({ kind: 'offered' });
    expect(stand.translate).toHaveBeenCalledOnce();
  });

  it('a translator that is taken away meanwhile is a failure, which keeps what is through', async () => {
    const { stand, reports, begin, until } = start('downloadable');
    await until('offered');
    stand.translate.mockResolvedValueOnce('하나').mockRejectedValueOnce(new DOMException('', 'AbortError'));
    begin();
    await until('failed');
    expect(reports.at(-1)).toEqual({ kind: 'failed', code: 'aborted' });
    begin();
    await until('done');
    expect(reports.at(-1)).toEqual({ kind: 'done', texts: ['하나', 'ko(Two.)'] });
  });
});

describe('a browser that does not translate', () => {
  it('promises nothing and asks nothing', async () => {
    const { reports, begin } = start(null);
    begin();
    expect(reports).toEqual([]);
    expect(send).not.toHaveBeenCalled();
  });

  it('promises nothing for this pair of languages, nor where it cannot tell', async () => {
    const { reports, stand } = start('unavailable');
    await vi.waitFor(() => expect(send).toHaveBeenCalledTimes(2));
    const availability = vi.spyOn(stand.factory, 'availability').mockRejectedValue(new Error('not here'));
    const asked = vi.fn<(report: Translation) => void>();
    startTranslation(TEXTS, asked, new AbortController().signal);
    await vi.waitFor(() => expect(availability).toHaveBeenCalled());
    await new Promise((resolve) => setTimeout(resolve));
    expect([...reports, ...asked.mock.calls]).toEqual([]);
  });
});
