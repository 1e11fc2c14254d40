import { render, type ComponentChild } from 'preact';
import type { Language } from '../../i18n/language';
import tokens from '../shared/tokens.css?inline';

/**
 * An element of ours for arXiv's page, with an open shadow root, and how to draw into it. Its style
 * is part of the script: nothing is fetched, and nothing is seen without it.
 */
export function createHost(page: Document, name: 'daily-papers-badge' | 'daily-papers-panel', style: string) {
  const element = page.createElement(name);
  const root = element.attachShadow({ mode: 'open' });
  const draw = (content: ComponentChild, language: Language) => {
    element.lang = language;
    render(
      <>
        <style>{tokens + style}</style>
        {content}
      </>,
      root,
    );
  };
  return { element, draw };
}
