import { archiveOf } from '../../archive/testing/tar';
import type { Mirror } from '../../sources/source';
import { fakeCalendar, fakeSource } from './fake-source';

/** What a test lets happen to a request: an answer in place of the honest one, or none. */
type Fault = (url: string, request: RequestInit) => Response | undefined | Promise<Response | undefined>;

/** Serves the files of `fakeSource` at both its mirrors, and the pages of `fakeCalendar`, all with ETags. */
export interface FakeServer {
  files: Map<string, string>;
  /** The days of `fakeCalendar`; a day that is not there has no papers. */
  live: Map<string, string>;
  /** Every request, e.g. `list`, `day 2025-01-02`, `hub list`, `hub 2025-01-02`, `archive`, `live 2025-02-28`. */
  requests: string[];
  fault: Fault;
  fetch: typeof fetch;
}

/** A server with some files, without a fault. */
export function fakeServer(files: Map<string, string>): FakeServer {
  const server: FakeServer = {
    files,
    live: new Map(),
    requests: [],
    fault: () => undefined,
    async fetch(input, init = {}) {
      const url = input instanceof Request ? input.url : input.toString();
      server.requests.push(nameOf(url));
      init.signal?.throwIfAborted();
      const faulty = await server.fault(url, init);
      init.signal?.throwIfAborted();
      return faulty ?? honest(server, url, init);
    },
  };
  return server;
}

/** An answer that a server might give. */
export function answer(
  body: BodyInit | null,
  type: string,
  more: { status?: number; headers?: Record<string, string> } = {},
): Response {
  return new Response(body, { status: more.status ?? 200, headers: { 'content-type': type, ...more.headers } });
}

const [cdn, hub] = fakeSource.days.mirrors;

async function honest(server: FakeServer, url: string, init: RequestInit): Promise<Response> {
  if (url.startsWith('https://live.test/')) return livePage(server, url, init);
  const { host, pathname } = new URL(url);
  if (host.endsWith('archive.test')) return answer(await archiveOf(server.files), 'application/x-gzip');
  if (pathname === '/list')
    return tagged(await list(server.files, host.endsWith('cdn.test') ? cdn : hub), 'application/json', init);
  const text = server.files.get(url.slice(-10));
  return text === undefined ? answer('no', 'text/plain', { status: 404 }) : answer(text, 'text/plain');
}

function livePage({ live }: FakeServer, url: string, init: RequestInit): Promise<Response> {
  const [date, page] = url.slice('https://live.test/'.length).split('/');
  const [, ...papers] = live.get(date!)?.split('\n') ?? [];
  const size = fakeCalendar.days.pageSize;
  const from = Number(page) * size;
  return tagged([date, ...papers.slice(from, from + size)].join('\n'), 'text/plain', init);
}

async function tagged(text: string, type: string, { headers }: RequestInit): Promise<Response> {
  const etag = `"${await versionOf(text, hub)}"`;
  if (new Headers(headers).get('if-none-match') === etag) return new Response(null, { status: 304 });
  return answer(text, type, { headers: { etag } });
}

async function list(files: Map<string, string>, mirror: Mirror): Promise<string> {
  const days = [...files].map(async ([date, text]) => [date, await versionOf(text, mirror)] as const);
  return JSON.stringify(Object.fromEntries(await Promise.all(days)));
}

function versionOf(text: string, mirror: Mirror): Promise<string> {
  return mirror.versionOf(new TextEncoder().encode(text));
}

function nameOf(url: string): string {
  const { host, pathname } = new URL(url);
  const what = pathname.slice(1).replace(/\/0$/, '');
  if (host === 'archive.test') return 'archive';
  if (host === 'cdn.test') return what === 'list' ? 'list' : `day ${what}`;
  return `${host.replace('.test', '')} ${what}`;
}
