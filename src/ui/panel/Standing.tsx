import { dayInSeoul } from '../../digest/date';
import type { PaperView } from '../../digest/view';
import type { Language } from '../../i18n/language';
import { formatDayAge } from '../shared/day-age';
import { formatDate, type DateStyle } from '../shared/format';
import { Figure } from './Figure';
import { Votes } from './Votes';
import { panelWords } from './words';

interface Props {
  view: PaperView;
  language: Language;
  dateStyle: DateStyle;
  /** Epoch milliseconds, where there is room to say how old the day is. */
  now?: number;
}

/** Where a paper stood: its votes, its day and how long ago that was, its rank in it. */
export function Standing({ view, language, dateStyle, now }: Props) {
  const age = now === undefined ? null : formatDayAge(view.date, dayInSeoul(now), language);
  const day = (
    <time data-field="date" dateTime={view.date}>
      {formatDate(view.date, language, dateStyle)}
    </time>
  );
  return (
    <>
      <Votes votes={view.paper.votes} language={language} field="votes" />
      {age === null ? (
        day
      ) : (
        <span class="day">
          {day}
          {'\u00a0· '}
          <span>{age}</span>
        </span>
      )}
      <Figure field="rank" words={panelWords[language].rank(view.rank, view.total)}>
        {`${view.rank}/${view.total}`}
      </Figure>
    </>
  );
}
