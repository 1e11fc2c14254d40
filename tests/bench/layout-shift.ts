import type { Page } from '@playwright/test';

/** Goes to an address and waits for an element. @returns how much moved in the page until then, of whatever cause */
export async function layoutShiftOf(page: Page, address: string, selector: string): Promise<number> {
  await page.goto(address);
  await page.locator(selector).waitFor();
  return page.evaluate(async () => {
    let total = 0;
    const add = (entries: PerformanceEntryList) => {
      for (const entry of entries) total += (entry as PerformanceEntry & { value: number }).value;
    };
    const observer = new PerformanceObserver((list) => add(list.getEntries()));
    observer.observe({ type: 'layout-shift', buffered: true });
    // Two frames on, what moved in the last one has been reported.
    await new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)));
    add(observer.takeRecords());
    return total;
  });
}
