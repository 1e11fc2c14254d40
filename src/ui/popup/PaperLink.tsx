import { abstractUrl } from '../../digest/arxiv-id';
import type { RichText } from '../../digest/rich-text';
import { InlineText } from '../components/InlineText';

interface Props {
  id: string;
  title: RichText;
  onOpenPaper: ((url: string) => void) | undefined;
}

/**
 * A paper's title, the link of its whole row.
 * A real link: with Ctrl, Shift or the middle button it does what links do.
 */
export function PaperLink({ id, title, onOpenPaper }: Props) {
  const url = abstractUrl(id);
  const open = (event: MouseEvent) => {
    if (!onOpenPaper || event.ctrlKey || event.metaKey || event.shiftKey || event.altKey) return;
    event.preventDefault();
    onOpenPaper(url);
  };
  return (
    <a class="title" lang="en" data-row href={url} target="_blank" rel="noreferrer" tabIndex={-1} onClick={open}>
      <InlineText text={title} />
    </a>
  );
}
