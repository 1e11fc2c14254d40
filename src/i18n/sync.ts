import type { SyncErrorCode } from '../sync-state';
import type { Language } from './language';

const ko = {
  new: '아직 받은 목록이 없습니다.',
  updated: (ago: string) => `${ago} 갱신됨`,
  updatedNow: '방금 갱신됨',
  listing: '새 목록이 있는지 확인하고 있습니다.',
  downloading: '목록을 받고 있습니다.',
  downloaded: (done: string, total: string) => `${total}일 중 ${done}일 받음`,
  progress: '받기 진행',
  nextTry: (at: string) => `다음 시도: ${at}`,
  nextTrySoon: '곧 다시 시도합니다.',
  tryNow: '지금 시도',
  /** In place of an error's own sentence, where the page says that elsewhere. */
  failed: '동기화하지 못했습니다.',
  errors: {
    offline: '인터넷에 연결되어 있지 않습니다.',
    unreachable: '데이터 서버가 응답하지 않습니다.',
    'not-allowed': '데이터 서버에 접속할 권한이 없습니다. 확장 프로그램 설정에서 허용해 주십시오.',
    'rate-limited': '요청 한도에 이르러 잠시 기다려야 합니다.',
    refused: '데이터 서버가 요청을 거절했습니다.',
    'server-error': '데이터 서버에 문제가 생겼습니다.',
    'signed-out': '로그인이 필요한 네트워크인 것 같습니다.',
    'wrong-type': '예상과 다른 응답을 받았습니다.',
    'cut-off': '받는 도중에 연결이 끊겼습니다.',
    damaged: '받은 데이터가 손상되어 있습니다.',
    'disk-full': '브라우저의 저장 공간이 부족합니다.',
    newer: '더 새로운 버전의 확장 프로그램이 저장한 목록이라 바꾸지 않습니다. 확장 프로그램을 업데이트해 주십시오.',
    storage: '브라우저 저장소를 읽거나 쓸 수 없습니다.',
    unexpected: '예기치 못한 오류가 생겼습니다.',
  } satisfies Record<SyncErrorCode, string> as Record<SyncErrorCode, string>,
};

type SyncStrings = typeof ko;

const en: SyncStrings = {
  new: 'Nothing has been downloaded yet.',
  updated: (ago) => `Updated ${ago}`,
  updatedNow: 'Updated just now',
  listing: 'Checking for new lists.',
  downloading: 'Downloading lists.',
  downloaded: (done, total) => `${done} of ${total} days downloaded`,
  progress: 'Download progress',
  nextTry: (at) => `Next try: ${at}`,
  nextTrySoon: 'Trying again shortly.',
  tryNow: 'Try now',
  failed: 'The last sync failed.',
  errors: {
    offline: 'You are offline.',
    unreachable: 'The data server is not responding.',
    'not-allowed': 'This extension is not allowed to reach the data server. Allow it in its settings.',
    'rate-limited': 'The request limit is reached for now.',
    refused: 'The data server turned the request down.',
    'server-error': 'The data server is having problems.',
    'signed-out': 'This network seems to want you to sign in first.',
    'wrong-type': 'The data server sent something unexpected.',
    'cut-off': 'The connection was lost during the download.',
    damaged: 'The downloaded data was damaged.',
    'disk-full': 'The browser has run out of storage space.',
    newer:
      'A newer version of this extension stored these lists, so they are not changed. Please update the extension.',
    storage: 'The browser’s storage could not be read or written.',
    unexpected: 'Something unexpected went wrong.',
  },
};

/** The strings about synchronisation on every page. Times and numbers come in already formatted. */
export const syncStrings: Record<Language, SyncStrings> = { ko, en };
