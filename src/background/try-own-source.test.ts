import { beforeEach, expect, test, vi } from 'vitest';
import { browser } from 'wxt/browser';
import { listDates } from '../store/digests';
import { openStore } from '../store/open';
import type * as OwnSource from '../sources/own-source';
import { answer } from '../sync/testing/fake-server';
import { daysOf } from '../sync/testing/fake-source';
import { newWorld, type World } from '../sync/testing/world';
import { tryOwnSource } from './try-own-source';

vi.mock('../sources/own-source', async (original) => {
  const real = await original<typeof OwnSource>();
  const { listedSource } = await import('../sync/testing/fake-source');
  const own = listedSource('own', 3);
  const ownSource = (address: string) => {
    return address === 'https://own.test' ? own : real.ownSource(address);
  };
  return { ...real, ownSource };
});

let world: World;
let permitted: (host: string) => boolean;

beforeEach(async () => {
  world = await newWorld(daysOf(20));
  permitted = () => true;
  const contains = async ({ origins }: { origins: string[] }) => permitted(origins[0]!);
  Object.assign(browser.permissions, { contains });
});

const trial = () => tryOwnSource('https://own.test');

test('what was found is told after two requests, and nothing is kept', async () => {
  const before = await browser.storage.local.get(null);
  expect(await trial()).toEqual({ ok: true, days: 20, papers: 2, newest: '2025-01-20' });
  expect(world.server.requests).toEqual(['own-cdn list', 'own-cdn 2025-01-20']);
  expect(await listDates(await openStore())).toEqual([]);
  expect(await browser.storage.local.get(null)).toEqual(before);
});

test.each([
  ['', 'not-an-address'],
  ['http://own.test', 'not-https'],
  ['https://me:secret@own.test', 'has-credentials'],
  ['https://localhost', 'local-host'],
  ['https://github.com/owner', 'no-repository'],
])('%j is told: %s', async (address, code) => {
  expect(await tryOwnSource(address)).toEqual({ ok: false, code });
});

test('a permission is asked about without the port, which no pattern has', async () => {
  permitted = () => false;
  const told = await tryOwnSource('https://own.test.org:8443/papers');
  expect(told).toEqual({ ok: false, code: 'not-allowed', host: 'own.test.org' });
});

test('where no mirror may be asked its first host is named, and nobody is asked', async () => {
  permitted = () => false;
  expect(await trial()).toEqual({ ok: false, code: 'not-allowed', host: 'own-cdn.test' });
  expect(world.server.requests).toEqual([]);
});

test('one mirror that may be asked is enough', async () => {
  permitted = (origin) => origin === 'https://own-hub.test/*';
  expect(await trial()).toMatchObject({ ok: true, days: 20 });
  expect(world.server.requests.every((request) => request.startsWith('own-hub'))).toBe(true);
});

test('the second mirror is tried where the first has nothing', async () => {
  world.server.fault = (url) => (url.includes('own-cdn') ? answer('', 'text/html', { status: 404 }) : undefined);
  expect(await trial()).toMatchObject({ ok: true, days: 20 });
});

const CASES: [code: string, fault: (url: string) => Response | Promise<Response> | undefined][] = [
  ['unreachable', () => Promise.reject(new TypeError('Failed to fetch'))],
  ['server-error', () => answer('', 'text/html', { status: 503 })],
  ['rate-limited', () => answer('', 'text/html', { status: 429 })],
  ['not-found', () => answer('', 'text/html', { status: 404 })],
  ['not-found', () => answer('<!doctype html>', 'text/html')],
  ['not-found', () => answer('[1]', 'application/json')],
  ['no-days', () => answer('{}', 'application/json')],
];
test.each(CASES)('%s', async (code, fault) => {
  world.server.fault = fault;
  expect(await trial()).toEqual({ ok: false, code });
});

test('a newest day that is no digest', async () => {
  world.server.files.set('2025-02-01', 'nothing');
  expect(await trial()).toEqual({ ok: false, code: 'unreadable' });
});
