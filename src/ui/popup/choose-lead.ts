import type { Lead } from '../../digest/lead';
import type { Language } from '../../i18n/language';
import type { Settings } from '../../settings';

/** The language a list of papers prefers: one sentence a paper has room, so that `both` means Korean first. */
export function leadLanguage(summaries: Settings['summaries'], language: Language): Language {
  if (summaries === 'auto') return language;
  return summaries === 'both' ? 'ko' : summaries;
}

/** The English sentences, each once, that stand where Korean is preferred and there is none. */
export function leadsToTranslate(papers: readonly (readonly Lead[])[], preferred: Language): string[] {
  if (preferred !== 'ko') return [];
  const shown = papers.map((leads) => chooseLead(leads, preferred));
  return [...new Set(shown.flatMap((lead) => (lead?.language === 'en' ? [lead.text] : [])))];
}

/** The sentence in the language that is preferred, else the one there is; null where there is none. */
export function chooseLead<L extends Lead>(leads: readonly L[], preferred: Language): L | null {
  return leads.find(({ language }) => language === preferred) ?? leads[0] ?? null;
}
