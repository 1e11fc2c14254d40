import type { Settings } from '../../settings';

/** What the options page says. Dates and numbers come in already formatted. */
export const options = {
  title: '오늘의 논문 설정',
  view: '보기',
  language: '언어',
  /** `now` is the language that automatic stands for at the moment, in its own words. */
  languageAuto: (now: string) => `자동 (지금은 ${now})`,
  languageNote: '요약은 언제나 한국어입니다.',
  panel: '초록 페이지의 패널',
  panels: { open: '펼친 상태로 표시', collapsed: '접은 상태로 표시' } as Record<Settings['panel'], string>,
  panelNote: '페이지에서 펼치거나 접으면 그 상태를 기억합니다.',
  thumbnails: '팝업에 썸네일 표시',
  thumbnailsNote:
    '켜면 Hugging Face 이미지 서버에서 그림을 불러옵니다. 그 서버는 어느 날짜의 논문을 보는지 알 수 있습니다.',
  sync: '동기화',
  every: '주기',
  hours: (hours: string) => `${hours}시간마다`,
  syncNow: '지금 동기화',
  stored: '저장된 데이터',
  days: '날짜',
  daysCount: (days: string) => `${days}일`,
  papers: '논문',
  papersCount: (papers: string) => `${papers}편`,
  size: '용량',
  newest: '가장 최근 날짜',
  lastSync: '마지막 동기화',
  lastError: '마지막 오류',
  none: '없음',
  unreadable: (days: string) => `${days}일은 읽을 수 없어 건너뛰었습니다.`,
  erase: '모두 지우고 다시 받기',
  eraseTitle: '저장된 목록을 모두 지울까요?',
  eraseNote: '이 브라우저에 받아 둔 목록을 지우고 처음부터 다시 받습니다. 설정은 그대로 남습니다.',
  eraseConfirm: '지우고 다시 받기',
  eraseCancel: '취소',
  about: '정보',
  source: '출처와 라이선스',
  aiWritten: '요약은 AI가 쓴 것으로, 틀린 내용이 있을 수 있습니다.',
  version: '버전',
  shortcut: '단축키',
  shortcutNote: '팝업을 엽니다. 브라우저의 확장 프로그램 단축키 설정에서 바꿀 수 있습니다.',
  shortcutNone: '지정되지 않음',
  shortcutNoneNote: '브라우저의 확장 프로그램 단축키 설정에서 정할 수 있습니다.',
  privacy: '개인정보',
  privacyNote: '목록 전체를 내려받아 이 브라우저 안에서만 찾으므로, 어떤 논문을 읽는지는 밖으로 전송되지 않습니다.',
  privacyNoteThumbnails:
    '목록은 이 브라우저 안에서만 찾지만, 썸네일을 켜 두었으므로 팝업에서 보는 날의 그림은 Hugging Face에 요청합니다.',
  failedAction: '처리하지 못했습니다. 이 페이지를 새로 고친 뒤 다시 시도해 주십시오.',
};

export type OptionsWords = typeof options;
