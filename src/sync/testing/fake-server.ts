import { packTar, type TarEntry } from 'modern-tar';
import type { Bytes } from '../bytes';
import { fakeSource } from './fake-source';

/** What a test lets happen to a request: an answer in place of the honest one, or none. */
type Fault = (url: string, request: RequestInit) => Response | Promise<Response> | undefined;

/** Serves the files of `fakeSource`: list with ETag, single days, archive. */
export interface FakeServer {
  files: Map<string, string>;
  /** Every request, e.g. `list`, `day 2025-01-02`, `archive`. */
  requests: string[];
  fault: Fault;
  fetch: typeof fetch;
}

/** A server with some files, without a fault. */
export function fakeServer(files: Map<string, string>): FakeServer {
  const server: FakeServer = {
    files,
    requests: [],
    fault: () => undefined,
    async fetch(input, init = {}) {
      const url = input instanceof Request ? input.url : input.toString();
      server.requests.push(nameOf(url));
      init.signal?.throwIfAborted();
      const faulty = await server.fault(url, init);
      init.signal?.throwIfAborted();
      return faulty ?? honest(server.files, url, init);
    },
  };
  return server;
}

/** A gzipped tar of some files, as GitHub packs them: a directory and a global header with the commit. */
export async function archiveOf(files: Iterable<[string, string]>, more: TarEntry[] = []): Promise<Bytes> {
  const entries: TarEntry[] = [...files].map(([date, text]) => file(`top/${date}.md`, text));
  return gzip(await packTar([{ header: { name: 'top/', size: 0, type: 'directory' } }, ...entries, ...more]));
}

/** A plain file of a tar. */
export function file(name: string, body: string): TarEntry {
  return { header: { name, size: Buffer.byteLength(body), type: 'file' }, body };
}

/** Bytes, gzipped. */
export async function gzip(bytes: Bytes): Promise<Bytes> {
  const packed = new Blob([bytes]).stream().pipeThrough(new CompressionStream('gzip'));
  return new Uint8Array(await new Response(packed).arrayBuffer());
}

/** An answer that a server might give. */
export function answer(
  body: BodyInit | null,
  type: string,
  more: { status?: number; headers?: Record<string, string> } = {},
): Response {
  return new Response(body, { status: more.status ?? 200, headers: { 'content-type': type, ...more.headers } });
}

async function honest(files: Map<string, string>, url: string, { headers }: RequestInit): Promise<Response> {
  if (url === fakeSource.archive.url) return answer(await archiveOf(files), 'application/x-gzip');
  if (url === fakeSource.listing.url) {
    const listing = await list(files);
    const etag = `"${await versionOf(listing)}"`;
    if (new Headers(headers).get('if-none-match') === etag) return new Response(null, { status: 304 });
    return answer(listing, 'application/json; charset=utf-8', { headers: { etag } });
  }
  const text = files.get(url.slice(-10));
  return text === undefined ? answer('no', 'text/plain', { status: 404 }) : answer(text, 'text/plain');
}

async function list(files: Map<string, string>): Promise<string> {
  const days = [...files].map(async ([date, text]) => [date, await versionOf(text)] as const);
  return JSON.stringify(Object.fromEntries(await Promise.all(days)));
}

function versionOf(text: string): Promise<string> {
  return fakeSource.versionOf(new TextEncoder().encode(text));
}

function nameOf(url: string): string {
  if (url === fakeSource.listing.url) return 'list';
  return url === fakeSource.archive.url ? 'archive' : `day ${url.slice(-10)}`;
}
