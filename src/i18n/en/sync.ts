import type { SyncWords } from '../ko/sync';

export const sync: SyncWords = {
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
