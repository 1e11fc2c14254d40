import { browser } from 'wxt/browser';
import type { PaperView } from '../../digest/view';
import { resolveLanguage, type Language } from '../../i18n/language';
import { sendMessage } from '../../messages';
import type { Settings } from '../../settings';
import { watchSettings } from '../../watch-settings';
import { Badge } from '../badge/Badge';
import badgeStyle from '../badge/badge.css?inline';
import type { DayList } from '../panel/Neighbours';
import { Panel } from '../panel/Panel';
import panelStyle from '../panel/panel.css?inline';
import { goTo } from './go-to';
import { createHost } from './host';
import { putInPage } from './put-in-page';
import { warnOf, type Visit } from './visiting';

/** What can change while the page is open. */
interface State {
  language: Language;
  open: boolean;
  day: DayList;
}

/**
 * Puts badge and panel of a paper into its page and keeps them going until the visit is over: what
 * the user opens and closes, the language as it is chosen. Says whether the page had a place.
 */
export function showPaper(view: PaperView, settings: Settings, page: Document, visit: Visit): boolean {
  const warn = warnOf(visit);
  const badge = createHost(page, 'daily-papers-badge', badgeStyle);
  const panel = createHost(page, 'daily-papers-panel', panelStyle);
  Object.assign(panel.element.dataset, { arxivId: view.paper.id, date: view.date });

  let state: State = { language: languageOf(settings), open: settings.panel === 'open', day: { kind: 'closed' } };
  const change = (changed: Partial<State>) => {
    state = { ...state, ...changed };
    const { language } = state;
    badge.draw(<Badge view={view} language={language} onOpen={openPanel} />, language);
    panel.draw(
      <Panel view={view} {...state} now={Date.now()} onToggle={toggle} onToggleDay={() => void toggleDay()} />,
      language,
    );
  };

  const openPanel = () => {
    change({ open: true });
    goTo(panel.element);
  };
  const toggle = () => {
    change({ open: !state.open });
    sendMessage('rememberPanel', state.open ? 'open' : 'collapsed').catch(warn);
  };
  const toggleDay = async () => {
    if (state.day.kind === 'loading') return;
    if (state.day.kind === 'open') return change({ day: { kind: 'closed' } });
    change({ day: { kind: 'loading' } });
    const found = await sendMessage('openDay', view.date).catch(warn);
    change({ day: found ? { kind: 'open', papers: found.papers } : { kind: 'failed' } });
  };

  change({});
  if (!putInPage(page, badge.element, panel.element, visit.signal)) return false;
  const stopWatching = watchSettings(() => {
    sendMessage('readSettings', undefined).then((now) => change({ language: languageOf(now) }), warn);
  });
  visit.signal.addEventListener('abort', stopWatching);
  return true;
}

function languageOf(settings: Settings): Language {
  return resolveLanguage(settings.language, browser.i18n.getUILanguage());
}
