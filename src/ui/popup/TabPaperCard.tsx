import type { RichText } from '../../digest/rich-text';
import type { DigestDate } from '../../digest/digest';
import type { Language } from '../../i18n/language';
import { describePaperCounts } from '../../i18n/as-of';
import { countsStrings } from '../../i18n/counts';
import { formatDate } from '../../i18n/format';
import { Counts } from './Counts';
import { LeadText } from './LeadText';
import { PaperLink } from './PaperLink';
import type { TabPaper } from './use-tab-paper';
import { popupStrings } from '../../i18n/popup';

interface Props {
  opened: TabPaper;
  language: Language;
  /** Which summaries are preferred. */
  leadLanguage: Language;
  /** Machine translations by the English sentence. */
  translated: ReadonlyMap<string, RichText>;
  /** Epoch milliseconds. */
  now: number;
  onOpenDay: (date: DigestDate) => void;
  onOpenPaper: ((url: string) => void) | undefined;
}

/** The paper of the tab that the popup was opened on; one quiet line where no list has it. */
export function TabPaperCard({ opened, language, leadLanguage, translated, now, onOpenDay, onOpenPaper }: Props) {
  const strings = popupStrings[language];
  if (!opened) return null;
  if (opened.kind !== 'found') {
    return (
      <p class="this-paper-none">{opened.kind === 'absent' ? strings.thisPaperAbsent : strings.thisPaperNotYet}</p>
    );
  }
  const { paper, leads, date, rank, isFilling } = opened.view;
  const asOf = describePaperCounts(opened.view, now, language);
  return (
    <section class="this-paper" data-field="this-paper" data-arxiv-id={paper.id} aria-labelledby="this-paper">
      <h2 id="this-paper">{strings.thisPaper}</h2>
      <div class="paper">
        <Counts votes={paper.votes?.count ?? null} rank={rank} total={rank?.total ?? 0} language={language} />
        <div class="text">
          <PaperLink id={paper.id} title={paper.title} onOpenPaper={onOpenPaper} />
          <LeadText leads={leads} preferred={leadLanguage} translated={translated} />
          <p class="standing">
            {isFilling && <span>{countsStrings[language].filling}</span>}
            {asOf && <span data-field="as-of">{asOf}</span>}
            <button type="button" class="link" onClick={() => onOpenDay(date)}>
              {strings.openItsDay(formatDate(date, language, 'short'))}
            </button>
          </p>
        </div>
      </div>
    </section>
  );
}
