import { useEffect, useMemo, useRef } from 'preact/hooks';
import { dayInUtc } from '../../digest/date';
import type { DigestDate } from '../../digest/digest';
import type { TodayList } from '../../digest/view';
import type { Language } from '../../i18n/language';
import type { Settings } from '../../settings';
import type { SyncState } from '../../sync-state';
import { SyncStatus } from '../components/SyncStatus';
import { adjacentDays, offeredDays } from './calendar';
import { leadLanguage, leadsToTranslate } from './choose-lead';
import { Credits } from './Credits';
import { DayPicker } from './DayPicker';
import { EmptyState } from './EmptyState';
import { screenOf, type Screen } from './screen';
import { ListInfo } from './ListInfo';
import { PaperList } from './PaperList';
import { TabPaperCard } from './TabPaperCard';
import { todayNotice } from './today-notice';
import { TranslationNote } from './TranslationNote';
import { FailedSources } from './FailedSources';
import { dateOf, type OpenDay } from './open-day';
import { useRowKeys } from './use-row-keys';
import type { TabPaper } from './use-tab-paper';
import { useTranslatedLeads } from './use-translated-leads';
import { popupStrings } from '../../i18n/popup';

export interface PopupProps {
  language: Language;
  summaries: Settings['summaries'];
  thumbnails: boolean;
  /** Null until read. */
  sync: SyncState | null;
  /** The names of the sources that failed while others did not. */
  failedSources: string[];
  day: OpenDay;
  /** The day that the popup opened on; null until known. */
  home: DigestDate | null;
  /** The last known state of today's list; null until the background has answered. */
  today: TodayList | null;
  /** True while the background is asked for it. */
  isChecking: boolean;
  /** Every day that is stored, the newest first. */
  days: DigestDate[];
  tabPaper: TabPaper;
  /** Epoch milliseconds. */
  now: number;
  onOpenDay: (date: DigestDate) => void;
  onTry: () => void;
  onSettings: () => void;
  /** A plain click on a paper; where absent the link does what links do. */
  onOpenPaper?: ((url: string) => void) | undefined;
}

/** Screens that are about a day: the sync status stands in the footer, not in them. */
const OF_A_DAY = new Set<Screen>(['day', 'fetching', 'empty', 'unfetched', 'broken']);

/** The popup: the day's papers by votes between a header to change the day and a footer with sync state and sources. */
export function PopupView(props: PopupProps) {
  const { language, sync, day, days, tabPaper, now, onOpenDay, onOpenPaper } = props;
  const strings = popupStrings[language];
  const screen = screenOf(day, sync);
  const view = day.kind === 'shown' ? day.view : null;
  const date = dateOf(day);
  const utc = dayInUtc(now);
  const offered = useMemo(() => offeredDays(days, utc), [days, utc]);
  const adjacent = useMemo(() => (date ? adjacentDays(date, view, offered) : null), [date, view, offered]);
  const main = useRef<HTMLElement>(null);
  useRowKeys(main, view?.date ?? null, adjacent, onOpenDay);
  useEffect(() => main.current?.scrollTo?.(0, 0), [date]);
  const inFooter = OF_A_DAY.has(screen);
  const isNoticeable = view?.date === props.home || view?.isFilling;
  const isSynced = sync?.kind === 'idle' && sync.failedSources.length === 0;
  const { today, isChecking } = props;
  const notice = view && isNoticeable ? todayNotice(view, { today, isChecking, isSynced }, now) : null;
  const status = sync && (
    <SyncStatus state={sync} language={language} now={now} onTry={props.onTry} roomy={!inFooter} />
  );
  const preferred = leadLanguage(props.summaries, language);
  const texts = useMemo(() => {
    const ofTab = tabPaper?.kind === 'found' ? [tabPaper.view.leads] : [];
    return leadsToTranslate([...ofTab, ...(view?.papers ?? []).map(({ leads }) => leads)], preferred);
  }, [tabPaper, view, preferred]);
  const leads = useTranslatedLeads(texts);
  const shared = { language, leadLanguage: preferred, translated: leads.translated, onOpenPaper };
  return (
    <>
      <header>
        <h1>{strings.name}</h1>
        <DayPicker {...{ date, adjacent, offered, language, onOpenDay }} />
      </header>
      <main ref={main}>
        {view && screen === 'day' && <ListInfo {...{ view, notice, language, now, onOpenDay }} />}
        <TranslationNote {...{ leads, texts, language }} />
        <TabPaperCard {...shared} opened={tabPaper} now={now} onOpenDay={onOpenDay} />
        {screen !== 'day' ? (
          <EmptyState
            {...{ screen, language }}
            status={inFooter ? null : status}
            onTryAgain={() => date && onOpenDay(date)}
          />
        ) : (
          view && <PaperList {...shared} view={view} thumbnails={props.thumbnails} />
        )}
      </main>
      <footer>
        {inFooter && status}
        <button type="button" class="link settings" onClick={props.onSettings}>
          {strings.settings}
        </button>
        <FailedSources names={props.failedSources} language={language} />
        {view && <Credits credits={view.credits} language={language} />}
      </footer>
    </>
  );
}
