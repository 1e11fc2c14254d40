import { dayOfReader, daysBetween } from '../../digest/date';
import type { DigestDate } from '../../digest/digest';
import type { DayView } from '../../digest/view';
import type { Language } from '../../i18n/language';
import { describeCounts } from '../../i18n/as-of';
import { formatDayAge } from '../../i18n/day-age';
import { formatClock, formatDate, formatNumber } from '../../i18n/format';
import type { TodayNotice } from './today-notice';
import { popupStrings } from '../../i18n/popup';

interface Props {
  view: DayView;
  /** The notice about today's list, if there is one. */
  notice: TodayNotice | null;
  language: Language;
  /** Epoch milliseconds. */
  now: number;
  onOpenDay: (date: DigestDate) => void;
}

/** The number of papers, the age of the day, the time of the counts, and the notice about today's list. */
export function ListInfo({ view, notice, language, now, onOpenDay }: Props) {
  const strings = popupStrings[language];
  const reader = dayOfReader(now);
  const facts = [
    ageOf(view.date, reader, language),
    describeCounts({ votes: view.counted, ranking: view.ranking }, now, language),
  ];
  return (
    <div class="list-info">
      <p>
        <span>{countOf(view, language)}</span>
        <span data-field="as-of">{facts.filter((fact) => fact !== null).join(' · ')}</span>
      </p>
      {notice && (
        <p class="notice" data-field="notice" data-notice={notice.kind}>
          <output>{describeNotice(notice, language, now)}</output>
          {(notice.kind === 'filling' || notice.kind === 'out') && (
            <>
              {' '}
              <button
                type="button"
                class="link"
                aria-label={strings.seeListOf(strings.listOf(nameDay(notice.date, now, language)))}
                onClick={() => onOpenDay(notice.date)}
              >
                {strings.seeList}
              </button>
            </>
          )}
        </p>
      )}
    </div>
  );
}

function countOf({ papers, ranking }: DayView, language: Language): string {
  const strings = popupStrings[language];
  const count = formatNumber(papers.length, language);
  if (!ranking || ranking.total === papers.length) return strings.count(count);
  return strings.countRanked(count, formatNumber(ranking.total, language));
}

/** In days of the reader's; a list may be of a day that has not begun where they are. */
function ageOf(date: DigestDate, reader: DigestDate, language: Language): string | null {
  return date === reader ? popupStrings[language].today : formatDayAge(date, reader, language);
}

function describeNotice(notice: TodayNotice, language: Language, now: number): string {
  const strings = popupStrings[language];
  const listOf = (date: DigestDate) => strings.listOf(nameDay(date, now, language));
  switch (notice.kind) {
    case 'checking':
      return strings.checking(listOf(notice.date));
    case 'newest-stored':
      return strings.newestStored;
    case 'filling':
      return strings.filling(listOf(notice.date), formatNumber(notice.papers, language));
    case 'this-filling':
      return strings.thisFilling;
    case 'out':
      return strings.out(listOf(notice.date));
    case 'not-out':
      return strings.notOut(listOf(notice.date));
    case 'no-papers':
      return strings.noPapers(listOf(notice.date));
    case 'weekend':
      return strings.weekend;
    case 'silent':
      return strings.silent;
    case 'next':
      return strings.next(formatClock(notice.at, now, language));
  }
}

/** A day as the reader calls it: today in UTC may be yesterday, or tomorrow, where they are. */
function nameDay(date: DigestDate, now: number, language: Language): string {
  const strings = popupStrings[language];
  const age = daysBetween(date, dayOfReader(now));
  if (age === 0) return strings.today;
  return age === 1 ? strings.yesterday : formatDate(date, language, 'near');
}
