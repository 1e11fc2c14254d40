import type { TranslationWords } from '../ko/translation';

export const translation: TranslationWords = {
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
