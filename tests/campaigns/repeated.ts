import type { SeenRequest, StandIn } from '../stand-in/stand-in';
import { daysAgo } from '../e2e/harness/sample-days';
import type { Stored } from './stored';

/** Of so many missing days or fewer, each is asked for by itself. */
const FEW_DAYS = 8;

/**
 * What was asked for without need after an interruption, in words: a day that was stored, anything
 * twice, the archive where little was missing, a list that was stored as if it were not.
 * @param left what the interruption left in the database
 */
export function repeated(left: Stored, standIn: StandIn): string[] {
  const { repository, korean } = standIn;
  const sources = [
    { id: 'daily_papers_ko', from: repository },
    { id: 'hf_korean_autoflow', from: korean },
  ];
  const stored = new Set(left.records.filter((day) => day.stored).map(({ source, date }) => `${source} ${date}`));
  const live = standIn.seen('hf-day').filter(({ path }) => {
    const date = new URLSearchParams(path.split('?')[1]).get('date')!;
    // Votes of the latest days go on changing: these are asked for at every sync.
    return date < daysAgo(2) && stored.has(`hf_daily_papers ${date}`);
  });
  const listed = sources.flatMap(({ id, from }) => {
    const kept = from.days.filter((date) => stored.has(`${id} ${date}`));
    const isKept = ({ path }: SeenRequest) => kept.some((date) => path.endsWith(from.pathOfDay(date)));
    const seen = (route: 'list' | 'day' | 'archive') => standIn.seen({ route, repository: from.name });
    const hasList = left.listings.some(({ source }) => source === id);
    return [
      ...seen('day').filter(isKept),
      ...(from.days.length - kept.length > FEW_DAYS ? [] : seen('archive')),
      ...(hasList ? seen('list').filter(({ status }) => status !== 304) : []),
    ];
  });
  const once = standIn.dataRequests.filter(
    (request, index, all) => all.findIndex(({ host, path }) => host === request.host && path === request.path) < index,
  );
  return [...live, ...listed, ...once].map(({ status, host, path }) => `${status} ${host}${path}`);
}
