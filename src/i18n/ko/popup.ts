/** What the popup says. Dates and numbers come in already formatted. */
export const popup = {
  name: '오늘의 논문',
  earlier: '이전 날',
  later: '다음 날',
  pickDay: '날짜 고르기',
  papers: '논문 목록',
  votes: '추천',
  votesUnknown: '추천 수 알 수 없음',
  notStored: (date: string) => `${date} · 아직 받지 않음`,
  /** Within a sentence; `day` is a date, or one of the two words below. */
  listOf: (day: string) => `${day} 목록`,
  today: '오늘',
  yesterday: '어제',
  /** What there is to say of today's list where an older one is shown; `list` is as `listOf` says it. */
  checking: (list: string) => `${list}을 확인하고 있습니다.`,
  filling: (list: string, papers: string) => `${list}이 올라오기 시작했습니다(${papers}편).`,
  thisFilling: '아직 올라오는 중인 목록이라 순위는 매기지 않습니다.',
  out: (list: string) => `${list}이 나왔습니다.`,
  notOut: (list: string) => `${list}은 아직 나오지 않았습니다.`,
  noPapers: (list: string) => `${list}에는 올라온 논문이 없습니다.`,
  weekend: '주말에는 새 목록이 거의 올라오지 않습니다.',
  /** `time` is a time of day on the reader's own clock. */
  next: (time: string) => `다음 목록은 이르면 ${time}부터 올라옵니다.`,
  silent: '그 뒤로는 새 목록이 올라오지 않았습니다.',
  newestStored: '지금까지 받은 것 중 가장 최근 목록입니다.',
  seeList: '보기',
  /** Spoken in its place. */
  seeListOf: (list: string) => `${list} 보기`,
  troubled: (names: string) => `새로 받지 못한 출처: ${names}`,
  settings: '설정',
  thisPaper: '이 탭의 논문',
  thisPaperAbsent: '이 탭의 논문은 목록에 없습니다.',
  thisPaperNotYet: '이 탭의 논문은 목록을 다 받으면 찾아봅니다.',
  rank: (rank: string, total: string) => `${total}편 중 ${rank}위`,
  /** The count that a rank comes from, where it is not the one that is shown. */
  rankedWith: (votes: string) => `순위 산정 당시 추천 ${votes}`,
  /** In place of a rank, where the list has only begun. */
  rankFilling: '목록이 올라오는 중',
  openItsDay: (date: string) => `${date} 목록 보기`,
  count: (papers: string) => `${papers}편`,
  /** Where the ranking does not have all of them. */
  countRanked: (papers: string, ranked: string) => `${papers}편(순위는 ${ranked}편 중)`,
  aiWritten: 'AI가 쓴 요약',
  noLicence: '라이선스 표시 없음',
  firstMinute: '첫 목록을 준비하고 있습니다.',
  firstMinuteHint: '가장 최근 날짜부터 받습니다.',
  nothingYet: '아직 받은 목록이 없습니다.',
  nothingYetHint: '곧 자동으로 받습니다.',
  noDays: '보여 드릴 목록이 없습니다.',
  noDaysHint: '동기화는 끝났지만 읽을 수 있는 날이 없었습니다.',
  failed: '목록을 받지 못했습니다.',
  fetching: '이날의 목록을 받고 있습니다.',
  dayEmpty: '이날에는 올라온 논문이 없습니다.',
  dayEmptyHint: '위에서 다른 날을 고를 수 있습니다.',
  unfetched: '이날의 목록을 받지 못했습니다.',
  unfetchedHint: '인터넷 연결을 확인한 뒤 다시 시도해 주십시오.',
  tryAgain: '다시 시도',
  broken: '저장된 목록을 열지 못했습니다.',
  brokenHint: '팝업을 닫았다가 다시 열어 주십시오.',
};

export type PopupWords = typeof popup;
