import type { Language } from './language';

const ko = {
  "What's New": '새로운 점',
  'Technical Details': '기술 세부',
  'Performance Highlights': '성능',
  Limitations: '한계',
  'Ethical Considerations': '윤리적 고려',
  Conclusion: '결론',
  'Conclusion and Future Work': '결론과 향후 연구',
  Methodology: '방법론',
  Training: '학습',
  Evaluation: '평가',
  Dataset: '데이터셋',
  Datasets: '데이터셋',
  'New Datasets': '새 데이터셋',
  Applications: '응용',
  Contributions: '기여',
  Innovations: '혁신',
  Implications: '시사점',
  'Related Work': '관련 연구',
  'Emerging Capabilities': '새로 나타난 능력',
  'Code and Resources': '코드와 자료',
  Website: '웹사이트',
  고찰: '고찰',
  purpose: '목적',
  method: '방법',
  conclusion: '결론',
  abstract: '초록',
};

const en: Record<keyof typeof ko, string> = {
  "What's New": "What's New",
  'Technical Details': 'Technical Details',
  'Performance Highlights': 'Performance Highlights',
  Limitations: 'Limitations',
  'Ethical Considerations': 'Ethical Considerations',
  Conclusion: 'Conclusion',
  'Conclusion and Future Work': 'Conclusion and Future Work',
  Methodology: 'Methodology',
  Training: 'Training',
  Evaluation: 'Evaluation',
  Dataset: 'Dataset',
  Datasets: 'Datasets',
  'New Datasets': 'New Datasets',
  Applications: 'Applications',
  Contributions: 'Contributions',
  Innovations: 'Innovations',
  Implications: 'Implications',
  'Related Work': 'Related Work',
  'Emerging Capabilities': 'Emerging Capabilities',
  'Code and Resources': 'Code and Resources',
  Website: 'Website',
  고찰: 'Discussion',
  purpose: 'Purpose',
  method: 'Method',
  conclusion: 'Conclusion',
  abstract: 'Abstract',
};

/** The known labels of summary sections, by their spelling in the sources (with a straight apostrophe). */
const labels: Record<Language, Record<string, string>> = { ko, en };

/** A section's label in a language, or null where it is not a known one and is shown as in the source. */
export function translateLabel(label: string, language: Language): string | null {
  const known = label.replaceAll('’', "'");
  return Object.hasOwn(labels[language], known) ? labels[language][known]! : null;
}
