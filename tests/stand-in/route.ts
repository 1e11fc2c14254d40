import type { Question } from './answer';
import { SIGN_IN_HOST } from './fault';

/**
 * What a request is for: a repository's list of days, one of its days, all of them; a day of Hugging
 * Face, one paper of it; arXiv, a sign-in page, or none of ours.
 */
export type Route = 'list' | 'day' | 'archive' | 'hf-day' | 'hf-paper' | 'arxiv' | 'sign-in' | 'elsewhere';

/** Who is asked for what. */
export interface Addressee {
  route: Route;
  /** The server of a repository's files. */
  mirror: 'jsdelivr' | 'github' | null;
  /** `OWNER/REPO` of it. */
  repository: string | null;
}

/** Some requests: those of a route, those with all of these properties, or every one for data. */
export type Target = Route | 'data' | Partial<Addressee>;

const DATA = new Set<Route>(['list', 'day', 'archive', 'hf-day', 'hf-paper']);

/** The servers of repositories; each finds `OWNER/REPO` in a path. */
const REPOSITORY_HOSTS: Record<string, Pick<Addressee, 'route' | 'mirror'> & { name: RegExp }> = {
  'data.jsdelivr.com': { route: 'list', mirror: 'jsdelivr', name: /^\/v1\/packages\/gh\/([^/]+\/[^/@]+)@/ },
  'cdn.jsdelivr.net': { route: 'day', mirror: 'jsdelivr', name: /^\/gh\/([^/]+\/[^/@]+)@/ },
  'api.github.com': { route: 'list', mirror: 'github', name: /^\/repos\/([^/]+\/[^/]+)\// },
  'raw.githubusercontent.com': { route: 'day', mirror: 'github', name: /^\/([^/]+\/[^/]+)\// },
  'codeload.github.com': { route: 'archive', mirror: 'github', name: /^\/([^/]+\/[^/]+)\// },
};

const OTHER_HOSTS: Record<string, (path: string) => Route> = {
  'huggingface.co': (path) => {
    if (path.startsWith('/api/daily_papers?')) return 'hf-day';
    return path.startsWith('/api/papers/') ? 'hf-paper' : 'elsewhere';
  },
  'arxiv.org': () => 'arxiv',
  'www.arxiv.org': () => 'arxiv',
  'export.arxiv.org': () => 'arxiv',
  [SIGN_IN_HOST]: () => 'sign-in',
};

/** Who a request is for, by its host and path. */
export function addresseeOf({ host, path }: Pick<Question, 'host' | 'path'>): Addressee {
  const server = REPOSITORY_HOSTS[host];
  if (!server) return { route: OTHER_HOSTS[host]?.(path) ?? 'elsewhere', mirror: null, repository: null };
  const { route, mirror, name } = server;
  return { route, mirror, repository: name.exec(path)?.[1] ?? null };
}

/** Whether a request is one of those meant. */
export function isMeant(target: Target, asked: Addressee): boolean {
  if (target === 'data') return DATA.has(asked.route);
  if (typeof target === 'string') return target === asked.route;
  const { route = asked.route, mirror = asked.mirror, repository = asked.repository } = target;
  return route === asked.route && mirror === asked.mirror && repository === asked.repository;
}
