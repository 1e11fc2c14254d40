import type { PaperView } from '../../digest/view';
import type { Language } from '../../i18n/language';
import { formatDate, type DateStyle } from '../shared/format';
import { Figure } from './Figure';
import { Votes } from './Votes';
import { panelWords } from './words';

interface Props {
  view: PaperView;
  language: Language;
  dateStyle: DateStyle;
}

/** Where a paper stood: its votes, its day, its rank in it. */
export function Standing({ view, language, dateStyle }: Props) {
  return (
    <>
      <Votes votes={view.paper.votes} language={language} field="votes" />
      <time data-field="date" dateTime={view.date}>
        {formatDate(view.date, language, dateStyle)}
      </time>
      <Figure field="rank" words={panelWords[language].rank(view.rank, view.total)}>
        {`${view.rank}/${view.total}`}
      </Figure>
    </>
  );
}
