/** What is measured of pages that show hostile text. Each function runs in the page, by itself. */

/**
 * What is drawn beyond the box of an element or of its shadow root, to the left or right: the
 * beginning of its text. For `body` the box is the window's.
 */
export function outsideOf(selector: string): string[] {
  const host = document.querySelector(selector)!;
  const box = selector === 'body' ? document.documentElement.getBoundingClientRect() : host.getBoundingClientRect();
  const found: string[] = [];
  const texts = document.createTreeWalker(host.shadowRoot ?? host, NodeFilter.SHOW_TEXT);
  while (texts.nextNode()) {
    const text = texts.currentNode;
    const parent = text.parentElement!;
    if (parent.closest('style, script, option, .spoken')) continue;
    const range = document.createRange();
    range.selectNodeContents(text);
    const isBeyond = ({ left, right, width }: DOMRect) => width > 0 && (left < box.left - 1 || right > box.right + 1);
    if ([...range.getClientRects()].some(isBeyond)) {
      found.push(`${parent.localName}.${parent.className}: ${text.nodeValue!.slice(0, 40)}`);
    }
  }
  for (const counts of (host.shadowRoot ?? host).querySelectorAll('li .counts')) {
    const title = counts.parentElement!.querySelector('a')!.getBoundingClientRect();
    if (counts.getBoundingClientRect().right > title.left) found.push('counts lie over a title');
    for (const figure of counts.querySelectorAll('[role="img"], [data-field]')) {
      if (figure.getBoundingClientRect().right > title.left) found.push('a figure lies over a title');
    }
  }
  const { scrollWidth, clientWidth } = document.documentElement;
  return scrollWidth > clientWidth ? [...found, `the page is ${scrollWidth - clientWidth} px too wide`] : found;
}

/** What should not be there within an element or its shadow root: foreign elements, handlers, addresses, controls. */
export function areOurs(selector: string): string[] {
  const host = document.querySelector(selector)!;
  const root = host.shadowRoot ?? host;
  const OURS =
    /^(a|bdi|button|code|dd|dialog|div|dl|dt|em|fieldset|footer|form|h1|h2|h3|header|input|kbd|label|legend|li|main|nav|ol|optgroup|option|output|p|progress|section|select|small|span|strong|style|sub|sup|time|ul)$/;
  const found: string[] = [];
  for (const element of root.querySelectorAll('*')) {
    const { localName } = element;
    const isPicture =
      localName === 'img' && /^https:\/\/([\w.-]+\.)?huggingface\.co\//.test((element as HTMLImageElement).src);
    const isScript = localName === 'script' && (element as HTMLScriptElement).src.startsWith(location.origin);
    if (!OURS.test(localName) && !isPicture && !isScript) found.push(`<${localName}>`);
    for (const { name, value } of element.attributes) {
      if (/^on|^srcdoc$|^srcset$/.test(name)) found.push(`${localName} ${name}`);
      const isAddress = /^(href|src|action|formaction|poster|data)$/.test(name);
      if (isAddress && !/^(https:\/\/|\/)/.test(value)) found.push(`${localName} ${name}=${value.slice(0, 40)}`);
    }
  }
  if (root.querySelectorAll('style').length > 1) found.push('a second style');
  // oxlint-disable-next-line no-control-regex
  const controls = root.textContent.match(/[\u202A-\u202E\u2066-\u2069\u0000-\u0008\u000B-\u001F\u007F-\u009F]/g);
  return controls ? [...found, `${controls.length} controls`] : found;
}

/** How arXiv's own elements look and where they stand; how far ours push down what is below them aside. */
export function plainStyles(): string[] {
  const abstract = document.querySelector('blockquote.abstract')!;
  return [...document.querySelectorAll('body, body *')].flatMap((element) => {
    if (element.localName.startsWith('daily-papers-')) return [];
    const { color, backgroundColor, font, display, visibility, direction, opacity, position, transform, cursor } =
      getComputedStyle(element);
    const look = [color, backgroundColor, font, display, visibility, direction, opacity, position, transform, cursor];
    const { x, y, width, height } = element.getBoundingClientRect();
    const isBelow = (abstract.compareDocumentPosition(element) & Node.DOCUMENT_POSITION_FOLLOWING) !== 0;
    const place = [
      x,
      width,
      isBelow ? '' : y + scrollY,
      element.contains(abstract) && element !== abstract ? '' : height,
    ];
    return `${element.localName}.${element.className} ${[...look, ...place].join(' ')}`;
  });
}
