import { expect } from '@playwright/test';
import type { Page } from 'puppeteer-core';

/** Waits until the popup lists these papers in this order. */
export async function expectOrder(popup: Page, ids: string[]): Promise<void> {
  await expect.poll(() => popup.$$eval('[data-field="papers"] > [data-arxiv-id]', idsOf)).toEqual(ids);
}

/** Waits until the popup shows this day. */
export async function expectDay(popup: Page, date: string): Promise<void> {
  await expectAttribute(popup, '[data-field="date"]', 'datetime', date);
}

/** Waits until an attribute of the first such element is this. */
export async function expectAttribute(page: Page, selector: string, name: string, value: string): Promise<void> {
  await expect.poll(() => page.$$eval(selector, firstAttribute, name), { message: `${selector} ${name}` }).toBe(value);
}

/** Waits until the first such element says this; `>>>` in a selector goes into a shadow root. */
export async function expectText(page: Page, selector: string, text: string | RegExp): Promise<void> {
  const read = () => page.$$eval(selector, (elements) => elements[0]?.textContent ?? '');
  const said = expect.poll(read, { message: selector });
  await (typeof text === 'string' ? said.toContain(text) : said.toMatch(text));
}

function idsOf(rows: Element[]): (string | null)[] {
  return rows.map((row) => row.getAttribute('data-arxiv-id'));
}

function firstAttribute(elements: Element[], name: string): string | null | undefined {
  return elements[0]?.getAttribute(name);
}
