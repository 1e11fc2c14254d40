// @vitest-environment happy-dom
import { beforeEach, expect, test } from 'vitest';
import { isReaderBusy, keepOrder } from './keep-order';
import { sampleDay } from './sample-day';

beforeEach(() => {
  document.body.innerHTML = '<header><button>b</button></header><main><a href="#">a</a></main>';
});

test('a list is in hand once it was scrolled, or has the focus', () => {
  expect(isReaderBusy(document)).toBe(false);
  document.querySelector('button')!.focus();
  expect(isReaderBusy(document)).toBe(false);
  document.querySelector('a')!.focus();
  expect(isReaderBusy(document)).toBe(true);
  document.querySelector('a')!.blur();
  document.querySelector('main')!.scrollTop = 40;
  expect(isReaderBusy(document)).toBe(true);
});

test('papers of a list that the reader is busy with keep their order; new ones come last, with their own counts', () => {
  const shown = sampleDay();
  const [first, second, third] = shown.papers;
  const risen = { ...third!, votes: 99, rank: { position: 1, votes: 99 } };
  const fresh = sampleDay({
    papers: [risen, { ...first!, id: 'new' }, { ...first!, votes: 22, rank: { position: 3, votes: 22 } }, second!],
  });
  const kept = keepOrder(shown, fresh);
  expect(kept.papers.map(({ id, votes, rank }) => [id, votes, rank?.position])).toEqual([
    [first!.id, 22, 3],
    [second!.id, 0, 2],
    [third!.id, 99, 1],
    ['new', 21, 1],
  ]);
  expect(kept.date).toBe(fresh.date);
});
