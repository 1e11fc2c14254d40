// @vitest-environment happy-dom
import { afterEach, beforeEach, describe, expect, it, vi, type Mock } from 'vitest';
import { browser } from 'wxt/browser';
import { fakeBrowser } from 'wxt/testing';
import { sendMessage, type OpenedPaper } from '../messages';
import { parseSettings, type Settings } from '../settings';
import { SOURCE_STATES_KEY, SYNC_STATE_KEY } from '../storage-keys';
import { sampleEnglish, sampleView, viewWith } from '../ui/panel/sample-view';
import { sampleTranslator } from '../ui/translate/sample-translator';
import { main } from './main';
import { abstractPage } from './pages/abstract-page';
import { showPaper } from './show-paper';

vi.mock('../messages', () => ({ sendMessage: vi.fn<typeof sendMessage>() }));

const ADDRESS = 'https://arxiv.org/abs/2501.00001v2';
const PAGE =
  '<div class="leftcolumn"><div class="dateline">[1 Jan]</div><h1 class="title">T</h1><blockquote class="abstract">A</blockquote></div>';
const SETTINGS: Settings = { ...parseSettings({}), language: 'ko' };
const FOUND: Extract<OpenedPaper, { kind: 'found' }> = { kind: 'found', view: sampleView, settings: SETTINGS };

/** What the background answers, by message; each call is kept. */
let answers: Record<string, (data: unknown) => unknown>;
const send = sendMessage as unknown as Mock<(name: string, data: unknown) => Promise<unknown>>;
const warn = vi.spyOn(console, 'warn').mockImplementation(() => undefined);
const visits: AbortController[] = [];
const loadPanel = vi.fn<() => Promise<typeof showPaper>>(async () => showPaper);

beforeEach(() => {
  fakeBrowser.reset();
  document.head.innerHTML = '';
  document.body.innerHTML = PAGE;
  Element.prototype.scrollIntoView = vi.fn<Element['scrollIntoView']>();
  answers = {
    openPaper: () => FOUND,
    readSettings: async () => ((await answers['openPaper']!('')) as Partial<typeof FOUND>).settings ?? SETTINGS,
    rememberPanel: () => undefined,
  };
  send.mockReset().mockImplementation(async (name, data) => answers[name]!(data));
  warn.mockClear();
  vi.spyOn(browser.i18n, 'getUILanguage').mockReturnValue('en-US');
});

afterEach(() => visits.forEach((time) => time.abort()));

function visit(address = ADDRESS) {
  const time = new AbortController();
  visits.push(time);
  const context = {
    signal: time.signal,
    get isInvalid() {
      return time.signal.aborted;
    },
  };
  const done = main(abstractPage, document, address, context, loadPanel);
  return { done, end: () => time.abort() };
}

const panel = () => document.querySelector<HTMLElement>('daily-papers-panel');
const inPanel = (selector: string) => panel()!.shadowRoot!.querySelector<HTMLElement>(selector);
const translated = () => inPanel('[data-field="translation"]');
/** What was asked of the background, but for the settings, which every panel asks for once it is there. */
const asked = () => send.mock.calls.filter(([name]) => name !== 'readSettings');
const votes = () => inPanel('[data-field="votes"]')!.textContent;
const openings = () => send.mock.calls.filter(([name]) => name === 'openPaper');
const isHeld = () => document.documentElement.hasAttribute('data-daily-papers-hold');
const settled = () => new Promise<void>((resolve) => setTimeout(resolve));

describe('a paper that there is', () => {
  it('gets one badge and one panel, with their promised attributes', async () => {
    await visit().done;
    expect(asked()).toEqual([['openPaper', '2501.00001']]);
    expect([panel()!.dataset['arxivId'], panel()!.dataset['date']]).toEqual(['2501.00001', '2025-01-02']);
    expect(panel()!.previousElementSibling?.className).toBe('abstract');
    expect(document.querySelector('.dateline > daily-papers-badge')!.shadowRoot!.mode).toBe('open');
  });

  it('is looked for by the id in the page where the address names none', async () => {
    document.head.innerHTML = '<meta name="citation_arxiv_id" content="hep-th/9901001">';
    await visit('https://arxiv.org/abs/?id=1').done;
    expect(asked()).toEqual([['openPaper', 'hep-th/9901001']]);
  });

  it('is looked for by the id in the page where the address names another one', async () => {
    document.head.innerHTML = '<meta name="citation_arxiv_id" content="cs/0006008">';
    answers['openPaper'] = (id) => (id === 'cs/0006008' ? FOUND : { kind: 'absent' });
    await visit('https://arxiv.org/abs/cs/0006007').done;
    expect(asked().map(([, id]) => id)).toEqual(['cs/0006007', 'cs/0006008']);
    expect(panel()).not.toBeNull();
  });

  it('is also found by the id in the address where no digest has the one in the page', async () => {
    document.head.innerHTML = '<meta name="citation_arxiv_id" content="cs/0006008">';
    answers['openPaper'] = (id) => (id === 'cs/0006007' ? FOUND : { kind: 'absent' });
    await visit('https://arxiv.org/abs/cs/0006007').done;
    expect(panel()).not.toBeNull();
  });

  it('still has one panel after a second visit', async () => {
    const first = visit();
    await first.done;
    first.end();
    await visit().done;
    await settled();
    expect(document.querySelectorAll('daily-papers-panel')).toHaveLength(1);
    expect(document.querySelectorAll('daily-papers-badge')).toHaveLength(1);
  });

  it('opens as the user left it, and remembers', async () => {
    answers['openPaper'] = () => ({ ...FOUND, settings: { ...SETTINGS, panel: 'collapsed' } });
    await visit().done;
    expect(inPanel('[data-section]')).toBeNull();
    inPanel('.toggle')!.click();
    expect(inPanel('[data-section]')).not.toBeNull();
    expect(send).toHaveBeenLastCalledWith('rememberPanel', 'open');
  });

  it('is gone to from the badge, which opens it for this once', async () => {
    answers['openPaper'] = () => ({ ...FOUND, settings: { ...SETTINGS, panel: 'collapsed' } });
    await visit().done;
    document.querySelector('daily-papers-badge')!.shadowRoot!.querySelector('button')!.click();
    expect(inPanel('[data-section]')).not.toBeNull();
    expect(panel()!.shadowRoot!.activeElement?.className).toBe('panel');
    expect(send).not.toHaveBeenCalledWith('rememberPanel', expect.anything());
  });

  it('changes its language when the setting changes', async () => {
    await visit().done;
    expect(inPanel('h2')!.textContent).toBe('오늘의 논문');
    answers['readSettings'] = () => ({ ...SETTINGS, language: 'auto' });
    await browser.storage.local.set({ 'setting.language': 'auto' });
    await vi.waitFor(() => expect(inPanel('h2')!.textContent).toBe('Daily Papers'));
    expect(panel()!.lang).toBe('en');
  });

  it('has the language that was chosen while its page was loading', async () => {
    answers['readSettings'] = () => ({ ...SETTINGS, language: 'en' });
    await visit().done;
    await vi.waitFor(() => expect(panel()!.lang).toBe('en'));
    expect(inPanel('h2')!.textContent).toBe('Daily Papers');
  });

  it('is opened again when the page returns out of the cache, for its votes on the toolbar icon', async () => {
    await visit().done;
    window.dispatchEvent(Object.assign(new Event('pageshow'), { persisted: false }));
    expect(asked()).toHaveLength(1);
    window.dispatchEvent(Object.assign(new Event('pageshow'), { persisted: true }));
    expect(asked()).toEqual([
      ['openPaper', '2501.00001'],
      ['openPaper', '2501.00001'],
    ]);
  });

  it('unfolds all papers of its day, and folds them again', async () => {
    answers['openDay'] = () => ({ papers: sampleView.related });
    await visit().done;
    inPanel('.more')!.click();
    await vi.waitFor(() => expect(inPanel('[data-field="day"] a')).not.toBeNull());
    expect(send).toHaveBeenLastCalledWith('openDay', '2025-01-02');
    inPanel('.more')!.click();
    expect(inPanel('[data-field="day"]')).toBeNull();
  });

  it('says so where its day cannot be had', async () => {
    answers['openDay'] = () => Promise.reject(new Error('gone'));
    await visit().done;
    inPanel('.more')!.click();
    await vi.waitFor(() => expect(inPanel('output')!.textContent).not.toBe('불러오는 중…'));
    expect(inPanel('output')!.textContent).toContain('불러오지 못했습니다');
    expect(warn).toHaveBeenCalledOnce();
  });
});

describe('what changes while the page is open', () => {
  const fresh = { ...sampleView, paper: { ...sampleView.paper, votes: { ...sampleView.paper.votes!, count: 60 } } };
  const idle = { kind: 'idle', lastSuccess: 2, unreadable: 0, failedSources: [] };

  const visibility = vi.spyOn(document, 'visibilityState', 'get');

  beforeEach(() => visibility.mockReturnValue('visible'));

  it.each<[string, Record<string, unknown>]>([
    ['a sync has ended', { [SYNC_STATE_KEY]: idle }],
    ['a day was fetched by itself', { 'fetched-day': 1 }],
  ])('is read again once %s', async (_, change) => {
    await visit().done;
    answers['openPaper'] = () => ({ ...FOUND, view: { ...fresh, date: '2025-01-03' } });
    await browser.storage.local.set(change);
    await vi.waitFor(() => expect(votes()).toBe('60'));
    const badge = document.querySelector('daily-papers-badge')!.shadowRoot!;
    expect(badge.querySelector('[data-field="votes"]')!.textContent).toBe('60');
    expect(panel()!.dataset['date']).toBe('2025-01-03');
  });

  it('waits until a hidden page is seen, and is then read once', async () => {
    await visit().done;
    answers['openPaper'] = () => ({ ...FOUND, view: fresh });
    visibility.mockReturnValue('hidden');
    for (const lastSuccess of [2, 3]) await browser.storage.local.set({ [SYNC_STATE_KEY]: { ...idle, lastSuccess } });
    await settled();
    expect(openings()).toHaveLength(1);
    visibility.mockReturnValue('visible');
    document.dispatchEvent(new Event('visibilitychange'));
    await vi.waitFor(() => expect(votes()).toBe('60'));
    expect(openings()).toHaveLength(2);
  });

  it('leaves the panel where its paper is gone, and is not listened to once the visit is over', async () => {
    const { done, end } = visit();
    await done;
    answers['openPaper'] = () => ({ kind: 'absent' });
    await browser.storage.local.set({ [SYNC_STATE_KEY]: idle });
    await vi.waitFor(() => expect(openings()).toHaveLength(2));
    expect(votes()).toBe('48');
    end();
    await browser.storage.local.set({ [SYNC_STATE_KEY]: { ...idle, lastSuccess: 9 } });
    await settled();
    expect(openings()).toHaveLength(2);
  });

  it('is of the list that is unfolded too', async () => {
    const row = { leads: [], media: null };
    const list = (count: number) => ({ papers: [{ id: '2501.00001', title: 'T', votes: count, rank: null, ...row }] });
    answers['openDay'] = () => list(48);
    await visit().done;
    inPanel('.more')!.click();
    await vi.waitFor(() => expect(inPanel('[data-field="day"]')).not.toBeNull());
    answers['openPaper'] = () => ({ ...FOUND, view: fresh });
    answers['openDay'] = () => list(60);
    await browser.storage.local.set({ [SYNC_STATE_KEY]: idle });
    await vi.waitFor(() => expect(inPanel('[data-field="day"]')!.textContent).toContain('60'));
  });
});

describe('votes of now', () => {
  const live = { ...sampleView.paper.votes!, count: 51, asOf: Date.now() };

  it('are not asked for where the user did not turn that on', async () => {
    await visit().done;
    expect(send).not.toHaveBeenCalledWith('askVotes', expect.anything());
  });

  it('are asked for once, and take the place of the others in badge and panel', async () => {
    answers['openPaper'] = () => ({ ...FOUND, settings: { ...SETTINGS, liveVotes: true } });
    answers['askVotes'] = () => live;
    await visit().done;
    await vi.waitFor(() => expect(inPanel('[data-field="votes"]')!.textContent).toBe('51'));
    const badge = document.querySelector('daily-papers-badge')!.shadowRoot!;
    expect(badge.querySelector('[data-field="votes"]')!.textContent).toBe('51');
    expect(inPanel('[data-field="as-of"]')!.textContent).toBe('순위는 2025. 1. 2., 추천 수는 방금 기준');
    expect(send.mock.calls.filter(([name]) => name === 'askVotes')).toEqual([['askVotes', '2501.00001']]);
  });

  it('are those of the paper in the list that is unfolded, too', async () => {
    const row = { id: '2501.00001', title: 'T', votes: 48, rank: null, leads: [], media: null };
    answers['openDay'] = () => ({ papers: [row] });
    answers['askVotes'] = () => live;
    await visit().done;
    inPanel('.more')!.click();
    await vi.waitFor(() => expect(inPanel('[data-field="day"]')!.textContent).toContain('48'));
    answers['readSettings'] = () => ({ ...SETTINGS, liveVotes: true });
    await browser.storage.local.set({ 'setting.liveVotes': true });
    await vi.waitFor(() => expect(inPanel('[data-field="day"]')!.textContent).toContain('51'));
  });

  it('are asked for when the user turns that on in an open page, once', async () => {
    answers['askVotes'] = () => live;
    await visit().done;
    await settled();
    answers['readSettings'] = () => ({ ...SETTINGS, liveVotes: true });
    await browser.storage.local.set({ 'setting.liveVotes': true });
    await vi.waitFor(() => expect(inPanel('[data-field="votes"]')!.textContent).toBe('51'));
    await browser.storage.local.set({ 'setting.thumbnails': false });
    await settled();
    expect(send.mock.calls.filter(([name]) => name === 'readSettings')).toHaveLength(3);
    expect(send.mock.calls.filter(([name]) => name === 'askVotes')).toHaveLength(1);
  });

  it.each([
    ['unknown', () => null],
    ['out of reach', () => Promise.reject(new Error('offline'))],
  ])('leave the others where they are %s', async (_, answer) => {
    answers['openPaper'] = () => ({ ...FOUND, settings: { ...SETTINGS, liveVotes: true } });
    answers['askVotes'] = answer;
    await visit().done;
    await settled();
    expect(inPanel('[data-field="votes"]')!.textContent).toBe('48');
  });
});

describe('a paper that has no Korean summary', () => {
  const english = viewWith({ korean: null, english: sampleEnglish });
  const opened = (settings: Partial<Settings>) => () => ({
    ...FOUND,
    view: english,
    settings: { ...SETTINGS, ...settings },
  });

  beforeEach(() => {
    answers['recallTranslation'] = () => null;
    answers['keepTranslation'] = (kept) => (kept as { translated: string }).translated;
  });
  afterEach(() => vi.unstubAllGlobals());

  it('is translated where the browser can', async () => {
    vi.stubGlobal('Translator', sampleTranslator().factory);
    answers['openPaper'] = opened({});
    await visit().done;
    await vi.waitFor(() => expect(translated()?.textContent).toContain('ko(It beats GPT-4o.)'));
    expect(send).toHaveBeenCalledWith('keepTranslation', {
      text: 'It beats GPT-4o.',
      translated: 'ko(It beats GPT-4o.)',
    });
  });

  it('is translated after a click where the browser must download first', async () => {
    const { factory, create } = sampleTranslator('downloadable');
    vi.stubGlobal('Translator', factory);
    answers['openPaper'] = opened({});
    await visit().done;
    await vi.waitFor(() => expect(inPanel('.translate')).not.toBeNull());
    inPanel('.translate')!.click();
    expect(create).toHaveBeenCalledOnce();
    await vi.waitFor(() => expect(translated()).not.toBeNull());
  });

  it('stays English where nobody wants Korean, until somebody does', async () => {
    const { factory, create } = sampleTranslator();
    vi.stubGlobal('Translator', factory);
    answers['openPaper'] = opened({ summaries: 'en' });
    await visit().done;
    await settled();
    expect(create).not.toHaveBeenCalled();
    answers['readSettings'] = () => ({ ...SETTINGS, summaries: 'both' });
    await browser.storage.local.set({ 'setting.summaries': 'both' });
    await vi.waitFor(() => expect(translated()).not.toBeNull());
    expect(inPanel('[data-field="english"]')).not.toBeNull();
  });

  it('stays English in a browser that does not translate', async () => {
    answers['openPaper'] = opened({});
    await visit().done;
    await settled();
    expect(asked()).toHaveLength(1);
    expect(inPanel('[data-field="english"]')!.textContent).toContain('It beats GPT-4o.');
    expect(inPanel('.translating')).toBeNull();
  });

  it('gives the translator back when the page is left, and goes on when it returns', async () => {
    const stand = sampleTranslator();
    vi.stubGlobal('Translator', stand.factory);
    const signalOf = (call: number) => stand.create.mock.calls[call]![0].signal;
    stand.translate.mockImplementationOnce(
      () => new Promise((_, reject) => signalOf(0).addEventListener('abort', () => reject(signalOf(0).reason))),
    );
    answers['openPaper'] = opened({});
    await visit().done;
    await vi.waitFor(() => expect(stand.translate).toHaveBeenCalledOnce());
    window.dispatchEvent(new Event('pagehide'));
    await vi.waitFor(() => expect(stand.destroy).toHaveBeenCalledOnce());
    expect(inPanel('[data-field="english"]')).not.toBeNull();
    window.dispatchEvent(Object.assign(new Event('pageshow'), { persisted: true }));
    await vi.waitFor(() => expect(translated()).not.toBeNull());
  });
});

describe('a page that stays as it is', () => {
  it('of a paper that there is not', async () => {
    answers['openPaper'] = () => ({ kind: 'absent' });
    await visit().done;
    window.dispatchEvent(Object.assign(new Event('pageshow'), { persisted: true }));
    expect(send).toHaveBeenCalledOnce();
    expect(document.body.innerHTML).toBe(PAGE);
    expect(warn).not.toHaveBeenCalled();
  });

  it('of no paper at all', async () => {
    await visit('https://arxiv.org/abs/').done;
    expect(send).not.toHaveBeenCalled();
    expect(document.body.innerHTML).toBe(PAGE);
  });

  it('where the background fails, with one line in the console', async () => {
    answers['openPaper'] = () => Promise.reject(new Error('no answer'));
    await visit().done;
    expect(document.body.innerHTML).toBe(PAGE);
    expect(warn).toHaveBeenCalledOnce();
  });

  it('without a known place, with one line in the console', async () => {
    document.body.innerHTML = '<main>Something new</main>';
    await visit().done;
    expect(document.body.innerHTML).toBe('<main>Something new</main>');
    expect(warn).toHaveBeenCalledOnce();
  });

  it('where the extension went away meanwhile', async () => {
    const { done, end } = visit();
    end();
    await done;
    expect(document.body.innerHTML).toBe(PAGE);
    expect(warn).not.toHaveBeenCalled();
  });
});

describe('what is below the panel', () => {
  /** The frames that were asked for: drawn when the test says so. */
  let frames: FrameRequestCallback[];
  const drawFrame = () => frames.splice(0).forEach((draw) => draw(0));

  beforeEach(() => {
    frames = [];
    vi.stubGlobal('requestAnimationFrame', (draw: FrameRequestCallback) => frames.push(draw));
    vi.stubGlobal('cancelAnimationFrame', (nth: number) => (frames[nth - 1] = () => undefined));
  });
  afterEach(() => vi.unstubAllGlobals());

  it.each([
    ['found', () => FOUND],
    ['not found', () => ({ kind: 'absent' })],
    ['unknown, for the background fails', () => Promise.reject(new Error('no answer'))],
  ])('is kept from being seen, from the first frame until the paper is %s', async (_, answer) => {
    let reply!: () => void;
    const replied = new Promise<void>((resolve) => (reply = resolve));
    answers['openPaper'] = () => replied.then(answer);
    const { done } = visit();
    await settled();
    expect(isHeld()).toBe(false);
    drawFrame();
    expect(isHeld()).toBe(true);
    reply();
    await settled();
    drawFrame();
    await done;
    expect(isHeld()).toBe(false);
  });

  it('is left alone where the answer comes before the first frame', async () => {
    answers['openPaper'] = () => ({ kind: 'absent' });
    await visit().done;
    drawFrame();
    expect(isHeld()).toBe(false);
  });

  it('is kept from being seen for the first frame where the panel comes after it', async () => {
    const { done } = visit();
    await vi.waitFor(() => expect(frames).toHaveLength(2));
    expect(panel()).toBeNull();
    drawFrame();
    expect([isHeld(), panel()]).toEqual([true, null]);
    await done;
    expect([isHeld(), panel() !== null]).toEqual([false, true]);
  });

  it('is shown while the first sync is waited for', async () => {
    answers['openPaper'] = () => ({ kind: 'not-yet' });
    visit();
    await settled();
    drawFrame();
    expect(isHeld()).toBe(false);
  });
});

describe('the script of the panel', () => {
  it.each<[string, OpenedPaper, number]>([
    ['comes once there is a paper to show', FOUND, 1],
    ['does not come where there is none', { kind: 'absent' }, 0],
  ])('%s', async (_, answer, times) => {
    loadPanel.mockClear();
    answers['openPaper'] = () => answer;
    await visit().done;
    expect(loadPanel).toHaveBeenCalledTimes(times);
  });

  it('that cannot be had leaves the page as it is, with one line in the console', async () => {
    loadPanel.mockRejectedValueOnce(new Error('gone'));
    await visit().done;
    expect(document.body.innerHTML).toBe(PAGE);
    expect(warn).toHaveBeenCalledOnce();
  });
});

describe('a paper that may come with the first sync', () => {
  it('is asked for once more when that is through', async () => {
    answers['openPaper'] = () => ({ kind: 'not-yet' });
    const { done } = visit();
    await settled();
    await browser.storage.local.set({ [SYNC_STATE_KEY]: { kind: 'downloading' } });
    await settled();
    expect(send).toHaveBeenCalledTimes(1);
    answers['openPaper'] = () => FOUND;
    await browser.storage.local.set({ [SYNC_STATE_KEY]: { kind: 'idle' } });
    await done;
    expect(panel()).not.toBeNull();
    expect(asked()).toHaveLength(2);
  });

  it('is asked for whenever one of the sources is through', async () => {
    answers['openPaper'] = () => ({ kind: 'not-yet' });
    const { done } = visit();
    await settled();
    const states = { one: { kind: 'downloading' }, other: { kind: 'listing' } };
    await browser.storage.local.set({ [SOURCE_STATES_KEY]: states });
    await settled();
    expect(asked()).toHaveLength(1);
    await browser.storage.local.set({ [SOURCE_STATES_KEY]: { ...states, other: { kind: 'idle' } } });
    await settled();
    expect(asked()).toHaveLength(2);
    answers['openPaper'] = () => FOUND;
    await browser.storage.local.set({ [SOURCE_STATES_KEY]: { one: { kind: 'idle' }, other: { kind: 'idle' } } });
    await done;
    expect(panel()).not.toBeNull();
    expect(asked()).toHaveLength(3);
  });

  it('is asked for at once where it got through in between', async () => {
    await browser.storage.local.set({ [SYNC_STATE_KEY]: { kind: 'idle' } });
    const found = [{ kind: 'not-yet' }, FOUND];
    answers['openPaper'] = () => found.shift();
    await visit().done;
    expect(panel()).not.toBeNull();
  });
});
