import { digestText } from '../stand-in/digest-text';
import type { Fault } from '../stand-in/fault';
import type { Addressee } from '../stand-in/route';
import type { StandIn } from '../stand-in/stand-in';
import { DATES, daysAgo, PAPER, SOURCE_IDS } from './harness/sample-days';
import { expect, test } from './harness/test';

/** What a repository's files come through. */
const MIRRORS = {
  'the CDN’s list': { route: 'list', mirror: 'jsdelivr' },
  'the CDN’s files': { route: 'day', mirror: 'jsdelivr' },
  'GitHub’s list': { route: 'list', mirror: 'github' },
  'GitHub’s files': { route: 'day', mirror: 'github' },
  'the archive': { route: 'archive', mirror: 'github' },
} satisfies Record<string, Partial<Addressee>>;

type Name = keyof typeof MIRRORS;
const NAMES = Object.keys(MIRRORS) as Name[];

/** Pairs without which there is no other way to lists or files. */
const TOGETHER_ALL: [Name, Name][] = [
  ['the CDN’s list', 'GitHub’s list'],
  ['the CDN’s files', 'GitHub’s files'],
];

const PAIRS = NAMES.flatMap((one, index) => NAMES.slice(index + 1).map((other): [Name, Name] => [one, other])).filter(
  ([one, other]) => !TOGETHER_ALL.some((pair) => pair.includes(one) && pair.includes(other)),
);

const FAULTS: Fault[] = [
  { kind: 'reset' },
  { kind: 'status', status: 503 },
  { kind: 'rate-limited', status: 429, retryAfter: 900 },
];

for (const [index, down] of [...NAMES.map((name) => [name]), ...PAIRS].entries()) {
  test(`without ${down.join(' and ')} all days come all the same`, async ({ launch, standIn }) => {
    for (const name of down) standIn.fail(MIRRORS[name], FAULTS[index % FAULTS.length]!);
    const chromium = await launch();
    await chromium.synced();
    expect(await chromium.sourceStates()).toEqual(Object.fromEntries(SOURCE_IDS.map((id) => [id, 'idle'])));
    const popup = await chromium.openPopup();
    await expect(popup.locator('select[name="day"] option[value]:not(.not-stored)')).toHaveCount(DATES.length);
  });
}

test('without any list the sources that have one have failed, and a later sync goes on', async ({
  launch,
  standIn,
}) => {
  standIn.fail('list', { kind: 'status', status: 503 });
  const chromium = await launch();
  await chromium.synced();
  expect(await chromium.sourceStates()).toEqual({
    daily_papers_ko: 'server-error',
    hf_korean_autoflow: 'server-error',
    hf_daily_papers: 'idle',
  });
  standIn.recover();
  await chromium.syncNow();
  await expect((await chromium.openPaper(PAPER.id)).locator('daily-papers-panel')).toBeVisible();
});

test('a mirror that refused is left alone at the next sync', async ({ launch, standIn }) => {
  standIn.fail({ mirror: 'jsdelivr' }, { kind: 'status', status: 503 });
  const chromium = await launch();
  await chromium.synced();
  expect(standIn.seen({ mirror: 'jsdelivr' }).length).toBeGreaterThan(0);
  standIn.recover();
  standIn.forget();
  await chromium.syncNow();
  expect(hostsOf(standIn)).toEqual(new Set(['api.github.com', 'huggingface.co']));
});

test('a file of the CDN that is not what the list says is not kept, and GitHub answers', async ({
  launch,
  standIn,
}) => {
  const { repository, jsDelivr } = standIn;
  const date = daysAgo(5);
  const paper = { id: '2611.15001', title: 'A Paper That Changes', votes: 5 };
  repository.writeDay(date, digestText(date, [paper]));
  const chromium = await launch();
  await chromium.synced();
  jsDelivr.keepOld(repository, repository.pathOfDay(date));
  repository.writeDay(date, digestText(date, [{ ...paper, votes: 77 }]));
  standIn.forget();
  await chromium.syncNow();
  const asked = standIn.seen({ repository: repository.name }).map(({ route, mirror }) => `${mirror} ${route}`);
  expect(asked).toEqual(['jsdelivr list', 'jsdelivr day', 'github day']);
  const panel = (await chromium.openPaper(paper.id)).locator('daily-papers-panel');
  await expect(panel.locator('[data-field="votes"]')).toContainText('77');
  // An old file says nothing of the next one: the CDN is asked again.
  standIn.forget();
  await chromium.syncNow();
  expect(hostsOf(standIn)).toEqual(new Set(['data.jsdelivr.com', 'huggingface.co']));
});

function hostsOf({ dataRequests }: StandIn): Set<string> {
  return new Set(dataRequests.map(({ host }) => host));
}
