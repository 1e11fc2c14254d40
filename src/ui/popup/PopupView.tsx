import { useEffect, useRef } from 'preact/hooks';
import type { DigestDate } from '../../digest/digest';
import type { Language } from '../../i18n/language';
import type { SyncState } from '../../sync-state';
import { SyncStatus } from '../sync/SyncStatus';
import { Age } from './Age';
import { Credits } from './Credits';
import { DayPicker } from './DayPicker';
import { Empty } from './Empty';
import { faceOf } from './face';
import { PaperList } from './PaperList';
import { TabPaperCard } from './TabPaperCard';
import type { OpenDay } from './use-day';
import { useRowKeys } from './use-row-keys';
import type { TabPaper } from './use-tab-paper';
import { popupWords } from './words';

export interface PopupProps {
  language: Language;
  thumbnails: boolean;
  /** Null until read. */
  sync: SyncState | null;
  day: OpenDay;
  /** The newest first. */
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

/** The popup: the day's papers by votes between a header to change the day and a footer with sync state and source. */
export function PopupView(props: PopupProps) {
  const { language, sync, day, now, onOpenDay, onOpenPaper } = props;
  const words = popupWords[language];
  const view = day.kind === 'shown' ? day.view : null;
  const face = faceOf(day, sync);
  const main = useRef<HTMLElement>(null);
  useRowKeys(main, view, onOpenDay);
  useEffect(() => main.current?.scrollTo?.(0, 0), [view?.date]);
  const inFooter = face === 'day' || face === 'gone' || face === 'broken';
  const status = sync && (
    <SyncStatus state={sync} language={language} now={now} onTry={props.onTry} roomy={!inFooter} />
  );
  return (
    <>
      <header>
        <h1>{words.name}</h1>
        <DayPicker view={view} days={props.days} language={language} onOpenDay={onOpenDay} />
      </header>
      <main ref={main}>
        {view && <Age view={view} sync={sync} language={language} now={now} />}
        <TabPaperCard opened={props.tabPaper} language={language} onOpenDay={onOpenDay} onOpenPaper={onOpenPaper} />
        {view ? (
          <PaperList view={view} language={language} thumbnails={props.thumbnails} onOpenPaper={onOpenPaper} />
        ) : (
          face !== 'day' && <Empty face={face} language={language} status={inFooter ? null : status} />
        )}
      </main>
      <footer>
        {inFooter && status}
        {view && <Credits credit={view.credit} language={language} />}
        <button type="button" class="link settings" onClick={props.onSettings}>
          {words.settings}
        </button>
      </footer>
    </>
  );
}
