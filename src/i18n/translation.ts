import type { Language } from './language';

const ko = {
  label: '기계 번역 (브라우저 내장)',
  offer: '한국어로 번역',
  /** What the click sets off. */
  offerHint: '이 기기 안에서 번역합니다. 처음에는 브라우저가 번역 모델을 내려받습니다.',
  downloading: '번역 모델을 내려받는 중',
  translating: '번역하는 중…',
  again: '다시 시도',
  failed: {
    'not-allowed': '브라우저가 번역을 허용하지 않았습니다.',
    network: '번역 모델을 내려받지 못했습니다.',
    aborted: '번역이 중단되었습니다.',
    'too-long': '글이 너무 길어 번역하지 못했습니다.',
    unusable: '번역 결과가 온전하지 않아 보여 드리지 않습니다.',
    unexpected: '번역하지 못했습니다.',
  },
};

type TranslationStrings = typeof ko;

const en: TranslationStrings = {
  label: 'Machine translation (in this browser)',
  offer: 'Translate into Korean',
  offerHint: 'Translated on this device. The first time, the browser downloads a translation model.',
  downloading: 'Downloading the translation model',
  translating: 'Translating…',
  again: 'Try again',
  failed: {
    'not-allowed': 'The browser did not allow the translation.',
    network: 'The translation model could not be downloaded.',
    aborted: 'The translation was interrupted.',
    'too-long': 'The text is too long to translate.',
    unusable: 'No usable translation came back.',
    unexpected: 'The translation failed.',
  },
};

/** The strings about translation in the browser. */
export const translationStrings: Record<Language, TranslationStrings> = { ko, en };
