import * as z from 'zod/mini';
import type { Source } from '../../sources/source';

const listing = z.record(z.string(), z.string());

/**
 * A source with the plainest of formats. A day's file: its date, then one paper a line, `ID VOTES`;
 * a line that begins with `!` is an entry that cannot be read, a file without a date is no digest.
 */
export const fakeSource: Source = {
  id: 'fake',
  credit: {
    name: 'fake',
    url: 'https://list.test/',
    licence: 'MIT',
    licenceUrl: 'https://list.test/mit',
    language: 'ko',
  },
  revision: 1,
  listing: {
    url: 'https://list.test/days',
    types: ['application/json'],
    read: (body) => Object.entries(listing.parse(body)).map(([date, version]) => ({ date, version, size: 0 })),
  },
  archive: {
    url: 'https://archive.test/all',
    types: ['application/x-gzip'],
    dateOf: (path) => /^top\/(\d{4}-\d{2}-\d{2})\.md$/.exec(path)?.[1] ?? null,
  },
  day: (date) => ({ url: `https://day.test/${date}`, types: ['text/plain'] }),
  async versionOf(bytes) {
    return Buffer.from(await crypto.subtle.digest('SHA-1', bytes)).toString('hex');
  },
  read(text, date) {
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
    return { ok: true, digest: { source: 'fake', date, papers }, skipped };
  },
};

/** Files of so many days in a row from 2025-01-01 on, each with two papers. */
export function daysOf(count: number): Map<string, string> {
  const files = new Map<string, string>();
  for (let day = 0; day < count; day++) {
    const date = new Date(Date.UTC(2025, 0, 1 + day)).toISOString().slice(0, 10);
    files.set(date, `${date}\n2501.${String(10_000 + day * 2)} 7\n2501.${String(10_001 + day * 2)} 3`);
  }
  return files;
}

/** The same days with noise in them, so that an archive of them is no shorter than they are. */
export function incompressible(files: Map<string, string>): Map<string, string> {
  let state = 1;
  const noise = () => String.fromCharCode(33 + ((state = (state * 48_271) % 2_147_483_647) % 94));
  return new Map([...files].map(([date, text]) => [date, `${text}\n!${Array.from({ length: 600 }, noise).join('')}`]));
}
