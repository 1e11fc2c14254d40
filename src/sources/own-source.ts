import type { Credit } from '../digest/credit';
import { shiftDate } from '../digest/date';
import { isPublicHost } from '../digest/public-host';
import { dailyPapersKo } from './daily-papers-ko';
import { parseDay } from './daily-papers-ko/day';
import { PAPER_LOGS } from './daily-papers-ko/paper-logs';
import { flatVersion, readFlatList } from './flat-list';
import { gitBlobVersion } from './git-blob';
import { FILE_TYPES, githubDays, LIST_TYPES } from './github-places';
import { readGitTree } from './git-tree';
import type { ListedDays, Place, Source } from './source';

/** Its id, whatever its address. */
export const OWN_SOURCE = 'own';
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
  const { name, days } = GITHUB.has(url.hostname) ? onGitHub(url, address) : atBase(url);
  const credit: Credit = {
    id: OWN_SOURCE,
    name,
    url: `${url.origin}${url.pathname}`,
    licence: null,
    language: 'ko',
    trust: TRUST,
  };
  return {
    ...dailyPapersKo,
    id: OWN_SOURCE,
    credit,
    days,
    // When it is written nobody knows: by the end of its day at the latest.
    votesAsOf: (date, fetchedAt) => Math.min(Date.parse(shiftDate(date, 1)), fetchedAt),
    read: (text, date) => parseDay(OWN_SOURCE, text, date),
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

function onGitHub({ pathname }: URL, address: string): { name: string; days: ListedDays } {
  const [, name, branch = 'main'] = REPOSITORY_PATH.exec(pathname) ?? [];
  if (name === undefined) throw new OwnSourceAddressError('no-repository', address);
  return { name, days: githubDays({ name, branch }, PAPER_LOGS) };
}

/** Which of the two lists it serves shows in its shape alone: as two places, either is taken and its hash checked. */
function atBase({ origin, host, pathname }: URL): { name: string; days: ListedDays } {
  const path = pathname.replace(/\/+$/, '');
  const place = (kind: string, read: typeof readGitTree, versionOf: Place['versionOf']): Place => ({
    name: `${host} ${kind}`,
    listing: {
      url: `${origin}${path}/list.json`,
      types: LIST_TYPES,
      read: (body) => read(body, PAPER_LOGS.dateOf),
    },
    day: (date) => ({ url: `${origin}${path}/${PAPER_LOGS.pathOf(date)}`, types: FILE_TYPES }),
    versionOf,
  });
  const places: ListedDays['places'] = [
    place('flat', readFlatList, flatVersion),
    place('tree', readGitTree, gitBlobVersion),
  ];
  return { name: `${host}${path}`, days: { kind: 'listed', places, archive: null } };
}
