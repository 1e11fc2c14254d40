// @vitest-environment happy-dom
import { beforeEach, expect, it } from 'vitest';
import type { Language } from '../../i18n/language';
import { Panel, type PanelState } from '../../ui/panel/Panel';
import { sampleView } from '../../ui/panel/sample-view';
import { createShadowHost } from './shadow-host';

const STATE: PanelState = {
  view: sampleView,
  language: 'en',
  wanted: 'ko',
  open: true,
  unfolded: false,
  day: { kind: 'closed' },
  translation: { kind: 'none' },
  now: Date.parse('2025-01-03T12:00:00Z'),
};
const nothing = () => undefined;
const acts = { onToggle: nothing, onUnfold: nothing, onToggleDay: nothing, onTranslate: nothing };

let host: ReturnType<typeof createShadowHost>;
let root: ShadowRoot;
const draw = (language: Language, changed: Partial<PanelState> = {}) =>
  host.draw(<Panel {...STATE} {...changed} language={language} {...acts} />, language);

beforeEach(() => {
  host = createShadowHost(document, 'daily-papers-panel', '.panel { color: red }');
  root = host.element.shadowRoot!;
  document.body.replaceChildren(host.element);
  draw('en');
});

it('has its style in the shadow root before anything is drawn, and keeps it', () => {
  const style = root.querySelector('style')!;
  expect(style.textContent).toContain('.panel { color: red }');
  draw('ko');
  expect(root.querySelector('style')).toBe(style);
});

it('leaves what others put into the shadow root where it is', () => {
  const first = Object.assign(document.createElement('style'), { className: 'darkreader', textContent: 'a{}' });
  const last = document.createElement('other-extension');
  root.prepend(first);
  root.append(last);
  for (const language of ['ko', 'en'] as const) draw(language);
  draw('ko', { open: false });
  expect([root.firstElementChild, root.lastElementChild]).toEqual([first, last]);
  expect(first.outerHTML).toBe('<style class="darkreader">a{}</style>');
  expect(root.querySelectorAll('.panel')).toHaveLength(1);
});

it('keeps the focus when it is drawn again, in another language too', () => {
  for (const selector of ['.toggle', '.more', '[data-field="related"] a']) {
    const focused = root.querySelector<HTMLElement>(selector)!;
    focused.focus();
    draw('ko');
    draw('ko', { now: STATE.now + 1, day: { kind: 'loading' } });
    draw('en');
    expect(root.querySelector(selector)).toBe(focused);
    expect(root.activeElement).toBe(focused);
  }
});

it('keeps every element and attribute where nothing changed', () => {
  const observer = new MutationObserver(nothing);
  observer.observe(root, { attributes: true, childList: true, subtree: true });
  draw('en');
  expect(observer.takeRecords()).toEqual([]);
});
