import type { ComponentChild } from 'preact';
import type { Language } from '../../i18n/language';
import tokens from '../../ui/shared/tokens.css?inline';
import { draw } from './draw';

/**
 * An element of ours for arXiv's page, with an open shadow root, and how to draw into it. Its style
 * is part of the script: nothing is fetched, and nothing is seen without it.
 */
export function createHost(page: Document, name: 'daily-papers-badge' | 'daily-papers-panel', style: string) {
  const element = page.createElement(name);
  const root = element.attachShadow({ mode: 'open' });
  return {
    element,
    draw: (content: ComponentChild, language: Language) => {
      element.lang = language;
      draw(
        <>
          <style>{tokens + style}</style>
          {content}
        </>,
        root,
      );
    },
  };
}
