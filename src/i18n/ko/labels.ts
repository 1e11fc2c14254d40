/** The labels of summary sections that are known, by their spelling in the sources (with a straight apostrophe). */
export const labels = {
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
};

export type KnownLabel = keyof typeof labels;
