import type { Fault } from '../stand-in/fault';
import { digestText } from '../stand-in/digest-text';
import { koreanDayText } from '../stand-in/live-paper';
import type { StandIn } from '../stand-in/stand-in';
import { daysAgo, KOREAN_PAPER, NEW_PAPER } from '../e2e/harness/sample-days';
import type { Random } from '../random';

/** Days of late, of which a sync takes a change at once; Hugging Face's today is among what it asks for anyway. */
export const LATEST_WARM = 4;
export const OLDEST_WARM = 20;

/**
 * Changes what the sources hold, so that there is something to fetch of each.
 * @param round a number that the stand-in has not seen yet: it becomes votes and ids
 * @param age which day of the repositories changes, in days before today
 */
export function changeSource(standIn: StandIn, source: string, round: number, age: number): void {
  const { repository, korean, huggingFace } = standIn;
  const date = daysAgo(age);
  const id = `2611.${String(15000 + age)}`;
  const title = `Day ${age} in Round ${round}`;
  if (source === 'hf_daily_papers') huggingFace.vote(NEW_PAPER.id, 1000 + round);
  else if (source === 'hf_korean_autoflow') {
    korean.writeDay(date, koreanDayText(date, [{ ...KOREAN_PAPER, id, title, votes: round }]));
  } else {
    const other = { id: `2611.${String(16000 + age)}`, title: `Beside ${title}`, votes: null };
    repository.writeDay(date, digestText(date, [{ id, title, votes: round }, other]));
  }
}

/**
 * Gives the first source so many days more, of years ago, whose text no gzip makes shorter: the archive then comes in
 * parts that each bring some days.
 */
export function writeHistory({ repository }: StandIn, days: number, choose: Random): void {
  for (let day = 0; day < days; day++) {
    const date = new Date(Date.UTC(2024, 0, 1 + day)).toISOString().slice(0, 10);
    const noise = Array.from({ length: 250 }, () => choose.between(0x1000, 0xffff).toString(16)).join(' ');
    const entry = { id: `2401.${String(10000 + day)}`, title: `History of Day ${day}`, votes: day };
    repository.writeDay(date, digestText(date, [{ ...entry, sections: { "What's New": noise } }]));
  }
}

/**
 * Everything that a server may do to one answer, each with its name. `stall` is for a worker that was made impatient.
 */
export const FAULTS: readonly [name: string, fault: Fault][] = [
  ['a connection torn down', { kind: 'reset' }],
  ['403 with the time of the next quota', { kind: 'rate-limited', status: 403, resetIn: 1200 }],
  ['429 with retry-after', { kind: 'rate-limited', status: 429, retryAfter: 900 }],
  ['429 without a word', { kind: 'rate-limited', status: 429 }],
  ['404', { kind: 'status', status: 404 }],
  ['500', { kind: 'status', status: 500 }],
  ['503', { kind: 'status', status: 503 }],
  ['a redirect to a sign-in page', { kind: 'sign-in' }],
  ['a redirect in circles', { kind: 'redirect' }],
  ['304 without need', { kind: 'not-modified' }],
  ['a body that stops half-way', { kind: 'cut' }],
  ['a body that stops half-way and stays open', { kind: 'stall' }],
  ['a slow drip', { kind: 'drip', pieces: 12, pause: 1 }],
  ['a body without an end', { kind: 'endless' }],
  ['damaged bytes', { kind: 'damaged' }],
  ['no byte', { kind: 'empty' }],
  ['a gzip of something else', { kind: 'other-gzip' }],
  ['another content type', { kind: 'wrong-type' }],
  ['a page', { kind: 'html' }],
];
