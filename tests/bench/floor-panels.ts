import type { Chromium } from '../e2e/harness/chromium';
import { workerOf } from './bench-browser';

/**
 * Gives the floor the very panels that the project draws, so that both lay out the same text in the same size: the HTML
 * and styles in each panel's shadow root, under the id of its paper.
 */
export async function copyPanels(project: Chromium, floor: Chromium, addresses: readonly string[]): Promise<void> {
  const panels: { id: string; html: string }[] = [];
  const page = await project.context.newPage();
  for (const address of addresses) {
    await page.goto(address);
    const panel = page.locator('daily-papers-panel');
    await panel.waitFor();
    const html = await panel.evaluate(({ shadowRoot }) => shadowRoot!.innerHTML);
    panels.push({ id: address.slice(address.indexOf('/abs/') + '/abs/'.length), html });
  }
  await page.close();
  const worker = await workerOf(floor);
  await worker.evaluate(async (all) => {
    const keep: unknown = Reflect.get(globalThis, 'keepPanels');
    if (typeof keep === 'function') await keep(all);
  }, panels);
}
