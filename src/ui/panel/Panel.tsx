import type { PaperView } from '../../digest/view';
import type { Language } from '../../i18n/language';
import { Credits } from './Credits';
import { Neighbours, type DayList } from './Neighbours';
import { Standing } from './Standing';
import { Summary } from './Summary';
import { panelWords } from './words';

interface Props {
  view: PaperView;
  language: Language;
  open: boolean;
  day: DayList;
  /** Epoch milliseconds. */
  now: number;
  onToggle: () => void;
  onToggleDay: () => void;
}

/** What stands below a paper's abstract: its summary, its neighbours, and who wrote this. */
export function Panel({ view, language, open, day, now, onToggle, onToggleDay }: Props) {
  const words = panelWords[language];
  const { credit, paper } = view;
  return (
    <section class={open ? 'panel' : 'panel collapsed'} aria-labelledby="name" tabIndex={-1}>
      <header>
        <h2 id="name">{words.name}</h2>
        <p>
          <Standing view={view} language={language} dateStyle="long" now={now} />
          {credit.language !== language && <span class="written">{words.summaryLanguage[credit.language]}</span>}
        </p>
        <button class="toggle" type="button" aria-expanded={open} onClick={onToggle}>
          {open ? words.collapse : words.expand}
        </button>
      </header>
      {open && (
        <>
          <Summary sections={paper.sections} written={credit.language} language={language} />
          <Neighbours view={view} language={language} day={day} onToggleDay={onToggleDay} />
          <Credits credit={credit} language={language} />
        </>
      )}
    </section>
  );
}
