import { launchFirefox } from './harness/firefox';
import { idsByVotes, PAPER, TODAY } from './harness/sample-days';
import { expect, test } from './harness/test';

test('Firefox: install, sync, panel, popup, language', async ({ standIn }) => {
  const firefox = await launchFirefox(standIn.port);
  test.skip(!firefox, 'Skipped: there is no Firefox.');
  if (!firefox) return;
  try {
    const popup = await firefox.openOwn('popup.html');
    await popup.waitForSelector('[data-field="sync-state"][data-state="idle"]');
    const ids = await popup.$$eval('[data-field="papers"] > [data-arxiv-id]', (rows) =>
      rows.map((row) => row.getAttribute('data-arxiv-id')),
    );
    expect(ids).toEqual(idsByVotes(TODAY));
    const asked = standIn.seen({ repository: standIn.repository.name });
    expect(asked.map(({ route }) => route)).toEqual(['list', 'day', 'archive']);

    const page = await firefox.open(`https://arxiv.org/abs/${PAPER.id}v1`);
    const panel = await page.waitForSelector(`daily-papers-panel[data-arxiv-id="${PAPER.id}"]`);
    const options = await firefox.openOwn('options.html');
    for (const [language, label] of [
      ['en', "What's New"],
      ['ko', '새로운 점'],
      ['en', "What's New"],
    ] as const) {
      const select = await options.waitForSelector('select[name="language"]');
      await select!.select(language);
      await page.waitForFunction((host, text) => host?.shadowRoot?.textContent?.includes(text), {}, panel, label);
    }
    expect(await page.$('daily-papers-badge')).not.toBeNull();
  } finally {
    await firefox.close();
  }
});
