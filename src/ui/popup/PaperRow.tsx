import type { PaperRow as Row } from '../../digest/view';
import type { Language } from '../../i18n/language';
import { InlineText } from '../shared/InlineText';
import { PaperLink } from './PaperLink';
import { Thumbnail } from './Thumbnail';
import { Votes } from './Votes';

interface Props {
  row: Row;
  leadLanguage: Language;
  language: Language;
  /** Whether its picture may be loaded. */
  thumbnail: boolean;
  onOpenPaper: ((url: string) => void) | undefined;
}

/** One paper of a day: votes, title, the first sentence of its summary. */
export function PaperRow({ row, leadLanguage, language, thumbnail, onOpenPaper }: Props) {
  return (
    <li class="paper" data-arxiv-id={row.id}>
      <Votes votes={row.votes} language={language} />
      <div class="text">
        <PaperLink id={row.id} title={row.title} onOpenPaper={onOpenPaper} />
        {row.lead && (
          <p class="lead" lang={leadLanguage}>
            <InlineText text={row.lead} />
          </p>
        )}
      </div>
      {thumbnail && row.media?.kind === 'image' && <Thumbnail url={row.media.url} />}
    </li>
  );
}
