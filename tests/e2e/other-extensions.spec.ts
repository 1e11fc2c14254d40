import type { Page } from '@playwright/test';
import { writeContentScript } from './harness/other-extension';
import { PAPER } from './harness/sample-days';
import { expect, test } from './harness/test';

/** How often another script does what it does: far more often than a panel should come back. */
const ROUNDS = 20;

interface Deed {
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

const DEEDS: Record<string, Deed> = {
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

test('the panel survives what other extensions do to the page, or returns once', async ({ launch }, testInfo) => {
  test.setTimeout(120_000);
  const others = [writeContentScript(testInfo.outputPath('other'), scriptOf(DEEDS), 'document_start')];
  const chromium = await launch({ others });
  await chromium.synced();
  for (const [name, { does, again, stays, insertions }] of Object.entries(DEEDS)) {
    await test.step(does, async () => {
      const page = await chromium.context.newPage();
      await page.addInitScript(countInsertions);
      await page.goto(`https://arxiv.org/abs/${PAPER.id}#${name}`);
      await expect(page.locator(`html[data-deed="${name}"]`), does).toBeAttached();
      await calm(page);
      const counted = await page.evaluate(() => window.insertions);
      const rounds = Number(await page.locator('html').getAttribute('data-rounds'));
      expect(rounds, does).toBeGreaterThan(0);
      if (again && !stays) expect(rounds, `${does}: it met us as often as we came`).toBe(2);
      for (const [element, times] of Object.entries(counted)) {
        expect(times, `${does}: ${element}`).toBeGreaterThan(0);
        expect(times, `${does}: ${element}`).toBeLessThanOrEqual(insertions);
        await expect(page.locator(element), `${does}: ${element}`).toHaveCount(stays ? 1 : 0);
      }
      if (stays) {
        await expect(page.locator('daily-papers-panel'), does).toContainText('머리 교체 모델');
        await expect(page.locator('blockquote.abstract + daily-papers-panel'), does).toBeVisible();
        await expect(page.locator('daily-papers-badge button'), does).toBeVisible();
        await expect(page.locator('.dateline > daily-papers-badge'), does).toBeVisible();
      }
      await page.close();
    });
  }
});

/** The script of the other extension: the deed that the address names, as soon as there is a panel of ours. */
function scriptOf(deeds: Record<string, Deed>): string {
  const acts = Object.entries(deeds).map(
    ([name, { script, again }]) => `${name}: { act: ${script.toString()}, again: ${again} }`,
  );
  return `(${runDeed.toString()})({ ${acts.join(', ')} }, ${String(ROUNDS)});`;
}

/** Runs in the page. A panel with a shadow root is one of ours; without one it is a copy of its HTML. */
function runDeed(deeds: Record<string, { act: () => void; again: boolean }>, most: number): void {
  const deed = deeds[location.hash.slice(1)];
  const root = document.documentElement;
  let rounds = 0;
  const look = () => {
    const ours = document.querySelector('daily-papers-panel');
    const badge = document.querySelector('daily-papers-badge');
    if (!deed || document.readyState === 'loading' || !ours?.shadowRoot || !badge?.shadowRoot) return;
    if (rounds > 0 && (!deed.again || rounds >= most)) return;
    rounds += 1;
    root.dataset['rounds'] = String(rounds);
    deed.act();
    root.dataset['deed'] = location.hash.slice(1);
  };
  new MutationObserver(look).observe(document, { childList: true, subtree: true });
  document.addEventListener('DOMContentLoaded', look);
}

declare global {
  interface Window {
    insertions: Record<string, number>;
  }
}

/** Runs in the page before anything else: counts how often elements of ours are put into it, their copies aside. */
function countInsertions(): void {
  window.insertions = { 'daily-papers-panel': 0, 'daily-papers-badge': 0 };
  const observer = new MutationObserver((records) => {
    // Not what stands in them: ours may have come to stand there since, and are told by themselves.
    for (const one of records.flatMap(({ addedNodes }) => [...addedNodes]).filter((node) => node instanceof Element)) {
      if (one.shadowRoot && one.localName in window.insertions) window.insertions[one.localName]! += 1;
    }
  });
  observer.observe(document, { childList: true, subtree: true });
}

/** Waits until nothing was put in or taken out for some frames. */
async function calm(page: Page): Promise<void> {
  await page.evaluate(async () => {
    let quiet = 0;
    const observer = new MutationObserver(() => (quiet = 0));
    observer.observe(document, { childList: true, subtree: true });
    while (quiet < 5) {
      quiet += 1;
      await new Promise((done) => requestAnimationFrame(done));
    }
    observer.disconnect();
  });
}
