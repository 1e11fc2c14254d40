/**
 * Finds the topic in the words of a summary. Summaries mix Korean and English for one idea
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
    '증가 전체 상당 발휘 모두 혁신 극복 않고 하지 그러 따른 위하 대상 지표 수치 매우 함께 각각 약간 비롯 바탕 강화 사전 자연 정리 프로 사실'
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
  image: '이미지 사진 images',
  video: '비디오 동영상 videos',
  vision: '시각 비전 visual vlm vlms lvlm lvlms',
  multimodal: '멀티모달 mllm mllms lmm lmms',
  language: '언어 자연어 llm llms nlp',
  text: '텍스트 문장',
  diffusion: '확산 디퓨전 denoising',
  generation: '생성 generative generating',
  synthesis: '합성',
  reasoning: '추론 reason cot thought',
  reinforcement: '강화학습 rl rlhf ppo grpo',
  preference: '선호 dpo',
  alignment: '정렬',
  code: '코드 프로그램 프로그래밍 소프트웨어 programming coding software',
  math: '수학 mathematical theorem theorems',
  audio: '오디오 소리 sound',
  speech: '음성 tts asr voice',
  music: '음악',
  agent: '에이전트 agents agentic',
  robot: '로봇 robots robotic robotics manipulation',
  retrieval: '검색 rag reranking',
  token: '토큰 tokens tokenization tokenizer',
  attention: '어텐션 주의',
  distillation: '증류 distilling',
  quantization: '양자화 quantized',
  pruning: 'sparse sparsity 희소',
  face: '얼굴 머리 facial faces portrait portraits 아바타 avatar avatars',
  motion: '동작 움직 모션 pose 포즈',
  scene: '장면 scenes gaussian splatting nerf view',
  depth: '깊이',
  segmentation: '세분화 분할 segment',
  editing: '편집 edit',
  translation: '번역 다국어 이중언어 multilingual bilingual',
  medical: '의료 임상 clinical medicine health',
  safety: '안전 유해 jailbreak harmful',
  knowledge: '지식 사실성 factuality',
  question: '질문 질의 qa',
  benchmark: '벤치마크 bench benchmarks',
  evaluation: 'judge evaluating',
  training: '훈련 학습 사전학습 미세조정 pretraining tuning',
  memory: '메모리',
  context: '문맥 컨텍스트 맥락',
  human: '인간 humans',
  object: '객체 물체 objects',
  game: '게임 games',
  graph: '그래프 graphs',
  science: '과학 scientific scientist',
  web: '인터페이스 인터넷 gui interface',
};

const NAMES = new Set(Object.keys(SYNONYMS));

const TOPICS = new Map(
  Object.entries(SYNONYMS).flatMap(([topic, words]) => words.split(' ').map((word) => [word, topic] as const)),
);

/** True for a term that is one of the topics above: two summaries may share any other word by chance. */
export function isTopic(term: string): boolean {
  return NAMES.has(term) || term === FIELD;
}

const FIELD = 'computer vision';

/** Topics of what is seen. A paper on faces and one on depth share it, and little else by name. */
const SEEN = new Set('image video vision face motion scene depth segmentation editing synthesis object'.split(' '));

/** The field that a term belongs to beside being itself; null for most. */
export function fieldOf(term: string): string | null {
  return SEEN.has(term) ? FIELD : null;
}

/** In syllables: no Korean word above is longer. */
const LONGEST_TOPIC = 5;

/**
 * The term of a word: the topic it belongs to, else itself; null for a word of prose. A Korean
 * word carries its particle at the end, so that it belongs to the topic of its longest beginning
 * that names one (강화학습을 → reinforcement, but 강화합니다 → none); without a topic its first two
 * syllables stand for it, which is what most nouns have: 단백질은, 단백질이 → 단백.
 *
 * @param word in lower case: Latin letters and digits, or Hangul
 */
export function termOf(word: string): string | null {
  if (word < '가') return ENGLISH_PROSE.has(word) ? null : (TOPICS.get(word) ?? word);
  for (let length = Math.min(word.length, LONGEST_TOPIC); length >= 2; length--) {
    const topic = TOPICS.get(word.slice(0, length));
    if (topic !== undefined) return topic;
  }
  const stem = word.slice(0, 2);
  return PROSE.has(stem) ? null : stem;
}
