/** A node of a syntax tree (https://github.com/estree/estree), as far as it is looked at here. */
interface Node {
  type: string;
  [key: string]: unknown;
}

/** Something in a script that makes code of text, loads code, or writes HTML. */
interface Danger {
  what: string;
  /** The last name of what is written as HTML; empty for a literal and for what is only called. */
  value: string;
  at: number;
}

/** Names that make code of text when they are called, wherever they hang. */
const MAKERS = new Set(['eval', 'Function', 'execScript', 'importScripts', 'GeneratorFunction', 'AsyncFunction']);
/** Methods that read text as HTML, or put it in a page. */
const WRITERS = new Set(
  `insertAdjacentHTML createContextualFragment setHTML setHTMLUnsafe parseHTML parseHTMLUnsafe parseFromString
  executeScript insertCSS`.split(/\s+/),
);
/** Properties that are HTML or code. */
const SINKS = new Set(['innerHTML', 'outerHTML', 'srcdoc']);
/** What asks preact to set one of them. */
const ASKS = 'dangerouslySetInnerHTML';
/** What takes a text as code where it gets no function. */
const TIMERS = new Set(['setTimeout', 'setInterval', 'setImmediate']);

/** Everything dangerous in a script. */
export function dangersIn(tree: object): Danger[] {
  const dangers: Danger[] = [];
  walk(tree as Node, (node) => {
    const add = (what: string, value = '') => dangers.push({ what, value, at: node.start as number });
    if (node.type === 'CallExpression' || node.type === 'NewExpression') {
      const called = lastName(node.callee as Node);
      const [first] = node.arguments as Node[];
      if (MAKERS.has(called) || isConstructorOfFunction(node.callee as Node)) add(called);
      if (node.type === 'CallExpression' && WRITERS.has(called)) add(called);
      if (/^write(?:ln)?$/.test(called) && /document$/i.test(lastName((node.callee as Node).object as Node)))
        add(called);
      if (TIMERS.has(called) && (first?.type === 'Literal' || first?.type === 'TemplateLiteral')) add(called);
      if (['Worker', 'SharedWorker', 'DOMParser'].includes(called) && node.type === 'NewExpression') add(called);
    }
    if (node.type === 'ImportExpression') add('import()');
    if (/^(?:Import|Export)\w*Declaration$/.test(node.type)) {
      const from = (node.source as { value?: string } | null)?.value;
      if (from !== undefined && !/^\.{0,2}\/(?!\/)[\w./-]+\.js$/.test(from)) add(`import of ${from}`);
    }
    if (node.type === 'AssignmentExpression' && SINKS.has(lastName(node.left as Node))) {
      add(lastName(node.left as Node), lastName(node.right as Node));
    }
    if (node.type === 'Property' && [lastName(node.key as Node), (node.key as Node).value].includes(ASKS)) add(ASKS);
    if (node.type === 'Literal' && /^\s*javascript:/i.test(String(node.value))) add('javascript:');
    if (node.type === 'WithStatement') add('with');
  });
  return dangers;
}

/** Every `http` address in the text of a script, a page or a style, up to where it is no longer fixed (`…`). */
export function addressesIn(text: string): string[] {
  return [...text.matchAll(/\b(?:https?|wss?):\/\/[^\s"'`<>\\)]*/g)].map(([found]) => found.replace(/\$\{.*/, '…'));
}

/** Visits a node and all below it. */
function walk(node: Node, visit: (node: Node) => void): void {
  visit(node);
  for (const value of Object.values(node)) {
    for (const child of Array.isArray(value) ? value : [value]) {
      if (typeof child === 'object' && child !== null && typeof (child as Node).type === 'string') walk(child, visit);
    }
  }
}

/** `a.b.c` and `a.b['c']` end with `c`. */
function lastName(node: Node | undefined): string {
  if (!node) return '';
  if (node.type === 'MemberExpression') {
    const property = node.property as Node;
    return node.computed ? (property.type === 'Literal' ? String(property.value) : '') : lastName(property);
  }
  if (node.type === 'SequenceExpression') return lastName((node.expressions as Node[]).at(-1));
  if (node.type === 'ChainExpression') return lastName(node.expression as Node);
  return node.type === 'Identifier' ? String(node.name) : '';
}

/** `(() => {}).constructor('…')` and `x.constructor.constructor('…')`. */
function isConstructorOfFunction(callee: Node): boolean {
  if (callee.type !== 'MemberExpression' || lastName(callee) !== 'constructor') return false;
  const object = callee.object as Node;
  return /Function/.test(object.type) || lastName(object) === 'constructor';
}
