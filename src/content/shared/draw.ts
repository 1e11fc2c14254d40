import type { ComponentChildren } from 'preact';

type Properties = Record<string, unknown> & { children?: ComponentChildren };

/** What JSX makes of a tag or of a component. */
export interface Drawing {
  type: string | ((properties: Properties) => ComponentChildren);
  props: Properties;
}

/** A text, or a tag. */
type Wanted = string | { tag: string; properties: Properties };

/** What an element was given last. */
const given = new WeakMap<Node, Properties>();

/**
 * Draws JSX of components that keep no state: what stays keeps its element, and with it the place of
 * the keyboard. Preact would draw the same, and be a third of all that each abstract page loads.
 */
export function draw(content: ComponentChildren, parent: Node): void {
  let place = parent.firstChild;
  for (const wanted of wantedOf(content)) {
    const node = place && canBecome(place, wanted) ? place : create(wanted);
    if (!place) parent.appendChild(node);
    else if (node !== place) place.replaceWith(node);
    update(node, wanted);
    place = node.nextSibling;
  }
  while (place) {
    const next = place.nextSibling;
    place.remove();
    place = next;
  }
}

/** What is not drawn leaves an empty text in its place, by which its neighbours stay themselves. */
function* wantedOf(content: ComponentChildren): Generator<Wanted> {
  if (Array.isArray(content)) for (const child of content) yield* wantedOf(child);
  else if (typeof content === 'string' || typeof content === 'number') yield String(content);
  else if (!isDrawing(content)) yield '';
  else if (typeof content.type === 'string') yield { tag: content.type, properties: content.props };
  else yield* wantedOf(content.type(content.props));
}

function isDrawing(content: ComponentChildren): content is Drawing {
  return typeof content === 'object' && content !== null && 'props' in content;
}

function canBecome(node: ChildNode, wanted: Wanted): boolean {
  return node.nodeName.toLowerCase() === (typeof wanted === 'string' ? '#text' : wanted.tag);
}

function create(wanted: Wanted): ChildNode {
  return typeof wanted === 'string' ? document.createTextNode('') : document.createElement(wanted.tag);
}

function update(node: ChildNode, wanted: Wanted): void {
  if (typeof wanted === 'string') {
    if (node.nodeValue !== wanted) node.nodeValue = wanted;
  } else if (node instanceof Element) {
    const { children, ...now } = wanted.properties;
    const before = given.get(node);
    for (const name in { ...before, ...now }) if (before?.[name] !== now[name]) set(node, name, now[name]);
    given.set(node, now);
    draw(children, node);
  }
}

function set(element: Element, name: string, value: unknown): void {
  // `false` is a word where a name has a hyphen (`aria-expanded`), and no attribute at all elsewhere (`hidden`).
  const isAbsent = value === undefined || value === null || (value === false && !name.includes('-'));
  if (name.startsWith('on')) Object.assign(element, { [name.toLowerCase()]: value ?? null });
  else if (isAbsent) element.removeAttribute(name);
  else element.setAttribute(name, typeof value === 'string' ? value : JSON.stringify(value));
}
