import type { PaperView } from '../../digest/view';
import type { Language } from '../../i18n/language';
import { describePaperCounts } from '../../i18n/as-of';
import { countsStrings } from '../../i18n/counts';
import type { Translation } from '../translate/translation';
import { arrangeBodies, type Wanted } from './arrange-summaries';
import { Bodies } from './Summaries';
import { Credits } from './Credits';
import { FactLines } from './FactLines';
import { Neighbours, type DayList } from './DayPapers';
import { PaperStats } from './PaperStats';
import { RankedWith } from './RankedWith';
import { panelStrings } from '../../i18n/panel';

/** How a panel stands. */
export interface PanelState {
  view: PaperView;
  language: Language;
  /** In which language the user wants to read summaries. */
  wanted: Wanted;
  open: boolean;
  /** Whether the summary that is one click away is unfolded. */
  unfolded: boolean;
  day: DayList;
  translation: Translation;
  /** When it is drawn, in epoch milliseconds. */
  now: number;
}

interface Props extends PanelState {
  onToggle: () => void;
  onUnfold: () => void;
  onToggleDay: () => void;
  onTranslate: () => void;
}

/** What stands below a paper's abstract: its summaries, facts and neighbours, and who gave all this. */
export function Panel({ onToggle, onUnfold, onToggleDay, onTranslate, ...state }: Props) {
  const { view, language, wanted, open, unfolded, day, translation, now } = state;
  const { paper } = view;
  const strings = panelStrings[language];
  const isTranslated = translation.kind === 'done';
  const bodies = arrangeBodies(paper, isTranslated, wanted, language);
  const [first] = bodies.open;
  const asOf = describePaperCounts(view, now, language);
  return (
    <section class={open ? 'panel' : 'panel collapsed'} aria-labelledby="name" tabIndex={-1}>
      <header>
        <h2 id="name">{strings.name}</h2>
        <p>
          <PaperStats view={view} language={language} dateStyle="long" now={now} />
          <RankedWith rank={view.rank} votes={paper.votes?.count ?? null} language={language} />
          {view.isFilling && <span data-field="filling">{countsStrings[language].filling}</span>}
          {first && !bodies.open.includes(language) && <span class="written">{strings.summaryLanguage[first]}</span>}
          {asOf && <span data-field="as-of">{asOf}</span>}
        </p>
        <button class="toggle" type="button" aria-expanded={open} onClick={onToggle}>
          {open ? strings.collapse : strings.expand}
        </button>
      </header>
      {open && (
        <>
          <Bodies {...{ paper, language, bodies, wanted, translation, unfolded, onUnfold, onTranslate }} />
          <FactLines facts={paper.facts} language={language} />
          <Neighbours view={view} language={language} day={day} onToggleDay={onToggleDay} />
          <Credits paper={paper} isTranslated={isTranslated && !paper.korean} language={language} />
        </>
      )}
    </section>
  );
}
