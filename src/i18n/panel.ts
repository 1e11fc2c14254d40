import type { Language } from './language';

const ko = {
  name: '오늘의 논문',
  /** Spoken where the page shows a triangle and a number. */
  votes: (votes: number) => `추천 ${votes}`,
  votesUnknown: '추천 수 알 수 없음',
  /** Around the date of the digest. */
  beforeDate: '',
  afterDate: ' 목록',
  /** Spoken where the page shows `1/24`. */
  rank: (rank: number, total: number) => `${total}편 중 ${rank}위`,
  toPanel: '요약 보기',
  expand: '펼치기',
  collapse: '접기',
  /** Heads a summary that is a plain list. */
  summary: '요약',
  /** Said where the summary is in another language than the interface. */
  summaryLanguage: { ko: '요약은 한국어', en: '요약은 영어' },
  code: '코드',
  projectPage: '프로젝트',
  organization: '기관',
  comments: '댓글',
  keywords: '키워드',
  related: '같은 날의 관련 논문',
  /** On the button that unfolds the list; it says `collapse` where that is unfolded. */
  day: (total: number) => (total === 1 ? '이날의 논문 1편 보기' : `이날의 논문 ${total}편 모두 보기`),
  dayLoading: '불러오는 중…',
  dayFailed: '이날의 목록을 불러오지 못했습니다. 페이지를 새로 고친 뒤 다시 시도해 주십시오.',
  thisPaper: '지금 보는 논문',
  writtenByAi: 'AI가 쓴 요약입니다. 틀린 내용이 있을 수 있습니다.',
  /** The parts of a panel: what a source gave, what a button unfolds. */
  parts: { ko: '한국어 요약', sentence: '영어 요약', abstract: '영어 초록', facts: '정보', votes: '추천 수' },
};

type PanelStrings = typeof ko;

const en: PanelStrings = {
  name: 'Daily Papers',
  votes: (votes) => (votes === 1 ? '1 vote' : `${votes} votes`),
  votesUnknown: 'votes unknown',
  beforeDate: 'digest of ',
  afterDate: '',
  rank: (rank, total) => `No. ${rank} of ${total}`,
  toPanel: 'Go to the summary',
  expand: 'Show',
  collapse: 'Hide',
  summary: 'Summary',
  summaryLanguage: { ko: 'Summary in Korean', en: 'Summary in English' },
  code: 'Code',
  projectPage: 'Project',
  organization: 'From',
  comments: 'Comments',
  keywords: 'Keywords',
  related: 'Related papers of the same day',
  day: (total) => (total === 1 ? 'The only paper of this day' : `All ${total} papers of this day`),
  dayLoading: 'Loading…',
  dayFailed: 'The list of this day could not be loaded. Reload the page and try again.',
  thisPaper: 'this paper',
  writtenByAi: 'Summaries here are written by an AI and may contain errors.',
  parts: {
    ko: 'Korean summary',
    sentence: 'English summary',
    abstract: 'English abstract',
    facts: 'Details',
    votes: 'Votes',
  },
};

/** The strings of badge and panel on an abstract page. */
export const panelStrings: Record<Language, PanelStrings> = { ko, en };
