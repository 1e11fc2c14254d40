import { createHash } from 'node:crypto';
import { conditional, textAnswer, type Answer, type Question } from './answer';
import { archiveOf } from './archive';
import { blobSha, type DigestRepository } from './digest-repository';

/** api.github.com: a repository's tree. `asked` counts towards the hourly 60, as on GitHub. */
export function answerTree(question: Question, repository: DigestRepository | undefined, asked: number): Answer {
  const [path, query] = question.path.split('?');
  const quota = rateLimitHeaders(asked);
  if (!repository || path !== `/repos/${repository.name}/git/trees/main` || !query?.includes('recursive')) {
    return json(404, { message: 'Not Found' }, quota);
  }
  const body = json(200, treeOf(repository), { ...quota, 'cache-control': 'public, max-age=60, s-maxage=60' });
  return conditional(question, `W/"${repository.version}"`, body);
}

/** raw.githubusercontent.com: one file. */
export function answerRaw(question: Question, repository: DigestRepository | undefined): Answer {
  const path = decodeURIComponent(question.path.split('?')[0]!);
  const root = `/${repository?.name}/main/`;
  const content = path.startsWith(root) ? repository?.read(path.slice(root.length)) : undefined;
  if (!content) return textAnswer('text/plain; charset=utf-8', '404: Not Found', 404);
  const headers = { 'content-type': 'text/plain; charset=utf-8', 'cache-control': 'max-age=300' };
  const etag = `W/"${createHash('sha256').update(content).digest('hex')}"`;
  return conditional(question, etag, { status: 200, headers, body: content });
}

/** codeload.github.com: the whole repository. */
export function answerArchive(question: Question, repository: DigestRepository | undefined): Answer {
  if (!repository || question.path !== `/${repository.name}/tar.gz/refs/heads/main`) {
    return textAnswer('text/plain; charset=utf-8', '404: Not Found', 404);
  }
  const folder = `${repository.name.split('/')[1]}-main`;
  const headers = {
    'content-type': 'application/x-gzip',
    'content-disposition': `attachment; filename=${folder}.tar.gz`,
  };
  const { files, version } = repository;
  const body = repository.made('archive', () => archiveOf(files, `${folder}/`, version));
  return conditional(question, `W/"${repository.version}"`, { status: 200, headers, body });
}

/** https://docs.github.com/en/rest/git/trees, with folders before what lies in them. */
function treeOf(repository: DigestRepository): unknown {
  const folders = new Set<string>();
  const tree = repository.files.flatMap(([path, content]) => {
    const parents = [...path.matchAll(/\//g)].map((slash) => path.slice(0, slash.index));
    const fresh = parents.filter((parent) => !folders.has(parent));
    for (const parent of fresh) folders.add(parent);
    return [
      ...fresh.map((parent) => ({ path: parent, mode: '040000', type: 'tree', sha: blobSha(Buffer.from(parent)) })),
      { path, mode: '100644', type: 'blob', sha: blobSha(content), size: content.length },
    ];
  });
  return { sha: repository.version, tree, truncated: false };
}

function rateLimitHeaders(asked: number): Record<string, string> {
  return {
    'x-ratelimit-limit': '60',
    'x-ratelimit-remaining': `${Math.max(0, 60 - asked)}`,
    'x-ratelimit-reset': `${Math.ceil(Date.now() / 1000) + 3600}`,
    'x-ratelimit-resource': 'core',
  };
}

function json(status: number, body: unknown, headers: Record<string, string>): Answer {
  const type = { 'content-type': 'application/json; charset=utf-8', 'access-control-allow-origin': '*' };
  return { status, headers: { ...type, ...headers }, body: Buffer.from(JSON.stringify(body)) };
}
