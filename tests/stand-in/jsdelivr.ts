import { createHash } from 'node:crypto';
import { conditional, textAnswer, type Answer, type Question } from './answer';
import type { DigestRepository } from './digest-repository';

/** jsDelivr, the CDN over the same repositories: what it gives of a branch may be of another day. */
export class JsDelivr {
  readonly #old = new Map<string, Buffer>();

  /** Goes on serving a file as it is now, whatever becomes of it; its list is as new as ever. */
  keepOld(repository: DigestRepository, path: string): void {
    const content = repository.read(path);
    if (!content) throw new Error(`${repository.name} has no ${path}.`);
    this.#old.set(`/gh/${repository.name}@main/${path}`, content);
  }

  /** data.jsdelivr.com: every file with its hash (https://www.jsdelivr.com/docs/data.jsdelivr.com). */
  answerList(question: Question, repository: DigestRepository | undefined): Answer {
    const isKnown = repository && question.path === `/v1/packages/gh/${repository.name}@main?structure=flat`;
    if (!isKnown) return json({ status: 404, message: "Couldn't find the requested package." }, 404);
    const files = repository.made('flat list', () => repository.files.map(flatEntry));
    const { name, version } = repository;
    return conditional(question, `W/"${version}"`, json({ type: 'gh', name, version: 'main', default: null, files }));
  }

  /** cdn.jsdelivr.net: one file, by what its name says it is. */
  answerFile(question: Question, repository: DigestRepository | undefined): Answer {
    const path = decodeURIComponent(question.path);
    const root = `/gh/${repository?.name}@main/`;
    const now = path.startsWith(root) ? repository?.read(path.slice(root.length)) : undefined;
    const content = this.#old.get(path) ?? now;
    if (!content) return textAnswer('text/plain; charset=utf-8', "Couldn't find the requested file.", 404);
    const type = path.endsWith('.json') ? 'application/json; charset=utf-8' : 'text/markdown; charset=utf-8';
    const etag = `W/"${createHash('sha256').update(content).digest('base64')}"`;
    return conditional(question, etag, { status: 200, headers: { 'content-type': type }, body: content });
  }
}

function flatEntry([path, content]: [path: string, content: Buffer]) {
  return { name: `/${path}`, hash: createHash('sha256').update(content).digest('base64'), size: content.length };
}

function json(body: unknown, status = 200): Answer {
  return textAnswer('application/json; charset=utf-8', JSON.stringify(body), status);
}
