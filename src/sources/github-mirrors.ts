import type { DigestDate } from '../digest/digest';
import { flatVersion, readFlatList } from './flat-list';
import { gitBlobVersion } from './git-blob';
import { readGitTree } from './git-tree';
import type { ListedDays, Mirror } from './source';

/** Where the days stand among the files of a repository. */
export interface Layout {
  pathOf: (date: DigestDate) => string;
  /** The day that the file at this path is, or null where it is none. */
  dateOf: (path: string) => DigestDate | null;
}

/** A branch of a repository on GitHub. */
export interface Repository {
  /** `OWNER/REPO`. */
  name: string;
  branch: string;
}

/** Whatever honest servers say of a list, and of a file of Markdown or JSON. */
export const LIST_TYPES = ['application/json', 'application/vnd.github+json'];
export const FILE_TYPES = ['text/plain', 'text/markdown', 'application/json', 'application/octet-stream'];

/** jsDelivr may serve a branch as it was so many milliseconds ago (https://www.jsdelivr.com/documentation#id-caching). */
const CACHED_MS = 7 * 86_400_000;

/**
 * The servers of a repository's files: jsDelivr first, a CDN that is made for many users, then
 * GitHub, which is not and allows 60 lists an hour to everyone behind one address.
 */
export function githubDays(repository: Repository, layout: Layout): ListedDays {
  const { name, branch } = repository;
  return {
    kind: 'listed',
    mirrors: [jsDelivr(repository, layout), gitHub(repository, layout)],
    archive: {
      url: `https://codeload.github.com/${name}/tar.gz/refs/heads/${branch}`,
      types: ['application/x-gzip', 'application/gzip', 'application/octet-stream'],
      // Every path in it begins with a folder named after repository and branch.
      dateOf: (path) => layout.dateOf(path.slice(path.indexOf('/') + 1)),
    },
  };
}

function jsDelivr({ name, branch }: Repository, { pathOf, dateOf }: Layout): Mirror {
  const root = `gh/${name}@${encodeURIComponent(branch)}`;
  return {
    name: 'jsdelivr',
    maxAge: CACHED_MS,
    listing: {
      url: `https://data.jsdelivr.com/v1/packages/${root}?structure=flat`,
      types: LIST_TYPES,
      read: (body) => readFlatList(body, dateOf),
    },
    day: (date) => ({ url: `https://cdn.jsdelivr.net/${root}/${pathOf(date)}`, types: FILE_TYPES }),
    versionOf: flatVersion,
  };
}

function gitHub({ name, branch }: Repository, { pathOf, dateOf }: Layout): Mirror {
  return {
    name: 'github',
    maxAge: 0,
    listing: {
      url: `https://api.github.com/repos/${name}/git/trees/${encodeURIComponent(branch)}?recursive=1`,
      types: LIST_TYPES,
      read: (body) => readGitTree(body, dateOf),
    },
    day: (date) => ({
      url: `https://raw.githubusercontent.com/${name}/${branch}/${pathOf(date)}`,
      types: FILE_TYPES,
    }),
    versionOf: gitBlobVersion,
  };
}
