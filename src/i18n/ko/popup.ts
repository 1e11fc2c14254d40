/** What the popup says. Dates and numbers come in already formatted. */
export const popup = {
  name: '오늘의 논문',
  earlier: '이전 날',
  later: '다음 날',
  pickDay: '날짜 고르기',
  papers: '논문 목록',
  votes: '추천',
  votesUnknown: '추천 수 알 수 없음',
  /** The newest list there is, and it is old: whose silence it is. */
  sourceSilent: '그 뒤로 새 목록이 올라오지 않았습니다',
  newestStored: '받아 둔 것 중 가장 최근 목록',
  settings: '설정',
  thisPaper: '이 탭의 논문',
  thisPaperAbsent: '이 탭의 논문은 목록에 없습니다.',
  thisPaperNotYet: '이 탭의 논문은 목록을 다 받으면 찾아봅니다.',
  rank: (rank: string, total: string) => `${total}편 중 ${rank}위`,
  openItsDay: (date: string) => `${date} 목록 보기`,
  count: (papers: string) => `${papers}편`,
  aiWritten: 'AI가 쓴 요약',
  firstMinute: '첫 목록을 준비하고 있습니다.',
  firstMinuteHint: '가장 최근 날짜부터 받습니다.',
  nothingYet: '아직 받은 목록이 없습니다.',
  nothingYetHint: '곧 자동으로 받습니다.',
  noDays: '보여 드릴 목록이 없습니다.',
  noDaysHint: '동기화는 끝났지만 읽을 수 있는 날이 없었습니다.',
  failed: '목록을 받지 못했습니다.',
  dayGone: '이날의 목록은 남아 있지 않습니다.',
  dayGoneHint: '위에서 다른 날을 고를 수 있습니다.',
  broken: '저장된 목록을 열지 못했습니다.',
  brokenHint: '팝업을 닫았다가 다시 열어 주십시오.',
};

export type PopupWords = typeof popup;
