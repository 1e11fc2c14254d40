import type { DigestDate } from '../../digest/digest';
import { leadOf } from '../../digest/lead';
import type { Language } from '../../i18n/language';
import { formatDate, formatNumber } from '../shared/format';
import { InlineText } from '../shared/InlineText';
import { PaperLink } from './PaperLink';
import type { TabPaper } from './use-tab-paper';
import { Votes } from './Votes';
import { popupWords } from './words';

interface Props {
  opened: TabPaper;
  language: Language;
  onOpenDay: (date: DigestDate) => void;
  onOpenPaper: ((url: string) => void) | undefined;
}

/** The paper of the tab that the popup was opened on; one quiet line where no list has it. */
export function TabPaperCard({ opened, language, onOpenDay, onOpenPaper }: Props) {
  const words = popupWords[language];
  if (!opened) return null;
  if (opened.kind !== 'found') {
    return <p class="this-paper-none">{opened.kind === 'absent' ? words.thisPaperAbsent : words.thisPaperNotYet}</p>;
  }
  const { paper, date, rank, total, credit } = opened.view;
  const lead = leadOf(paper);
  return (
    <section class="this-paper" data-field="this-paper" data-arxiv-id={paper.id} aria-labelledby="this-paper">
      <h2 id="this-paper">{words.thisPaper}</h2>
      <div class="paper">
        <Votes votes={paper.votes} language={language} />
        <div class="text">
          <PaperLink id={paper.id} title={paper.title} onOpenPaper={onOpenPaper} />
          {lead && (
            <p class="lead" lang={credit.language}>
              <InlineText text={lead} />
            </p>
          )}
          <p class="standing">
            <span>{words.rank(formatNumber(rank, language), formatNumber(total, language))}</span>
            <button type="button" class="link" onClick={() => onOpenDay(date)}>
              {words.openItsDay(formatDate(date, language, 'short'))}
            </button>
          </p>
        </div>
      </div>
    </section>
  );
}
