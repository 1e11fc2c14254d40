import type { Credit } from '../digest/credit';
import { shiftDate } from '../digest/date';
import { isPublicHost } from '../digest/public-host';
import { dailyPapersKo } from './daily-papers-ko';
import { parseDay } from './daily-papers-ko/day';
import { PAPER_LOGS } from './daily-papers-ko/paper-logs';
import { flatVersion, readFlatList } from './flat-list';
import { gitBlobVersion } from './git-blob';
import { FILE_TYPES, githubDays, LIST_TYPES } from './github-mirrors';
import { readGitTree } from './git-tree';
import type { ListedDays, Mirror, Source } from './source';

/** After every built-in source, however many there will be. */
const TRUST = 1000;
const GITHUB = new Set(['github.com', 'www.github.com']);
const REPOSITORY_PATH = /^\/([\w.-]+\/[\w.-]+?)(?:\.git)?(?:\/tree\/([\w./-]+?))?\/*$/;
/** Why an address names no source. */
export class OwnSourceAddressError extends Error {
  override readonly name = 'OwnSourceAddressError';

  constructor(
    readonly code:
      | 'not-an-address' // no address at all
      | 'not-https'
      | 'has-credentials' // a name or password stands in it
      | 'local-host' // this machine, its own network, or a bare IP address
      | 'no-repository', // on GitHub, but not a repository or one of its branches
    address: string,
  ) {
    super(`${code}: ${address}`);
  }
}

/**
 * The source that a user added: another repository in the format of daily_papers_ko, named by
 * - `https://github.com/OWNER/REPO`, with `/tree/BRANCH` where its branch is not `main`; or
 * - any other `https` address `BASE` that serves `BASE/list.json`, which is what jsDelivr's
 *   `?structure=flat` or GitHub's tree gives for the repository, and `BASE/paper_logs/YYYY/MM/DD.md`.
 *
 * Asks nothing: whether there is anything at the address shows when it is tried.
 * @throws OwnSourceAddressError
 */
export function ownSource(address: string): Source {
  const url = parse(address);
  const { at, name, days } = GITHUB.has(url.hostname) ? onGitHub(url, address) : atBase(url);
  // Another address is another source: nothing of the one can be taken for the other's.
  const id = `own:${at}`;
  const credit: Credit = {
    id,
    name,
    url: `${url.origin}${url.pathname}`,
    licence: null,
    language: 'ko',
    trust: TRUST,
  };
  return {
    ...dailyPapersKo,
    id,
    credit,
    days,
    // When it is written nobody knows: by the end of its day at the latest.
    votesAsOf: (date, fetchedAt) => Math.min(Date.parse(shiftDate(date, 1)), fetchedAt),
    read: (text, date) => parseDay(id, text, date),
  };
}

function parse(address: string): URL {
  const text = address.trim();
  if (!URL.canParse(text)) throw new OwnSourceAddressError('not-an-address', address);
  const url = new URL(text);
  if (url.protocol !== 'https:') throw new OwnSourceAddressError('not-https', address);
  if (url.username || url.password) throw new OwnSourceAddressError('has-credentials', address);
  if (!isPublicHost(url.hostname)) throw new OwnSourceAddressError('local-host', address);
  return url;
}

/** A source as its address names it: `at` tells it from every other one. */
interface Addressed {
  at: string;
  name: string;
  days: ListedDays;
}

function onGitHub({ pathname }: URL, address: string): Addressed {
  const [, name, branch = 'main'] = REPOSITORY_PATH.exec(pathname) ?? [];
  if (name === undefined) throw new OwnSourceAddressError('no-repository', address);
  return { at: `github.com/${name}@${branch}`, name, days: githubDays({ name, branch }, PAPER_LOGS) };
}

/** Which of the two lists it serves shows in its shape alone: as two mirrors, either is taken and its hash checked. */
function atBase({ origin, host, pathname }: URL): Addressed {
  const path = pathname.replace(/\/+$/, '');
  const mirror = (kind: string, read: typeof readGitTree, versionOf: Mirror['versionOf']): Mirror => ({
    name: `${host} ${kind}`,
    maxAge: 0,
    listing: {
      url: `${origin}${path}/list.json`,
      types: LIST_TYPES,
      read: (body) => read(body, PAPER_LOGS.dateOf),
    },
    day: (date) => ({ url: `${origin}${path}/${PAPER_LOGS.pathOf(date)}`, types: FILE_TYPES }),
    versionOf,
  });
  const mirrors: ListedDays['mirrors'] = [
    mirror('flat', readFlatList, flatVersion),
    mirror('tree', readGitTree, gitBlobVersion),
  ];
  return { at: `${host}${path}`, name: `${host}${path}`, days: { kind: 'listed', mirrors, archive: null } };
}
