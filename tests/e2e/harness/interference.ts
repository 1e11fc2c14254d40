/** What another script does to the page around us. */
export interface Interference {
  does: string;
  /** Runs in the page, in the world of the other extension. */
  script: () => void;
  /** Whether it is done again as soon as a panel of ours is back. */
  again: boolean;
  /** Whether the panel stands at the end. */
  stays: boolean;
  /** How often each of our elements may be put into the page. */
  insertions: number;
}

/** By a name that stands in the page's address: see `scriptOf`. */
export const INTERFERENCES: Record<string, Interference> = {
  paperMemory: {
    does: 'rewrites .full-text',
    script: () => {
      const box = document.querySelector('.full-text')!;
      box.innerHTML = `${box.innerHTML}<div class="pm-container">Added to memory</div>`;
    },
    again: true,
    stays: true,
    insertions: 1,
  },
  rewritesOnce: {
    does: 'rewrites #abs with its own HTML',
    script: () => {
      const abs = document.querySelector('#abs')!;
      abs.innerHTML = abs.innerHTML.replace('made-up', '<mark>made-up</mark>');
    },
    again: false,
    stays: true,
    insertions: 2,
  },
  rewritesAlways: {
    does: 'rewrites #abs whenever we are in it',
    script: () => {
      const abs = document.querySelector('#abs')!;
      abs.innerHTML = `${abs.innerHTML}<!-- again -->`;
    },
    again: true,
    stays: false,
    insertions: 2,
  },
  rewritesColumn: {
    does: 'appends to the column with innerHTML +=',
    script: () => {
      document.querySelector('.leftcolumn')!.innerHTML += '<div class="citations">Cited by 3</div>';
    },
    again: false,
    stays: true,
    insertions: 2,
  },
  rewritesBody: {
    does: 'rewrites the whole body',
    script: () => {
      document.body.innerHTML = `${document.body.innerHTML}<!-- again -->`;
    },
    again: false,
    stays: true,
    insertions: 2,
  },
  replacesAbstract: {
    does: 'puts another abstract in the place of the abstract',
    script: () => {
      const abstract = document.querySelector('blockquote.abstract')!;
      abstract.outerHTML = abstract.outerHTML.replace('made-up', '<i>made-up</i>');
    },
    again: false,
    stays: true,
    insertions: 1,
  },
  removesOnce: {
    does: 'removes what it does not know, once',
    script: () => {
      for (const one of document.querySelectorAll('#abs *')) if (one.localName.includes('-')) one.remove();
    },
    again: false,
    stays: true,
    insertions: 2,
  },
  removesAlways: {
    does: 'removes what it does not know, always',
    script: () => {
      for (const one of document.querySelectorAll('*')) if (one.localName.includes('-')) one.remove();
    },
    again: true,
    stays: false,
    insertions: 2,
  },
  mathJax: {
    does: 'typesets title and abstract like MathJax',
    script: () => {
      document.head.append(
        Object.assign(document.createElement('style'), { textContent: 'span.mjx { color: inherit }' }),
      );
      for (const one of document.querySelectorAll('.mathjax')) {
        const texts = document.createTreeWalker(one, NodeFilter.SHOW_TEXT);
        const found: Node[] = [];
        while (texts.nextNode()) found.push(texts.currentNode);
        for (const text of found) {
          const typeset = document.createElement('span');
          typeset.className = 'mjx';
          typeset.append(...String(text.nodeValue).split(/(?<= )/));
          (text as ChildNode).replaceWith(typeset);
        }
      }
    },
    again: true,
    stays: true,
    insertions: 1,
  },
};
