import type { Page } from '@playwright/test';
import { contentWorld } from './content-world';

/** How the stand-in for the browser's `Translator` behaves. */
export interface TranslatorPlan {
  availability: 'unavailable' | 'downloadable' | 'available';
  /** The name of the DOMException that `create` or `translate` ends with; absent for none. */
  createFails?: string;
  translateFails?: string;
}

/** The stand-in in a page, as it is seen from the test. */
export interface TranslatorInPage {
  /** What it was asked to translate so far. */
  asked(): Promise<string[]>;
  /** Lets a download that waits go on: how much is there, 0 to 1; at 1 it is through. */
  download(loaded: number): Promise<void>;
}

/**
 * Puts a stand-in for the `Translator` into the world of the extension's content script in a page
 * (https://developer.chrome.com/docs/ai/translator-api): the page's own scripts share nothing with
 * it, and no browser under test has the real one's model.
 */
export async function putTranslator(page: Page, extension: string, plan: TranslatorPlan): Promise<TranslatorInPage> {
  const evaluate = await contentWorld(page, extension);
  await evaluate(`(${install.toString()})(${JSON.stringify(plan)})`);
  return {
    asked: async () => (await evaluate('globalThis.standInTranslator.asked')) as string[],
    download: async (loaded) => void (await evaluate(`globalThis.standInTranslator.download(${loaded})`)),
  };
}

/** Runs in the page. It "translates" by putting Korean around the words, which it keeps. */
function install(plan: TranslatorPlan): void {
  const asked: string[] = [];
  let download: ((loaded: number) => void) | null = null;
  const failAsPlanned = (step: 'createFails' | 'translateFails') => {
    const name = plan[step];
    if (name) throw new DOMException('As planned by the test.', name);
  };
  const Translator = {
    availability: async () => plan.availability,
    async create({ monitor, signal }: { monitor: (target: EventTarget) => void; signal: AbortSignal }) {
      failAsPlanned('createFails');
      if (plan.availability === 'downloadable') {
        const progress = new EventTarget();
        monitor(progress);
        await new Promise<void>((resolve, reject) => {
          signal.addEventListener('abort', () => reject(signal.reason));
          download = (loaded) => {
            progress.dispatchEvent(Object.assign(new Event('downloadprogress'), { loaded }));
            if (loaded === 1) resolve();
          };
        });
      }
      return {
        async translate(text: string) {
          asked.push(text);
          failAsPlanned('translateFails');
          return `번역문: ${text} 끝.`;
        },
        destroy: () => undefined,
      };
    },
  };
  const standIn = { asked, download: (loaded: number) => download?.(loaded) };
  for (const [name, value] of Object.entries({ Translator, standInTranslator: standIn })) {
    Object.defineProperty(globalThis, name, { value, configurable: true });
  }
}
