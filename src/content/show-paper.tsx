import { browser } from 'wxt/browser';
import type { Votes } from '../digest/merge';
import type { PaperView } from '../digest/view';
import { resolveLanguage } from '../i18n/language';
import { sendMessage, type OpenedPaper } from '../messages';
import type { Settings } from '../settings';
import { watchSettings } from '../watch-settings';
import { Badge } from '../ui/badge/Badge';
import badgeStyle from '../ui/badge/badge.css?inline';
import { wantedSummaries } from '../ui/panel/arrange-summaries';
import type { DayList } from '../ui/panel/DayPapers';
import { Panel, type PanelState } from '../ui/panel/Panel';
import panelStyle from '../ui/panel/panel.css?inline';
import type { PageAdapter } from './pages/page-adapter';
import { followData } from './shared/follow-data';
import { createShadowHost } from './shared/shadow-host';
import { liveVotes } from './live-votes';
import { mount } from './shared/mount';
import { scrollToPanel } from './shared/scroll-to-panel';
import { openList, toggleDay } from './toggle-day';
import { translatePaper } from './translate-paper';
import { warnIn, type ScriptContext } from './shared/script-context';

type Found = Extract<OpenedPaper, { kind: 'found' }>;

/** The panel's script as the one that asks for a paper sees it. */
export type ShowPaper = typeof showPaper;

/**
 * Puts badge and panel of a paper into its page and keeps them going until the context ends: what
 * the user opens and closes, language and summaries as they are chosen, a translation where one is
 * wanted, and the votes of now where the user asked for those. Says whether the page had an anchor.
 */
export function showPaper(
  { view: opened, settings }: Found,
  page: Document,
  adapter: PageAdapter,
  context: ScriptContext,
): boolean {
  const { signal } = context;
  const warn = warnIn(context);
  const badge = createShadowHost(page, 'daily-papers-badge', badgeStyle);
  const panel = createShadowHost(page, 'daily-papers-panel', panelStyle);
  const { id } = opened.paper;

  let state: PanelState = {
    view: opened,
    ...chosenIn(settings),
    open: settings.panel === 'open',
    unfolded: false,
    day: { kind: 'closed' },
    translation: { kind: 'none' },
    now: Date.now(),
  };
  const change = (changed: Partial<PanelState>) => {
    state = { ...state, ...changed, now: Date.now() };
    const { language } = state;
    Object.assign(panel.element.dataset, { arxivId: id, date: state.view.date });
    badge.draw(<Badge view={state.view} language={language} onOpen={openPanel} />, language);
    panel.draw(<Panel {...state} {...acts} />, language);
  };
  const openPanel = () => {
    change({ open: true });
    scrollToPanel(panel.element);
  };
  const acts = {
    onToggle: () => {
      change({ open: !state.open });
      sendMessage('rememberPanel', state.open ? 'open' : 'collapsed').catch(warn);
    },
    onUnfold: () => change({ unfolded: !state.unfolded }),
    onToggleDay: () => void toggleDay(state.view.date, state.day, (day) => change({ day }), warn),
    onTranslate: () => translator.begin(),
  };
  const translator = translatePaper(opened.paper, (translation) => change({ translation }), signal);
  let live: Votes | null = null;
  const takeLive = (votes: Votes) => {
    live = votes;
    change({ view: withVotes(state.view, live) });
  };
  const askVotes = liveVotes(id, takeLive, warn);

  change({});
  if (!mount(page, adapter, badge.element, panel.element, signal)) return false;
  translator.want(state.wanted);
  askVotes(settings);
  const follow = () => {
    sendMessage('readSettings').then((now) => {
      const { language, wanted } = chosenIn(now);
      // Mostly nothing has changed, and nothing needs to be drawn again.
      if (language !== state.language || wanted !== state.wanted) change({ language, wanted });
      translator.want(state.wanted);
      askVotes(now);
    }, warn);
  };
  signal.addEventListener('abort', watchSettings(follow));
  follow(); // What was chosen since these settings were read was told to nobody.
  // Who comes back to a tab after hours reads of when things are by then.
  page.addEventListener('visibilitychange', () => change({}), { signal });
  let asked = 0;
  const openAgain = () => {
    const nth = ++asked;
    sendMessage('openPaper', id).then((again) => {
      if (again.kind !== 'found' || nth !== asked) return; // or another answer is on its way
      change({ view: withVotes(again.view, live) });
      if (state.day.kind === 'open') void openList(again.view.date, takeFreshList, warn);
    }, warn);
  };
  /** A list that was folded up in the meantime stays so; one that could not be read again stays as it was. */
  const takeFreshList = (day: DayList) => {
    if (state.day.kind === 'open' && day.kind === 'open') change({ day });
  };
  followData(page, openAgain, signal);
  // The browser took the votes off the toolbar icon when the page was left; to open its paper puts them back.
  addEventListener('pageshow', ({ persisted }) => persisted && openAgain(), { signal });
  return true;
}

function chosenIn(settings: Settings): Pick<PanelState, 'language' | 'wanted'> {
  const language = resolveLanguage(settings.language, browser.i18n.getUILanguage());
  return { language, wanted: wantedSummaries(settings.summaries, language) };
}

/** With the votes of now where they are fresher. Its rank stays that of the list: the votes of the others are of then. */
function withVotes(view: PaperView, live: Votes | null): PaperView {
  if (!live || live.asOf < (view.paper.votes?.asOf ?? 0)) return view;
  return { ...view, paper: { ...view.paper, votes: live } };
}
