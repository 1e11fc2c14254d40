// @vitest-environment happy-dom
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { insertBadge, insertPanel } from '../shared/mount';
import { abstractPage } from './abstract-page';

const SHARED = join(process.cwd(), '../shared/pages');

/** Parses a page without what would make the parser fetch something. */
function pageOf(html: string): Document {
  const text = html.replace(/<(script|noscript)\b.*?<\/\1>|<link\b[^>]*>/gs, '');
  return new DOMParser().parseFromString(text, 'text/html');
}

/** A page with badge and panel in it, and whether each found a place. */
function furnish(html: string) {
  const page = pageOf(html);
  const badge = page.createElement('daily-papers-badge');
  const panel = page.createElement('daily-papers-panel');
  return {
    page,
    badge,
    panel,
    hasPanel: insertPanel(page, abstractPage, panel),
    hasBadge: insertBadge(page, abstractPage, badge),
  };
}

function abs(inside: string): string {
  return `<div class="leftcolumn"><div id="abs">${inside}</div></div>`;
}

describe('on markup of our own', () => {
  it('puts the panel after the abstract and the badge at the end of the line of dates', () => {
    const { badge, panel } = furnish(
      abs(`<div class="dateline">[1 Jan]</div><h1 class="title">T</h1><blockquote class="abstract">A</blockquote><p>`),
    );
    expect(panel.previousElementSibling?.className).toBe('abstract');
    expect(badge.parentElement?.className).toBe('dateline');
    expect(badge.previousSibling?.textContent).toBe('[1 Jan]');
    expect(badge.hasAttribute('data-in-line')).toBe(true);
  });

  it('puts the badge below the title where there is no such line, as in 2018', () => {
    const { badge } = furnish(abs('<h1 class="title">T</h1><blockquote class="abstract">A</blockquote>'));
    expect(badge.previousElementSibling?.className).toBe('title');
    expect(badge.hasAttribute('data-in-line')).toBe(false);
  });

  it('puts the panel at the end of the column where there is no abstract', () => {
    const { panel, hasPanel } = furnish(abs('<h1 class="title">T</h1>'));
    expect(hasPanel).toBe(true);
    expect(panel.parentElement?.lastElementChild).toBe(panel);
  });

  it('says where there is no place, and changes nothing', () => {
    const { page, hasPanel, hasBadge } = furnish('<div id="content"><h1>Not found</h1></div>');
    expect([hasPanel, hasBadge]).toEqual([false, false]);
    expect(page.querySelector('daily-papers-panel, daily-papers-badge')).toBeNull();
  });
});

describe.skipIf(!existsSync(SHARED))('on every page in ../shared/pages (skipped where it is absent)', () => {
  const files = ['real', 'rendered']
    .flatMap((folder) =>
      existsSync(SHARED) ? readdirSync(join(SHARED, folder)).map((file) => `${folder}/${file}`) : [],
    )
    .filter((file) => /\/(old_)?abs_/.test(file));

  it('there are many', () => expect(files.length).toBeGreaterThan(60));

  it.each(files)('%s', (file) => {
    const { page, badge, panel, hasPanel, hasBadge } = furnish(readFileSync(join(SHARED, file), 'utf8'));
    const isOfPaper = abstractPage.statedId(page) !== null;
    expect([page.querySelector(abstractPage.above) !== null, hasPanel, hasBadge]).toEqual([
      isOfPaper,
      isOfPaper,
      isOfPaper,
    ]);
    expect(panel.matches('blockquote.abstract + *')).toBe(isOfPaper);
    expect(badge.matches('.dateline > *, h1.title + *')).toBe(isOfPaper);
    for (const ours of [badge, panel]) expect(ours.closest('.full-text, #header, header, .extra-services')).toBeNull();
  });
});
