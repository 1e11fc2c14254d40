import { expect } from '@playwright/test';
import { syncStrings } from '../../src/i18n/sync';
import type { SyncErrorCode } from '../../src/sync-state';
import type { Fault } from '../stand-in/fault';
import { expectAttribute, expectText } from './harness/firefox-reads';
import { sharedTest as test } from './harness/firefox-test';
import { NEW_PAPER, PAPER, TODAY } from './harness/sample-days';

const { ko: korean, en: english } = syncStrings;

test.describe.configure({ mode: 'default' });

/** Those that each browser's network tells in its own way. */
const FAULTS: [name: string, Fault, SyncErrorCode][] = [
  ['a connection torn down', { kind: 'reset' }, 'unreachable'],
  ['429 with retry-after', { kind: 'rate-limited', status: 429, retryAfter: 900 }, 'rate-limited'],
  ['404', { kind: 'status', status: 404 }, 'refused'],
  ['503', { kind: 'status', status: 503 }, 'server-error'],
  ['a redirect to a sign-in page', { kind: 'sign-in' }, 'signed-out'],
  ['a body that stops half-way', { kind: 'cut' }, 'cut-off'],
  ['a page instead of JSON', { kind: 'html' }, 'wrong-type'],
];

test('Firefox: whatever every server answers is told in both languages, and what was there stays', async ({
  firefox,
  standIn,
}) => {
  const popup = await firefox.openPopup();
  const options = await firefox.openOptions();
  for (const [name, fault, code] of FAULTS) {
    await test.step(name, async () => {
      // Changes that touch no day of before: without one the answer is 304, which has no body to stop in.
      for (const repository of [standIn.repository, standIn.korean])
        repository.write('README.md', `${name} ${Date.now()}`);
      standIn.huggingFace.vote(NEW_PAPER.id, NEW_PAPER.votes + FAULTS.length - (Date.now() % 1000));
      standIn.fail('data', fault);
      const before = Date.now();
      await options.click('button[name="sync"]');
      expect(await firefox.ended(before)).toMatchObject({ kind: 'failed', code });
      await options.select('select[name="language"]', 'en');
      await expectText(popup, '[data-field="sync-state"]', english.errors[code]);
      await expectText(popup, '[data-field="sync-state"]', /Next try|Trying again/);
      await options.select('select[name="language"]', 'ko');
      await expectText(popup, '[data-field="sync-state"]', korean.errors[code]);
      await expectText(popup, '[data-field="sync-state"]', /다음 시도|곧 다시/);
      await expectAttribute(popup, '[data-field="date"]', 'datetime', TODAY);
      standIn.recover();
    });
  }
  await (await firefox.openPanel(PAPER.id)).close();
  await options.select('select[name="language"]', 'auto');
  standIn.huggingFace.vote(NEW_PAPER.id, NEW_PAPER.votes);
  expect(await firefox.syncNow()).toMatchObject({ kind: 'idle' });
  await expectAttribute(popup, '[data-field="sync-state"]', 'data-state', 'idle');
});
