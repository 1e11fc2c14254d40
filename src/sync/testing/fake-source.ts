import * as z from 'zod/mini';
import type { Credit } from '../../digest/credit';
import type { CalendarDays, DigestReading, ListedDays, Mirror, Source } from '../../sources/source';

const listing = z.record(z.string(), z.string());

const DAY_MS = 86_400_000;

/**
 * A source with the plainest of formats, at two mirrors, of which the first is a cache. A day's file: its date, then one paper a
 * line, `ID VOTES`; a line that begins with `!` is an entry that cannot be read, a file without a
 * date is no digest, one with a date alone a day without papers.
 */
export const fakeSource = listedSource('fake', 0);

/** A live source of the same format, whose pages have three papers. */
export const fakeCalendar: Source & { days: CalendarDays } = {
  id: 'live',
  credit: creditOf('live', 2),
  revision: 1,
  days: {
    kind: 'calendar',
    firstFill: 9,
    refresh: 2,
    pageSize: 3,
    page: (date, page) => ({ url: `https://live.test/${date}/${page}`, types: ['text/plain'] }),
  },
  votesAsOf: (_date, fetchedAt) => fetchedAt,
  read: (text, date) => read('live', text, date),
};

/** One more source like `fakeSource`, with servers of its own. */
export function listedSource(id: string, trust: number): Source & { days: ListedDays & { mirrors: [Mirror, Mirror] } } {
  const under = id === 'fake' ? '' : `${id}-`;
  return {
    id,
    credit: creditOf(id, trust),
    revision: 1,
    days: {
      kind: 'listed',
      mirrors: [mirror(`${under}cdn`, 'SHA-256', 7 * DAY_MS), mirror(`${under}hub`, 'SHA-1', 0)],
      archive: {
        url: `https://${under}archive.test/all`,
        types: ['application/x-gzip'],
        dateOf: (path) => /^top\/(\d{4}-\d{2}-\d{2})\.md$/.exec(path)?.[1] ?? null,
      },
    },
    votesAsOf: (date) => Date.parse(date) + DAY_MS,
    read: (text, date) => read(id, text, date),
  };
}

function creditOf(id: string, trust: number): Credit {
  const licence = { name: 'MIT', url: 'https://list.test/mit' };
  return { id, name: id, url: 'https://list.test/', licence, language: 'ko', trust };
}

function mirror(name: string, algorithm: 'SHA-1' | 'SHA-256', maxAge: number): Mirror {
  return {
    name,
    maxAge,
    listing: {
      url: `https://${name}.test/list`,
      types: ['application/json'],
      read: (body) => Object.entries(z.parse(listing, body)).map(([date, version]) => ({ date, version, size: 0 })),
    },
    day: (date) => ({ url: `https://${name}.test/${date}`, types: ['text/plain'] }),
    async versionOf(bytes) {
      const hash = Buffer.from(await crypto.subtle.digest(algorithm, bytes)).toString('hex');
      return `${algorithm === 'SHA-1' ? 'sha1' : 'sha256'}:${hash}`;
    },
  };
}

function read(source: string, text: string, date: string): DigestReading {
  const [heading, ...lines] = text.trimEnd().split('\n');
  if (heading !== date) return { ok: false, error: { code: 'not-a-digest', detail: heading ?? '' } };
  const papers = lines
    .filter((line) => !line.startsWith('!'))
    .map((line) => {
      const [id, votes] = line.split(' ');
      return { id: id!, title: `On ${id}`, votes: Number(votes), authors: [], media: null, sections: [] };
    });
  const skipped = lines.flatMap((line, index) =>
    line.startsWith('!') ? [{ line: index + 2, reason: 'bad-heading' as const }] : [],
  );
  return { ok: true, digest: { source, date, papers }, skipped };
}

/** Files of so many days in a row from 2025-01-01 on, each with two papers. */
export function daysOf(count: number): Map<string, string> {
  const files = new Map<string, string>();
  for (let day = 0; day < count; day++) {
    const date = new Date(Date.UTC(2025, 0, 1 + day)).toISOString().slice(0, 10);
    files.set(date, `${date}\n2501.${String(10_000 + day * 2)} 7\n2501.${String(10_001 + day * 2)} 3`);
  }
  return files;
}

/** The same days with noise in them, so much that a decoder of gzip holds few of them at a time. */
export function incompressible(files: Map<string, string>): Map<string, string> {
  let state = 1;
  const noise = () => String.fromCharCode(33 + ((state = (state * 48_271) % 2_147_483_647) % 94));
  return new Map(
    [...files].map(([date, text]) => [date, `${text}\n!${Array.from({ length: 30_000 }, noise).join('')}`]),
  );
}
