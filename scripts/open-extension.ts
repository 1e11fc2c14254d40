import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Chromium } from '../tests/e2e/harness/chromium';
import { launchChromium } from '../tests/e2e/harness/launch-chromium';
import { startStandIn } from '../tests/stand-in/stand-in';
import { takeScreenshots } from './screenshots';

const PAPER = '2502.18417';
const SAMPLES = fileURLToPath(new URL('../tests/fixtures/paper_logs', import.meta.url));

/** Opens the built extension on a paper's page: for a person where there is a display, else for the terminal. */
export async function openExtension(): Promise<void> {
  const standIn = (await isLive()) ? null : await startStandIn(SAMPLES);
  console.log(
    standIn ? '▸ No network: a local stand-in with sample digests answers' : '▸ Live data, from arXiv and GitHub',
  );
  const profile = mkdtempSync(join(tmpdir(), 'daily-papers-'));
  // Also after Ctrl-C, when Playwright closes the browser and ends the process.
  process.on('exit', () => rmSync(profile, { recursive: true, force: true }));
  const headless = !hasDisplay();
  console.log(`▸ Opening https://arxiv.org/abs/${PAPER}${headless ? ', without a window: there is no display' : ''}`);
  try {
    const chromium = await launchChromium({ profile, port: standIn?.port ?? null, headless });
    try {
      await (headless ? report(chromium) : leaveOpen(chromium));
    } finally {
      await chromium.close();
    }
  } finally {
    await standIn?.close();
  }
}

/** Whether arXiv and GitHub answer within a few seconds. */
async function isLive(): Promise<boolean> {
  console.log('▸ Looking for the network, for 4 s at most');
  const answers = ['https://arxiv.org/', 'https://raw.githubusercontent.com/'].map((host) =>
    fetch(host, { method: 'HEAD', redirect: 'manual', signal: AbortSignal.timeout(4000) }),
  );
  return Promise.all(answers).then(
    () => true,
    () => false,
  );
}

function hasDisplay(): boolean {
  return process.platform !== 'linux' || !!process.env.DISPLAY || !!process.env.WAYLAND_DISPLAY;
}

async function leaveOpen(chromium: Chromium): Promise<void> {
  const closed = chromium.context.waitForEvent('close', { timeout: 0 });
  const [page = await chromium.context.newPage()] = chromium.context.pages();
  await page.goto(`https://arxiv.org/abs/${PAPER}`);
  console.log('  Open. Close the window, or press Ctrl-C here, to end.');
  await closed;
}

async function report(chromium: Chromium): Promise<void> {
  console.log('▸ Waiting for the first sync');
  await chromium.synced();
  const page = await chromium.openPaper(PAPER);
  const panel = page.locator('daily-papers-panel');
  await panel.waitFor();
  const texts = await panel.locator('> *:not(style)').allInnerTexts();
  console.log(`\n${texts.join('\n').trim()}\n`);
  await page.close();
  await takeScreenshots(chromium, PAPER);
}
