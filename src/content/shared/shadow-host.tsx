import { render, type ComponentChild } from 'preact';
import type { Language } from '../../i18n/language';
import tokens from '../../ui/components/tokens.css?inline';

/** The container takes no room of its own: what is drawn stands as if right in the shadow root. */
const CONTAINER = '.container { display: contents }';

/**
 * An element of ours for arXiv's page, with an open shadow root, and how to draw into it. Preact has a
 * container of its own in there, so that nodes that others put beside it (Dark Reader's styles come first in
 * every shadow root) are neither touched nor in the way. The style is part of the script: nothing is fetched,
 * and nothing is seen without it. Not an adopted sheet: Firefox lets no content script adopt one
 * (https://bugzilla.mozilla.org/show_bug.cgi?id=1751346).
 */
export function createShadowHost(page: Document, name: 'daily-papers-badge' | 'daily-papers-panel', css: string) {
  const element = page.createElement(name);
  const style = page.createElement('style');
  style.textContent = tokens + CONTAINER + css;
  const container = page.createElement('div');
  container.className = 'container';
  element.attachShadow({ mode: 'open' }).append(style, container);
  return {
    element,
    draw: (content: ComponentChild, language: Language) => {
      element.lang = language;
      render(content, container);
    },
  };
}
