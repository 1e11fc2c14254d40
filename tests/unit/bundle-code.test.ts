import { parseAst } from 'vitest/node';
import { expect, it } from 'vitest';
import { addressesIn, dangersIn } from './bundle-code';

const found = (code: string) => dangersIn(parseAst(code)).map(({ what }) => what);

// The bundles are free of all of these: here is shown that the search would find them.
it.each([
  ['eval("1")', 'eval'],
  ['(0, eval)(x)', 'eval'],
  ['globalThis.eval(x)', 'eval'],
  ['self["eval"](x)', 'eval'],
  ['new Function("return 1")', 'Function'],
  ['Function("a", x)()', 'Function'],
  ['window?.Function(x)', 'Function'],
  ['(() => {}).constructor(x)()', 'constructor'],
  ['a.constructor.constructor(x)', 'constructor'],
  ['setTimeout("go()", 1)', 'setTimeout'],
  ['setInterval(`go(${x})`)', 'setInterval'],
  ['importScripts("https://a.example/b.js")', 'importScripts'],
  ['import(x)', 'import()'],
  ['import a from "https://a.example/b.js"', 'import of https://a.example/b.js'],
  ['import "//a.example/b.js"', 'import of //a.example/b.js'],
  ['export * from "data:text/javascript,1"', 'import of data:text/javascript,1'],
  ['new Worker(x)', 'Worker'],
  ['document.write(x)', 'write'],
  ['a.ownerDocument.writeln(x)', 'writeln'],
  ['a.innerHTML = x', 'innerHTML'],
  ['a["outerHTML"] += x', 'outerHTML'],
  ['frame.srcdoc = x', 'srcdoc'],
  ['a.insertAdjacentHTML("beforeend", x)', 'insertAdjacentHTML'],
  ['range.createContextualFragment(x)', 'createContextualFragment'],
  ['jsx("p", { dangerouslySetInnerHTML: { __html: x } })', 'dangerouslySetInnerHTML'],
  ['jsx("p", { "dangerouslySetInnerHTML": x })', 'dangerouslySetInnerHTML'],
  ['a.href = "javascript:go()"', 'javascript:'],
  ['chrome.scripting.executeScript({})', 'executeScript'],
])('%s is found', (code, what) => expect(found(code)).toContain(what));

it.each([
  'writer.write(x)',
  'setTimeout(() => 1, 2)',
  'import "./a.js"',
  'a.textContent = x',
  'class A { constructor() {} }',
])('%s is no danger', (code) => expect(found(code)).toEqual([]));

it('finds addresses, up to where they are no longer fixed', () => {
  const code =
    'fetch(`https://a.example/${b}/c`); x = "http://d.example/e?f#g", y = "wss://h.example"; // https://i.example';
  expect(addressesIn(code)).toEqual([
    'https://a.example/…',
    'http://d.example/e?f#g',
    'wss://h.example',
    'https://i.example',
  ]);
});
