import { vi } from 'vitest';
import type { Availability, TranslatorFactory } from './browser-translator';

/** A browser's translator for tests: says `ko(…)` around every text; install it with `vi.stubGlobal`. */
export function sampleTranslator(availability: Availability = 'available') {
  const translate = vi.fn<(text: string) => Promise<string>>(async (text) => `ko(${text})`);
  const destroy = vi.fn<() => void>();
  let monitored: EventTarget | null = null;
  const create = vi.fn<TranslatorFactory['create']>(async ({ monitor }) => {
    monitored = new EventTarget();
    monitor(monitored);
    return { translate, destroy };
  });
  const factory: TranslatorFactory = { availability: async () => availability, create };
  /** As the browser tells how much of the model is there. */
  const progress = (loaded: number) =>
    monitored!.dispatchEvent(Object.assign(new Event('downloadprogress'), { loaded }));
  return { factory, create, translate, destroy, progress };
}
