import type { RichText } from '../../digest/rich-text';
import type { ReadableLead } from '../../digest/view';
import type { Language } from '../../i18n/language';
import { InlineText } from '../components/InlineText';
import { chooseLead } from './choose-lead';

interface Props {
  leads: readonly ReadableLead[];
  preferred: Language;
  /** Machine translations by the English sentence, for those where Korean is preferred. */
  translated: ReadonlyMap<string, RichText>;
}

/** One sentence on a paper, in the language that is preferred where there is one in it, or it was translated. */
export function LeadText({ leads, preferred, translated }: Props) {
  const lead = chooseLead(leads, preferred);
  if (!lead) return null;
  const korean = preferred === 'ko' && lead.language === 'en' ? translated.get(lead.text) : undefined;
  if (korean !== undefined) {
    return (
      <p class="lead" lang="ko" data-field="translation">
        <InlineText text={korean} />
      </p>
    );
  }
  return (
    <p class="lead" lang={lead.language}>
      <InlineText text={lead.read} />
    </p>
  );
}
