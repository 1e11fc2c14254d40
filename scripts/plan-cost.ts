import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { format, resolveConfig } from 'prettier';
import { SOURCES } from '../src/sources';
import type { CalendarDays, Endpoint, ListedDays, Source } from '../src/sources/source';
import type { SyncedDay } from '../src/store/schema';
import { dueDates } from '../src/sync/due-dates';
import { measureSizes, SHARED, type ListedSizes } from './measured-sizes';

const MARKED = /(?<=<!-- plan-table -->\n)[^]*(?=<!-- \/plan-table -->)/;
const USERS = [1, 10_000, 1_000_000];
const MOST_USERS = 1_000_000;
const DAY_SECONDS = 86_400;

/** One request: who is asked, and how many bytes come back. */
interface Request {
  host: string;
  bytes: number;
}

/** What one source asks for at install, and at every sync from then on. */
interface Plan {
  install: Request[];
  sync: Request[];
}

/**
 * Computes what the plan costs every host, prints it and writes it between the marks of a document.
 * Needs the real data, on which the bytes are measured.
 */
export async function writePlanTable(path: string): Promise<void> {
  if (!existsSync(SHARED)) throw new Error(`${SHARED} is not there: the bytes are measured on its data.`);
  const { listed, page } = measureSizes();
  const plans = SOURCES.map((source) => planOf(source, listed, page));
  const syncs = 24 / syncHours();
  const text = [
    '## At install, once',
    table(plans.flatMap(({ install }) => install)),
    `## In steady state, a day of ${syncs} syncs`,
    table(
      plans.flatMap(({ sync }) => Array.from({ length: syncs }, () => sync).flat()),
      DAY_SECONDS,
    ),
    'Bytes are those of gzip, without headers, and bounds from above: no list is counted as unchanged (`304`), every ' +
      'day has papers, and every browser is open all day.',
    `Measured: a day of the API ${amount(page)}; ${Object.entries(listed).map(sizesOf).join('; ')}.`,
  ].join('\n\n');

  const document = readFileSync(path, 'utf8').replace(MARKED, () => `\n${text}\n\n`);
  writeFileSync(path, await format(document, { ...(await resolveConfig(path)), parser: 'markdown' }));
  console.log(text);
}

function planOf(source: Source, listed: Record<string, ListedSizes>, page: number): Plan {
  if (source.days.kind === 'calendar') return calendarPlan(source.days, source.revision, page);
  const sizes = listed[source.id];
  if (!sizes) throw new Error(`Nothing is measured of ${source.id}.`);
  return listedPlan(source.days, sizes);
}

/** The list, the newest day so that there is something to show, and the archive; then the list alone. */
function listedPlan({ mirrors: [mirror], archive }: ListedDays, sizes: ListedSizes): Plan {
  const list = request(mirror.listing, sizes.list);
  const newest = request(mirror.day('2025-01-01'), sizes.file);
  return { install: [list, newest, ...(archive ? [request(archive, sizes.archive)] : [])], sync: [list] };
}

function calendarPlan(days: CalendarDays, revision: number, bytes: number): Plan {
  const now = Date.now();
  const ask = (known: ReadonlyMap<string, SyncedDay>) => dueDates(days, known, revision, now);
  const requests = (dates: readonly string[]) => dates.map((date) => request(days.page(date, 0), bytes));
  const atFirst = ask(new Map());
  const stored = { versions: [], revision, papers: 0, bytes, fetchedAt: now };
  const filled = new Map(atFirst.map((date) => [date, { source: '', date, stored, rejected: null }]));
  return { install: requests(atFirst), sync: requests(ask(filled)) };
}

/** One row a host; with `seconds`, also how many requests a second that is for the most users. */
function table(requests: readonly Request[], seconds?: number): string {
  const hosts = [...new Set(requests.map(({ host }) => host))];
  const rows = hosts.map((host) => {
    const its = requests.filter((one) => one.host === host);
    const bytes = its.reduce((sum, one) => sum + one.bytes, 0);
    const cells = USERS.map((users) => `${count(its.length * users)}, ${amount(bytes * users)}`);
    return [`\`${host}\``, ...cells, ...(seconds ? [count((its.length * MOST_USERS) / seconds)] : [])];
  });
  const heads = USERS.map((users) => (users === 1 ? 'one user' : `${count(users)} users`));
  const columns = ['requests, bytes', ...heads, ...(seconds ? ['requests a second, of a million'] : [])];
  return [columns, columns.map((_, index) => (index === 0 ? '---' : '--:')), ...rows].map(row).join('\n');
}

function row(cells: readonly string[]): string {
  return `| ${cells.join(' | ')} |`;
}

function request({ url }: Pick<Endpoint, 'url'>, bytes: number): Request {
  return { host: new URL(url).host, bytes };
}

/** The fallback of the setting. Its text is read: the settings themselves need a browser to be loaded. */
function syncHours(): number {
  const hours = Number(/syncHours: .*, (\d+)\)/.exec(readFileSync('src/settings.ts', 'utf8'))?.[1]);
  if (!(hours > 0)) throw new Error('src/settings.ts does not say how often a sync runs.');
  return hours;
}

function sizesOf([id, { list, file, archive }]: [string, ListedSizes]): string {
  return `\`${id}\`: list ${amount(list)}, one day ${amount(file)}, archive ${amount(archive)}`;
}

function count(number: number): string {
  return Math.round(number).toLocaleString('en');
}

function amount(bytes: number): string {
  const units: [string, number][] = [
    ['TB', 1e12],
    ['GB', 1e9],
    ['MB', 1e6],
  ];
  const [unit, size] = units.find(([, least]) => bytes >= least) ?? ['KB', 1e3];
  return `${Number((bytes / size).toPrecision(3)).toLocaleString('en')} ${unit}`;
}
