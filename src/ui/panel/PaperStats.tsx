import { dayOfReader } from '../../digest/date';
import type { PaperView } from '../../digest/view';
import type { Language } from '../../i18n/language';
import { countsStrings } from '../../i18n/counts';
import { formatDayAge } from '../../i18n/day-age';
import { formatDate, type DateStyle } from '../../i18n/format';
import { LabelledNumber } from '../components/LabelledNumber';
import { Votes } from './Votes';
import { panelStrings } from '../../i18n/panel';

interface Props {
  view: PaperView;
  language: Language;
  dateStyle: DateStyle;
  /** Epoch milliseconds, where there is room to say what the date is of, and how old it is. */
  now?: number;
}

/** The votes of a paper, its day and how long ago that was, its rank where it has one. */
export function PaperStats({ view, language, dateStyle, now }: Props) {
  const strings = panelStrings[language];
  const { rank } = view;
  const votes = view.paper.votes?.count ?? null;
  // Where another count stands beside a rank, it is said with the one that it comes from.
  const rankLabel = rank && [
    strings.rank(rank.position, rank.total),
    ...(rank.votes === votes ? [] : [countsStrings[language].rankedWith(rank.votes)]),
  ];
  const age = now === undefined ? null : formatDayAge(view.date, dayOfReader(now), language);
  return (
    <>
      <Votes votes={votes} language={language} field="votes" />
      <span class="day">
        {now !== undefined && strings.beforeDate}
        <time data-field="date" dateTime={view.date}>
          {formatDate(view.date, language, dateStyle)}
        </time>
        {now !== undefined && strings.afterDate}
        {age !== null && (
          <>
            {'\u00a0· '}
            <span>{age}</span>
          </>
        )}
      </span>
      {rank && rankLabel && (
        <LabelledNumber field="rank" label={rankLabel.join(', ')}>
          {`${rank.position}/${rank.total}`}
        </LabelledNumber>
      )}
    </>
  );
}
