import type { OwnSourceError } from '../messages';
import type { Settings } from '../settings';
import type { Language } from './language';

const ko = {
  title: '오늘의 논문 설정',
  view: '보기',
  language: '언어',
  /** `now` is the language that automatic stands for at the moment, in its own name. */
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
  unreadable: (days: string) => `${days}일치 목록은 읽을 수 없어 건너뛰었습니다.`,
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

type OptionsStrings = typeof ko;

const en: OptionsStrings = {
  title: 'Daily Papers settings',
  view: 'Display',
  language: 'Language',
  languageAuto: (now) => `Automatic (now ${now})`,
  summaries: 'Summaries in',
  summariesAuto: (now) => `Same as the language (now ${now})`,
  summariesBoth: 'Korean and English',
  summariesNote:
    'A paper without a summary in that language is shown in the other one. With both, the popup’s lists show Korean first.',
  panel: 'Panel on abstract pages',
  panels: { open: 'Starts open', collapsed: 'Starts collapsed' },
  panelNote: 'Opening or collapsing it on a page is remembered.',
  thumbnails: 'Show thumbnails in the popup',
  thumbnailsNote:
    'When this is on, pictures are loaded from Hugging Face’s image host, which can then tell which day’s papers you are looking at. This setting applies to this device only.',
  iconVotes: 'Show votes on the icon',
  iconVotesNote: 'When the tab shows a listed paper, the toolbar icon carries its votes.',
  liveVotes: 'Ask for the current votes of the paper I read',
  liveVotesNote:
    'When this is on, the arXiv id of each paper you open is sent to huggingface.co, which can then tell which papers you read. This setting applies to this device only.',
  sync: 'Sync',
  every: 'How often',
  hours: (hours) => `Every ${hours} hours`,
  notify: 'Tell me about a new list',
  notifyNote: 'One silent notification a day, with the three top papers of the new list.',
  notifyRefused: 'The browser did not allow notifications, so this stays off.',
  syncNow: 'Sync now',
  sources: 'Sources',
  sourcesUnknown: 'Looking up the sources.',
  noLicence: 'no licence stated',
  storedDays: (days) => (days === '1' ? '1 list' : `${days} lists`),
  storedPapers: (papers) => (papers === '1' ? '1 paper' : `${papers} papers`),
  storedNewest: (date) => `most recent ${date}`,
  lastSuccess: (time) => `Last success: ${time}`,
  ownSource: 'Your own source',
  ownSourceNote:
    'A repository in the format of daily_papers_ko can be used by its address. It is tried first, and only then saved.',
  ownSourceTry: 'Try',
  ownSourceTrying: 'Trying the repository.',
  ownSourceFound: (days, papers, newest) =>
    `Found ${days === '1' ? '1 list' : `${days} lists`}. The most recent one is of ${newest}, with ${papers === '1' ? '1 paper' : `${papers} papers`}.`,
  ownSourceSave: 'Save',
  ownSourceSaved: 'Saved. It is fetched from the next sync on.',
  ownSourceRemove: 'Remove',
  ownSourceRemoved: 'Removed.',
  ownSourceErrors: {
    'not-an-address': () =>
      'This is not an address. Enter the address of a repository, such as https://github.com/OWNER/REPO.',
    'not-https': () => 'This is not an https address. Enter one that begins with https://.',
    'has-credentials': () => 'The address contains a user name or password. Enter it without them.',
    'local-host': () =>
      'An address of this computer or its network, or a bare IP address, cannot be used. Enter one with a public domain name.',
    'no-repository': () =>
      'This is not the address of a GitHub repository. Enter one of the form https://github.com/OWNER/REPO.',
    'not-allowed': (host) =>
      `The extension may not fetch from ${host}. Press “Try” once more and allow it when the browser asks.`,
    unreachable: (host) => `${host} does not answer. Check the address and your connection, then try again.`,
    'rate-limited': (host) => `${host} was asked too often and refused. Please try again in about an hour.`,
    'server-error': (host) => `${host} has a problem on its side. Please try again in a while.`,
    'not-found': () =>
      'There is no list at this address. Check its spelling, and that the repository is public; if its branch on GitHub is not main, add /tree/BRANCH to the address.',
    'no-days': () =>
      'The repository has no lists by day. Enter the address of one with a file for each day in its paper_logs folder.',
    unreadable: () =>
      'The most recent list cannot be read. Enter the address of a repository in the format of daily_papers_ko.',
  },
  stored: 'Stored data',
  days: 'Days',
  daysCount: (days) => (days === '1' ? '1 day' : `${days} days`),
  papers: 'Papers',
  papersCount: (papers) => papers,
  papersNote: 'Added up over the sources: a paper listed by two of them counts twice.',
  size: 'Size',
  newest: 'Most recent day',
  lastSync: 'Last sync',
  lastError: 'Last error',
  none: 'None',
  unreadable: (days) =>
    days === '1' ? '1 day could not be read and was skipped.' : `${days} days could not be read and were skipped.`,
  erase: 'Erase everything and start again',
  eraseTitle: 'Erase all stored lists?',
  eraseNote: 'The lists downloaded to this browser are erased and fetched again from scratch. Your settings stay.',
  eraseConfirm: 'Erase and start again',
  eraseCancel: 'Cancel',
  about: 'About',
  source: 'Source and licence',
  aiWritten: 'The summaries are written by AI and can be wrong.',
  version: 'Version',
  software: 'Software it uses',
  softwareLicences: 'Their licences',
  shortcut: 'Shortcut',
  shortcutNote: 'Opens the popup. You can change it in the browser’s extension shortcut settings.',
  shortcutNone: 'Not set',
  shortcutNoneNote: 'You can set one in the browser’s extension shortcut settings.',
  privacy: 'Privacy',
  privacyLocal: 'The lists are downloaded whole, a day at a time, and searched only inside this browser.',
  privacyDays:
    'When you open the popup, huggingface.co is asked for today’s list, sometimes for yesterday’s too, and when you pick an older day there, for the list of that day. Only the date is sent, so it can tell which days you look at.',
  privacyNothingSent: 'Which papers you read is not sent anywhere.',
  privacyThumbnails:
    'Since thumbnails are on, pictures for the days you open in the popup are requested from Hugging Face.',
  privacyLiveVotes: 'Since current votes are asked for, the id of each paper you open is sent to huggingface.co.',
  failedAction: 'That did not work. Please reload this page and try again.',
};

/** The strings of the options page. Dates and numbers come in already formatted. */
export const optionsStrings: Record<Language, OptionsStrings> = { ko, en };
