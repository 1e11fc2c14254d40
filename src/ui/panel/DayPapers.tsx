import type { PaperRow, PaperView } from '../../digest/view';
import type { Language } from '../../i18n/language';
import { PaperLinks } from './PaperLinks';
import { panelStrings } from '../../i18n/panel';

/** The list of all papers of the day: fetched when it is first asked for. */
export type DayList =
  { kind: 'closed' } | { kind: 'loading' } | { kind: 'failed' } | { kind: 'open'; papers: PaperRow[] };

interface Props {
  view: PaperView;
  language: Language;
  day: DayList;
  onToggleDay: () => void;
}

/** The most related papers of the same day, and a button that unfolds all papers of that day. */
export function DayPapers({ view, language, day, onToggleDay }: Props) {
  const strings = panelStrings[language];
  return (
    <div class="neighbours">
      {view.related.length > 0 && (
        <div data-field="related">
          <h3>{strings.related}</h3>
          <PaperLinks papers={view.related} language={language} />
        </div>
      )}
      <button class="more" type="button" aria-expanded={day.kind === 'open'} onClick={onToggleDay}>
        {day.kind === 'open' ? strings.collapse : strings.day(view.papersOfDay)}
      </button>
      <output>
        {day.kind === 'loading' && strings.dayLoading}
        {day.kind === 'failed' && strings.dayFailed}
      </output>
      {day.kind === 'open' && (
        <div data-field="day">
          <PaperLinks
            papers={day.papers.map((row) => withVotesOf(view, row))}
            language={language}
            current={view.paper.id}
          />
        </div>
      )}
    </div>
  );
}

/** Gives the row of the page's own paper the votes of the header, which may be live ones. */
function withVotesOf({ paper }: PaperView, row: PaperRow): PaperRow {
  return row.id === paper.id ? { ...row, votes: paper.votes?.count ?? null } : row;
}
