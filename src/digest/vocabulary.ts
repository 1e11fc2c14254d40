/**
 * What the words of a summary say about its topic. Summaries mix Korean and English for one idea
 * and share a great many words of academic prose; both were counted over the 4,672 summaries at
 * hand, and only what helps to tell topics apart is kept here.
 */

/** Stems of academic prose: they are in every third summary and name no topic. */
const PROSE = new Set(
  (
    '모델 성능 사용 통해 새로 데이 다양 기존 방법 기반 제안 보여 결과 연구 위해 향상 있습 가능 활용 또한 있는 이는 특히 평가 에서 위한 실험 논문 ' +
    '작업 제공 포함 효율 능력 높은 프레 정확 방식 보였 가지 개선 달성 대한 이를 접근 효과 문제 소개 같은 도입 개의 대규 구성 합니 이러 해결 최적 ' +
    '대형 설계 통합 우수 뛰어 단계 과정 수행 여러 입증 유지 복잡 처리 일반 정보 기록 품질 비교 조정 나타 일관 있으 확장 구조 크게 적용 있음 입력 ' +
    '다중 제시 주요 기술 추가 이해 라는 표현 능가 필요 결합 대해 개발 최신 다른 중요 있도 분석 기법 전략 고품 없이 시스 수준 실제 보다 것을 비해 ' +
    '아키 최근 과제 성과 이상 간의 강력 특정 확인 최첨 단일 점수 목표 분야 이용 따라 하는 선택 관련 모든 지원 유사 한계 요소 크기 있어 메커 최대 ' +
    '그리 평균 보이 발전 현재 줄이 특징 알고 기능 공개 이전 우리 이루 최고 더욱 설명 발견 설정 의미 구축 기준 성공 도전 어려 가장 나은 가진 제한 ' +
    '증가 전체 상당 발휘 모두 혁신 극복 않고 하지 그러 따른 위하 대상 지표 수치 매우 함께 각각 약간 비롯 바탕'
  ).split(' '),
);

/** The same of English: words of prose, and the labels that every summary carries. */
const ENGLISH_PROSE = new Set(
  (
    'a an the of and or with in to for from on via by as at is are be we our its it this that new what technical detail details performance ' +
    'highlights highlight model models based using towards toward through into large can do does high low open high pre multi self fine all more ' +
    'https http com io www sota art free how why not your one two shot few'
  ).split(' '),
);

/** Stems and words that mean the same topic, under one name. */
const SYNONYMS = {
  image: '이미 사진 images',
  video: '비디 동영 videos',
  vision: '시각 비전 visual vlm vlms lvlm lvlms',
  multimodal: '멀티 mllm mllms lmm lmms',
  language: '언어 llm llms nlp 자연',
  text: '텍스 문장',
  diffusion: '확산 디퓨 denoising',
  generation: '생성 generative generating',
  synthesis: '합성 synthetic',
  reasoning: '추론 reason cot thought',
  reinforcement: '강화 rl rlhf ppo grpo',
  preference: '선호 dpo',
  alignment: '정렬',
  code: '코드 프로 programming coding software',
  math: '수학 mathematical 정리 theorem',
  audio: '오디 소리 sound',
  speech: '음성 tts asr voice',
  music: '음악',
  agent: '에이 agents agentic',
  robot: '로봇 robots robotic robotics manipulation',
  retrieval: '검색 rag reranking',
  token: '토큰 tokens tokenization tokenizer',
  attention: '어텐 주의',
  distillation: '증류 distilling',
  quantization: '양자 quantized',
  pruning: 'sparse sparsity 희소',
  face: '얼굴 머리 head heads facial portrait avatar 아바',
  motion: '동작 움직 모션 pose 포즈',
  scene: '장면 scenes gaussian splatting nerf view',
  depth: '깊이',
  segmentation: '세분 분할 segment',
  editing: '편집 edit',
  translation: '번역 multilingual 다국 bilingual 이중',
  medical: '의료 임상 clinical medicine health',
  safety: '안전 유해 jailbreak harmful',
  knowledge: '지식 factuality 사실',
  question: '질문 질의 qa',
  benchmark: '벤치 bench benchmarks',
  evaluation: 'judge evaluating',
  training: '훈련 학습 pretraining 사전 tuning 미세',
  memory: '메모',
  context: '문맥 컨텍 맥락',
  human: '인간 humans',
  object: '객체 물체 objects',
  game: '게임 games',
  graph: '그래',
  science: '과학 scientific scientist',
  web: '웹 gui interface 인터',
};

const NAMES = new Set(Object.keys(SYNONYMS));

const TOPICS = new Map(
  Object.entries(SYNONYMS).flatMap(([topic, words]) => words.split(' ').map((word) => [word, topic] as const)),
);

/** Whether a term is one of the topics above: those say more than a word that two summaries share by chance. */
export function isTopic(term: string): boolean {
  return NAMES.has(term);
}

/**
 * What a word counts as: the topic it belongs to, else itself; null for a word of prose. Korean
 * nouns are mostly two syllables and carry their particle at the end, so that two syllables are
 * the stem: 모델은, 모델이 → 모델.
 *
 * @param word in lower case: Latin letters and digits, or Hangul
 */
export function termOf(word: string): string | null {
  const isHangul = word >= '가';
  const stem = isHangul ? word.slice(0, 2) : word;
  if ((isHangul ? PROSE : ENGLISH_PROSE).has(stem)) return null;
  return TOPICS.get(stem) ?? stem;
}
