import { digestText } from '../../stand-in/digest-text';
import { koreanDayText } from '../../stand-in/live-paper';
import type { StandIn } from '../../stand-in/stand-in';
import { daysAgo, KOREAN_PAPER, NEW_PAPER } from './sample-days';
import type { Seeded } from './seeded';

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
export function writeHistory({ repository }: StandIn, days: number, choose: Seeded): void {
  for (let day = 0; day < days; day++) {
    const date = new Date(Date.UTC(2024, 0, 1 + day)).toISOString().slice(0, 10);
    const noise = Array.from({ length: 250 }, () => choose.between(0x1000, 0xffff).toString(16)).join(' ');
    const entry = { id: `2401.${String(10000 + day)}`, title: `History of Day ${day}`, votes: day };
    repository.writeDay(date, digestText(date, [{ ...entry, sections: { "What's New": noise } }]));
  }
}
