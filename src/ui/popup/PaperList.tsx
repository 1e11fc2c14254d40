import { useState } from 'preact/hooks';
import type { RichText } from '../../digest/rich-text';
import type { DayView, PaperRow as Row } from '../../digest/view';
import type { Language } from '../../i18n/language';
import { popupStrings } from '../../i18n/popup';
import { Counts } from './Counts';
import { LeadText } from './LeadText';
import { PaperLink } from './PaperLink';
import './papers.css';

interface Props {
  view: DayView;
  language: Language;
  /** Which summaries are preferred. */
  leadLanguage: Language;
  /** Machine translations by the English sentence. */
  translated: ReadonlyMap<string, RichText>;
  thumbnails: boolean;
  onOpenPaper: ((url: string) => void) | undefined;
}

/** The papers of one day, the ranked ones first. */
export function PaperList({ view, language, leadLanguage, translated, thumbnails, onOpenPaper }: Props) {
  return (
    <ol data-field="papers" class="papers" aria-label={popupStrings[language].papers}>
      {view.papers.map((row) => (
        <PaperRow
          key={row.id}
          row={row}
          total={view.ranking?.total ?? 0}
          leadLanguage={leadLanguage}
          translated={translated}
          language={language}
          thumbnail={thumbnails}
          onOpenPaper={onOpenPaper}
        />
      ))}
    </ol>
  );
}

interface PaperRowProps {
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
function PaperRow({ row, total, leadLanguage, translated, language, thumbnail, onOpenPaper }: PaperRowProps) {
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

/** A paper's picture: decorative, requested without a referrer, removed where it fails to load. */
function Thumbnail({ url }: { url: string }) {
  const [failed, setFailed] = useState(false);
  if (failed || !isPictureHost(url)) return null;
  return (
    <img
      class="thumbnail"
      src={url}
      alt=""
      width={76}
      height={41}
      loading="lazy"
      decoding="async"
      referrerPolicy="no-referrer"
      onError={() => setFailed(true)}
    />
  );
}

/**
 * True for an address on Hugging Face's own hosts, the only ones that the setting names. Redirects are held to the
 * same hosts by the policy in `entrypoints/popup/index.html`.
 */
export function isPictureHost(address: string): boolean {
  if (!URL.canParse(address)) return false;
  const { protocol, hostname } = new URL(address);
  return protocol === 'https:' && (hostname === 'huggingface.co' || hostname.endsWith('.huggingface.co'));
}
