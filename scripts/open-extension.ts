import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Page } from '@playwright/test';
import type { Chromium } from '../tests/e2e/harness/chromium';
import { launchChromium } from '../tests/e2e/harness/launch-chromium';
import { writeOtherSources } from '../tests/e2e/harness/sample-days';
import { startStandIn, type StandIn } from '../tests/stand-in/stand-in';
import { takeScreenshots } from './screenshots';

const PAPER = '2502.18417';
const SAMPLES = fileURLToPath(new URL('../tests/fixtures/paper_logs', import.meta.url));

/** What the extension cannot do without; for the rest it has other ways. */
const NEEDED = ['https://arxiv.org/', 'https://data.jsdelivr.com/', 'https://huggingface.co/'];

/** How many of the day's papers are printed. */
const TOP = 5;

/** Opens the built extension on a paper's page: for a person where there is a display, else for the terminal. */
export async function openExtension(): Promise<void> {
  const standIn = (await isLive()) ? null : await startWithSamples();
  console.log(
    standIn
      ? '▸ No network: a local stand-in with sample days answers'
      : '▸ Live data, from arXiv, jsDelivr, GitHub and Hugging Face',
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

/** Whether the servers answer within a few seconds. */
async function isLive(): Promise<boolean> {
  console.log('▸ Looking for the network, for 4 s at most');
  const answers = NEEDED.map((host) =>
    fetch(host, { method: 'HEAD', redirect: 'manual', signal: AbortSignal.timeout(4000) }),
  );
  return Promise.all(answers).then(
    () => true,
    () => false,
  );
}

async function startWithSamples(): Promise<StandIn> {
  const standIn = await startStandIn();
  standIn.repository.load(SAMPLES);
  writeOtherSources(standIn);
  return standIn;
}

function hasDisplay(): boolean {
  return process.platform !== 'linux' || !!process.env.DISPLAY || !!process.env.WAYLAND_DISPLAY;
}

async function leaveOpen(chromium: Chromium): Promise<void> {
  const closed = chromium.context.waitForEvent('close', { timeout: 0 });
  const [page = await chromium.context.newPage()] = chromium.context.pages();
  await page.goto(`https://arxiv.org/abs/${PAPER}`);
  await printDay(await openSyncedPopup(chromium));
  await page.bringToFront();
  console.log('  Open, with the popup in a tab of its own. Close the window, or press Ctrl-C here, to end.');
  await closed;
}

async function report(chromium: Chromium): Promise<void> {
  const popup = await openSyncedPopup(chromium);
  await printDay(popup);
  await popup.close();
  const page = await chromium.openPaper(PAPER);
  const panel = page.locator('daily-papers-panel');
  await panel.waitFor();
  const texts = await panel.locator('> *:not(style)').allInnerTexts();
  console.log(`\n${texts.join('\n').trim()}\n`);
  await page.close();
  await takeScreenshots(chromium, PAPER);
}

async function openSyncedPopup(chromium: Chromium): Promise<Page> {
  console.log('▸ Waiting for the first sync');
  await chromium.synced();
  return chromium.openPopup();
}

/** Prints the top papers of the newest day. */
async function printDay(popup: Page): Promise<void> {
  const rows = popup.locator('[data-field="papers"] > [data-arxiv-id]');
  await rows.first().waitFor();
  console.log(`\n  Top papers of ${await popup.locator('[data-field="date"]').getAttribute('datetime')}`);
  for (const row of (await rows.all()).slice(0, TOP)) {
    const votes = await row.locator('[data-field="votes"]').innerText();
    console.log(`  ${votes.padStart(5)}  ${await row.locator('a').first().innerText()}`);
  }
}
