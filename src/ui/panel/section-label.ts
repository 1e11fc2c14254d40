import { labels as en } from '../../i18n/en/labels';
import { labels as ko } from '../../i18n/ko/labels';
import type { Language } from '../../i18n/language';

/** A section's label in a language, or null where it is not a known one and stands as in the source. */
export function translateLabel(label: string, language: Language): string | null {
  const labels: Record<string, string> = language === 'ko' ? ko : en;
  const known = label.replaceAll('’', "'");
  return Object.hasOwn(labels, known) ? labels[known]! : null;
}
