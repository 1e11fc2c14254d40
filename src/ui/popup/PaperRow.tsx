import type { RichText } from '../../digest/rich-text';
import type { PaperRow as Row } from '../../digest/view';
import type { Language } from '../../i18n/language';
import { Counts } from './Counts';
import { LeadText } from './LeadText';
import { PaperLink } from './PaperLink';
import { Thumbnail } from './Thumbnail';

interface Props {
  row: Row;
  /** The number of papers in the day's ranking. */
  total: number;
  leadLanguage: Language;
  /** Machine translations by the English sentence. */
  translated: ReadonlyMap<string, RichText>;
  language: Language;
  /** True where its picture may be loaded. */
  thumbnail: boolean;
  onOpenPaper: ((url: string) => void) | undefined;
}

/** One paper of a day: votes, title, the first sentence of its summary. */
export function PaperRow({ row, total, leadLanguage, translated, language, thumbnail, onOpenPaper }: Props) {
  return (
    <li class="paper" data-arxiv-id={row.id}>
      <Counts votes={row.votes} rank={row.rank} total={total} language={language} />
      <div class="text">
        <PaperLink id={row.id} title={row.title} onOpenPaper={onOpenPaper} />
        <LeadText leads={row.leads} preferred={leadLanguage} translated={translated} />
      </div>
      {thumbnail && row.media?.kind === 'image' && <Thumbnail url={row.media.url} />}
    </li>
  );
}
