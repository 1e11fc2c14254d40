// @vitest-environment happy-dom
import { expect, it, vi } from 'vitest';
import { keepInLine } from './keep-in-line';

/** How wide the badge is by what it does without. */
const WIDTHS: Record<string, number> = { '': 190, date: 85, 'date rank': 50 };

/** An element with room for so many pixels; it grows by a line where the badge is wider. */
function lineWithRoom(room: number | (() => number)): HTMLElement {
  const line = document.createElement('div');
  document.body.append(line);
  Object.defineProperty(line, 'offsetHeight', {
    get: () => {
      const badge = line.querySelector<HTMLElement>('daily-papers-badge');
      if (!badge || badge.style.display === 'none') return 18;
      return WIDTHS[badge.dataset['hides']!]! > (typeof room === 'number' ? room : room()) ? 36 : 18;
    },
  });
  return line;
}

function place(datelineRoom: number, titleRoom: number) {
  const [dateline, title] = [lineWithRoom(datelineRoom), lineWithRoom(titleRoom)];
  const badge = document.createElement('daily-papers-badge');
  keepInLine(badge, [dateline, title]);
  return {
    place: badge.parentElement === dateline ? 'dateline' : 'title',
    hides: badge.dataset['hides'],
    isShown: badge.style.display !== 'none',
  };
}

it.each([
  [200, 0, 'dateline', ''],
  [100, 300, 'dateline', 'date'],
  [60, 300, 'dateline', 'date rank'],
  [40, 300, 'title', ''],
  [40, 60, 'title', 'date rank'],
  [40, 40, 'dateline', 'date rank'],
] as const)('room for %d and %d: in the %s, without: %s', (dateline, title, where, hides) => {
  expect(place(dateline, title)).toEqual({ place: where, hides, isShown: true });
});

it('looks again when the line gets another size, and no more when the badge is gone', () => {
  const seen: { resized: () => void; disconnect: () => void }[] = [];
  vi.stubGlobal(
    'ResizeObserver',
    class {
      disconnect = vi.fn<() => void>();
      observe = () => undefined;
      constructor(resized: () => void) {
        seen.push({ resized, disconnect: this.disconnect });
      }
    },
  );
  let room = 100;
  const line = lineWithRoom(() => room);
  const badge = document.createElement('daily-papers-badge');
  keepInLine(badge, [line]);
  const { resized, disconnect } = seen[0]!;
  expect(badge.dataset['hides']).toBe('date');
  room = 200;
  resized();
  expect(badge.dataset['hides']).toBe('');
  badge.remove();
  resized();
  expect(disconnect).toHaveBeenCalledOnce();
  expect(badge.isConnected).toBe(false);
  vi.unstubAllGlobals();
});

it('leaves a badge alone that was put into another line since', async () => {
  const gone = lineWithRoom(200);
  const badge = document.createElement('daily-papers-badge');
  const words = document.createTextNode('9');
  badge.attachShadow({ mode: 'open' }).append(words);
  keepInLine(badge, [gone]);
  const line = lineWithRoom(200);
  gone.remove();
  line.append(badge);
  words.data = '10';
  await new Promise((resolve) => setTimeout(resolve));
  expect(badge.parentElement).toBe(line);
});

it('looks again when the badge says something else, before anything is drawn', async () => {
  let room = 100;
  const line = lineWithRoom(() => room);
  const badge = document.createElement('daily-papers-badge');
  const words = document.createTextNode('9');
  badge.attachShadow({ mode: 'open' }).append(words);
  keepInLine(badge, [line]);
  room = 60;
  words.data = '10';
  await vi.waitFor(() => expect(badge.dataset['hides']).toBe('date rank'));
});
