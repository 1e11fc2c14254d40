import { abstractPage } from '../stand-in/arxiv-page';
import type { StandIn } from '../stand-in/stand-in';

/** Papers that are looked at in turn: no page is the one before. */
const COUNT = 24;

/** It has a page, but is in no digest. */
export const ABSENT = '0704.9999';

/**
 * Gives the stand-in the pages of papers from all over the first source, and of one that no digest
 * has. They are made beforehand: what a server takes to make a page would hide what is measured.
 * @returns the addresses of the papers
 */
export function writePages(standIn: StandIn): string[] {
  const { repository } = standIn;
  const days = repository.days;
  const step = Math.max(1, Math.floor(days.length / COUNT));
  const ids = days.flatMap((day, index) =>
    index % step === 0 ? idIn(repository.read(repository.pathOfDay(day))!) : [],
  );
  writePagesOf([...ids, ABSENT], standIn);
  return ids.map(addressOf);
}

/** Gives the stand-in the pages of some papers. */
export function writePagesOf(ids: readonly string[], { site }: StandIn): void {
  for (const id of ids) site.setPage(`/abs/${id}`, abstractPage({ id, title: `Paper ${id}` }, 'current'));
}

/** Where a paper's page is. */
export function addressOf(id: string): string {
  return `https://arxiv.org/abs/${id}`;
}

/** The paper in the middle of a day. */
function idIn(day: Buffer): string[] {
  const ids = [...day.toString().matchAll(/^### \[.*\]\(https:\/\/arxiv\.org\/abs\/([\d.]+)\)/gm)].map(([, id]) => id!);
  return ids.slice(ids.length >> 1, (ids.length >> 1) + 1);
}
