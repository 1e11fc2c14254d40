import type { PaperView } from '../../digest/view';
import { describePaperCounts } from '../../i18n/as-of';
import { countsStrings } from '../../i18n/counts';
import type { Language } from '../../i18n/language';
import { panelStrings } from '../../i18n/panel';
import type { Translation } from '../translate/translation';
import { arrangeSummaries, type Wanted } from './arrange-summaries';
import { Credits } from './Credits';
import { type DayList, DayPapers } from './DayPapers';
import { FactLines } from './FactLines';
import { PaperStats } from './PaperStats';
import { Summaries } from './Summaries';
import { RankedWith } from './Votes';

/** The state of a panel. */
export interface PanelState {
  view: PaperView;
  language: Language;
  /** The languages in which the user wants to read summaries. */
  wanted: Wanted;
  open: boolean;
  /** True where the summary behind the button is unfolded. */
  unfolded: boolean;
  day: DayList;
  translation: Translation;
  /** The time of rendering, in epoch milliseconds. */
  now: number;
}

interface Props extends PanelState {
  onToggle: () => void;
  onUnfold: () => void;
  onToggleDay: () => void;
  onTranslate: () => void;
}

/** The panel below a paper's abstract: its summaries, facts, related papers and credits. */
export function Panel({ onToggle, onUnfold, onToggleDay, onTranslate, ...state }: Props) {
  const { view, language, wanted, open, unfolded, day, translation, now } = state;
  const { paper } = view;
  const strings = panelStrings[language];
  const isTranslated = translation.kind === 'done';
  const summaries = arrangeSummaries(paper, isTranslated, wanted, language);
  const [first] = summaries.open;
  const asOf = describePaperCounts(view, now, language);
  return (
    <section class={open ? 'panel' : 'panel collapsed'} aria-labelledby="name" tabIndex={-1}>
      <header>
        <h2 id="name">{strings.name}</h2>
        <p>
          <PaperStats view={view} language={language} dateStyle="long" now={now} />
          <RankedWith rank={view.rank} votes={paper.votes?.count ?? null} language={language} />
          {view.isFilling && <span data-field="filling">{countsStrings[language].filling}</span>}
          {first && !summaries.open.includes(language) && <span class="written">{strings.summaryLanguage[first]}</span>}
          {asOf && <span data-field="as-of">{asOf}</span>}
        </p>
        <button class="toggle" type="button" aria-expanded={open} onClick={onToggle}>
          {open ? strings.collapse : strings.expand}
        </button>
      </header>
      {open && (
        <>
          <Summaries {...{ paper, language, summaries, wanted, translation, unfolded, onUnfold, onTranslate }} />
          <FactLines facts={paper.facts} language={language} />
          <DayPapers view={view} language={language} day={day} onToggleDay={onToggleDay} />
          <Credits paper={paper} isTranslated={isTranslated && !paper.korean} language={language} />
        </>
      )}
    </section>
  );
}
