import type { OwnSourceError } from '../../messages';
import type { Settings } from '../../settings';

/** What the options page says. Dates and numbers come in already formatted. */
export const options = {
  title: '오늘의 논문 설정',
  view: '보기',
  language: '언어',
  /** `now` is the language that automatic stands for at the moment, in its own words. */
  languageAuto: (now: string) => `자동 (지금은 ${now})`,
  summaries: '요약 언어',
  summariesAuto: (now: string) => `언어 설정을 따름 (지금은 ${now})`,
  summariesBoth: '한국어와 영어 모두',
  summariesNote:
    '고른 언어의 요약이 없는 논문은 다른 언어로 보여 줍니다. 둘 다 고르면 팝업의 목록에는 한국어를 먼저 보여 줍니다.',
  panel: '초록 페이지의 패널',
  panels: { open: '펼친 상태로 표시', collapsed: '접은 상태로 표시' } as Record<Settings['panel'], string>,
  panelNote: '페이지에서 펼치거나 접으면 그 상태를 기억합니다.',
  thumbnails: '팝업에 썸네일 표시',
  thumbnailsNote:
    '켜면 Hugging Face 이미지 서버에서 그림을 불러옵니다. 그 서버는 어느 날짜의 논문을 보는지 알 수 있습니다. 이 설정은 이 기기에만 적용됩니다.',
  iconVotes: '아이콘에 추천 수 표시',
  iconVotesNote: '탭에 목록에 있는 논문이 열려 있으면 도구 모음의 아이콘에 그 추천 수를 표시합니다.',
  liveVotes: '보고 있는 논문의 지금 추천 수 묻기',
  liveVotesNote:
    '켜면 초록 페이지를 열 때마다 그 논문의 arXiv 번호를 huggingface.co에 보냅니다. 그 서버는 어떤 논문을 읽는지 알 수 있습니다. 이 설정은 이 기기에만 적용됩니다.',
  sync: '동기화',
  every: '주기',
  hours: (hours: string) => `${hours}시간마다`,
  notify: '새 목록 알림',
  notifyNote: '새 목록이 나오면 하루 한 번, 추천이 많은 논문 세 편을 소리 없이 알립니다.',
  notifyRefused: '브라우저가 알림을 허용하지 않아 켜지 않았습니다.',
  syncNow: '지금 동기화',
  sources: '출처',
  sourcesUnknown: '출처를 불러오는 중입니다.',
  noLicence: '라이선스 표시 없음',
  storedDays: (days: string) => `목록 ${days}일치`,
  storedPapers: (papers: string) => `논문 ${papers}편`,
  storedNewest: (date: string) => `최근 목록 ${date}`,
  lastSuccess: (time: string) => `마지막 성공: ${time}`,
  ownSource: '내 출처 추가',
  ownSourceNote: 'daily_papers_ko와 같은 형식의 저장소라면 주소를 넣어 쓸 수 있습니다. 먼저 확인한 뒤에 저장합니다.',
  ownSourceTry: '확인',
  ownSourceTrying: '저장소를 확인하고 있습니다.',
  ownSourceFound: (days: string, papers: string, newest: string) =>
    `목록 ${days}일치를 찾았습니다. 가장 최근 목록은 ${newest}, 논문 ${papers}편입니다.`,
  ownSourceSave: '저장',
  ownSourceSaved: '저장했습니다. 다음 동기화부터 함께 받습니다.',
  ownSourceRemove: '삭제',
  ownSourceRemoved: '삭제했습니다.',
  ownSourceErrors: {
    'not-an-address': () => '주소가 아닙니다. https://github.com/OWNER/REPO와 같은 저장소 주소를 넣어 주십시오.',
    'not-https': () => 'https 주소가 아닙니다. https://로 시작하는 저장소 주소를 넣어 주십시오.',
    'has-credentials': () => '주소에 사용자 이름이나 비밀번호가 들어 있습니다. 그 부분을 빼고 넣어 주십시오.',
    'local-host': () =>
      '이 컴퓨터나 내부 네트워크의 주소, IP 주소는 쓸 수 없습니다. 인터넷에 공개된 도메인 주소를 넣어 주십시오.',
    'no-repository': () =>
      'GitHub 저장소의 주소가 아닙니다. https://github.com/OWNER/REPO 형식의 저장소 주소를 넣어 주십시오.',
    'not-allowed': (host) =>
      `${host}에서 받아 올 권한이 없습니다. ‘확인’을 다시 누르고, 브라우저가 물으면 허용해 주십시오.`,
    unreachable: (host) => `${host}에서 응답이 없습니다. 주소와 인터넷 연결을 확인한 뒤 다시 시도해 주십시오.`,
    'rate-limited': (host) => `${host}에서 요청이 많아 거절했습니다. 한 시간쯤 뒤에 다시 시도해 주십시오.`,
    'server-error': (host) => `${host} 서버에 문제가 있습니다. 잠시 뒤에 다시 시도해 주십시오.`,
    'not-found': () =>
      '이 주소에서 목록을 찾지 못했습니다. 철자가 맞는지, 공개된 저장소인지 확인하고, GitHub에서 main이 아닌 브랜치를 쓴다면 주소 끝에 /tree/브랜치를 붙여 주십시오.',
    'no-days': () =>
      '저장소는 있지만 날짜별 목록이 없습니다. paper_logs 폴더에 날짜별 파일이 있는 저장소의 주소를 넣어 주십시오.',
    unreadable: () =>
      '가장 최근 목록을 읽을 수 없습니다. daily_papers_ko와 같은 형식으로 쓰인 저장소의 주소를 넣어 주십시오.',
  } satisfies Record<OwnSourceError, (host: string) => string> as Record<OwnSourceError, (host: string) => string>,
  stored: '저장된 데이터',
  days: '날짜',
  daysCount: (days: string) => `${days}일`,
  papers: '논문',
  papersCount: (papers: string) => `${papers}편`,
  papersNote: '출처마다 센 수를 더한 값으로, 두 출처에 실린 논문은 두 번 셉니다.',
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
  software: '사용한 소프트웨어',
  softwareLicences: '라이선스 전문',
  shortcut: '단축키',
  shortcutNote: '팝업을 엽니다. 브라우저의 확장 프로그램 단축키 설정에서 바꿀 수 있습니다.',
  shortcutNone: '지정되지 않음',
  shortcutNoneNote: '브라우저의 확장 프로그램 단축키 설정에서 정할 수 있습니다.',
  privacy: '개인정보',
  privacyLocal: '목록은 날짜별로 전체를 내려받아 이 브라우저 안에서만 찾습니다.',
  privacyDays:
    '팝업을 열면 오늘 목록을(때로는 어제 목록도), 팝업에서 지난 날을 고르면 그날 목록을 날짜만 보내 huggingface.co에 요청합니다. 그 서버는 어느 날을 보는지 알 수 있습니다.',
  privacyNothingSent: '어떤 논문을 읽는지는 밖으로 전송되지 않습니다.',
  privacyThumbnails: '썸네일을 켜 두었으므로, 팝업에서 보는 날의 그림을 Hugging Face에 요청합니다.',
  privacyLiveVotes: '지금 추천 수를 묻도록 해 두었으므로, 열어 보는 논문의 번호를 huggingface.co에 보냅니다.',
  failedAction: '처리하지 못했습니다. 이 페이지를 새로 고친 뒤 다시 시도해 주십시오.',
};

export type OptionsWords = typeof options;
