import type { ComponentChildren } from 'preact';
import type { Drawing } from './draw';

/**
 * What JSX is compiled to in the content script, which `draw` puts into the page: wxt.config.ts
 * sees to it. Preact's runtime would bring all of Preact along.
 */
export function jsx(type: Drawing['type'], props: Drawing['props']): Drawing {
  return { type, props };
}

export { jsx as jsxs };

export function Fragment({ children }: { children?: ComponentChildren }): ComponentChildren {
  return children;
}
