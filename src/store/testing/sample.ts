import type { Digest } from '../../digest/digest';
import type { DayWrite } from '../write';

/** When every sample was fetched, in epoch milliseconds: after the days of the tests. */
export const FETCHED_AT = Date.parse('2025-04-15T00:00:00Z');

/** The sources that digests of the tests are of. */
export const SOURCE_IDS = ['fake', 'another', 'a', 'daily_papers_ko'];

/** A digest of one source with papers of these ids. */
export function digestWith(date: string, ids: string[], source = 'fake'): Digest {
  const papers = ids.map((id) => ({ id, title: `On ${id}`, votes: 1, authors: [], media: null, sections: [] }));
  return { source, date, papers };
}

/** What a sync writes of such a digest. */
export function writeOf(digest: Digest, version = 'v1'): DayWrite {
  const { source, date, papers } = digest;
  const stored = { versions: [version], revision: 1, papers: papers.length, bytes: 100, fetchedAt: FETCHED_AT };
  return { day: { source, date, stored, rejected: null }, digest: papers.length > 0 ? digest : null };
}
