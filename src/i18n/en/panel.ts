import type { PanelWords } from '../ko/panel';

export const panel: PanelWords = {
  name: 'Daily Papers',
  votes: (votes) => (votes === 1 ? '1 vote' : `${votes} votes`),
  votesUnknown: 'votes unknown',
  rank: (rank, total) => `No. ${rank} of ${total}`,
  toPanel: 'Go to the summary',
  expand: 'Show',
  collapse: 'Hide',
  summary: 'Summary',
  summaryLanguage: { ko: 'Summary in Korean', en: 'Summary in English' },
  related: 'Related papers of the same day',
  day: (total) => (total === 1 ? 'The only paper of this day' : `All ${total} papers of this day`),
  dayLoading: 'Loading…',
  dayFailed: 'The list of this day could not be loaded. Reload the page and try again.',
  thisPaper: 'this paper',
  writtenByAi: 'This summary was written by an AI and may contain errors.',
  source: 'Source',
  licence: 'Licence',
};
