import { labels as en } from './en/labels';
import { labels as ko } from './ko/labels';
import type { Language } from './language';

/** A section's label in a language, or null where it is not a known one and stands as in the source. */
export function translateLabel(label: string, language: Language): string | null {
  const labels: Record<string, string> = language === 'ko' ? ko : en;
  const known = label.replaceAll('’', "'");
  return Object.hasOwn(labels, known) ? labels[known]! : null;
}
