import { EventEmitter, once } from 'node:events';
import { createServer } from 'node:https';
import { setImmediate as nextTurn } from 'node:timers/promises';
import { textAnswer, type Answer, type Question } from './answer';
import { ArxivSite } from './arxiv-site';
import { selfSignedCertificate } from './certificate';
import { DigestRepository, JSON_DAYS } from './digest-repository';
import { deliver } from './deliver';
import { spoil, type Fault } from './fault';
import { answerArchive, answerRaw, answerTree } from './github';
import { Interceptor } from './interceptor';
import { HuggingFace } from './hugging-face';
import { JsDelivr } from './jsdelivr';
import { addresseeOf, isMeant, type Addressee, type Target } from './route';

/** One request as it came in; status and bytes of the body are 0 until it is answered. */
export interface SeenRequest extends Pick<Question, 'host' | 'path'>, Addressee {
  status: number;
  bytes: number;
  /** How its answer was spoilt; null where it was not. */
  fault: Fault['kind'] | null;
  /** How many pieces of its answer are out, where it drips. */
  pieces: number;
}

/** Where browsers themselves call, whatever extension they run. */
export const BROWSERS_OWN = /(^|\.)(google|googleapis|gvt1|gstatic|mozilla|firefox)\.(com|net|org)$/;

/** Where pictures of papers are: nobody's reason for a request unless the user wants them. */
const THUMBNAILS = 'cdn-thumbnails.huggingface.co';
const PICTURE = '<svg xmlns="http://www.w3.org/2000/svg" width="76" height="41"><rect width="76" height="41"/></svg>';

/**
 * Starts a stand-in for arXiv, GitHub, jsDelivr and Hugging Face on a free local port. It never asks anyone anything.
 */
export async function startStandIn(): Promise<StandIn> {
  const standIn = new StandIn();
  await standIn.listen();
  return standIn;
}

/** One local HTTPS server that answers for every host by the `Host` header. */
export class StandIn extends Interceptor {
  /** The first source, in Markdown. */
  readonly repository = new DigestRepository('l-yohai/daily_papers_ko');
  /** The second one, in JSON. */
  readonly korean = new DigestRepository('jeongiin/hf-daily-paper-korean-autoflow', JSON_DAYS);
  /** The third one. */
  readonly huggingFace = new HuggingFace();
  readonly jsDelivr = new JsDelivr();
  readonly site = new ArxivSite((id) => this.#titleOf(id));
  readonly requests: SeenRequest[] = [];
  /** Where pictures of papers have moved to; null where they are where they were. */
  picturesAt: string | null = null;
  readonly #repositories = new Map([this.repository, this.korean].map((one) => [one.name, one]));
  readonly #events = new EventEmitter().setMaxListeners(0);
  readonly #server = createServer(selfSignedCertificate(), (request, response) => {
    const { host = '', 'if-none-match': ifNoneMatch } = request.headers;
    const question: Question = { host: host.replace(/:\d+$/, ''), path: request.url ?? '/', ifNoneMatch };
    const addressee = addresseeOf(question);
    const { path } = question;
    const seen: SeenRequest = { host: question.host, path, ...addressee, status: 0, bytes: 0, fault: null, pieces: 0 };
    this.requests.push(seen);
    this.#events.emit('request');
    void this.mayAnswer(addressee).then(() => {
      const honest = this.#answer(addressee, question);
      const fault = this.takeFault(addressee);
      const answer = fault ? spoil(honest, fault, path) : honest;
      seen.fault = fault?.kind ?? null;
      void deliver(response, answer, fault, async () => {
        seen.pieces += 1;
        this.#events.emit('piece');
        // Whoever waited for this piece may hold the next one.
        await nextTurn();
        await this.isReleased(addressee);
      });
      Object.assign(seen, { status: response.headersSent ? response.statusCode : 0, bytes: honest.body.length });
    });
  });

  get port(): number {
    const address = this.#server.address();
    if (address === null || typeof address === 'string') throw new Error('The stand-in does not listen.');
    return address.port;
  }

  /** Another repository on GitHub, with no digest yet. */
  addRepository(name: string): DigestRepository {
    const repository = new DigestRepository(name);
    this.#repositories.set(name, repository);
    return repository;
  }

  /** The requests for data, of whatever source. */
  get dataRequests(): SeenRequest[] {
    return this.seen('data');
  }

  /** The requests for which neither a source, arXiv nor the browser itself is a reason. */
  get strayRequests(): SeenRequest[] {
    return this.seen('elsewhere').filter(({ host }) => !BROWSERS_OWN.test(host));
  }

  /** Those requests that are meant, in their order. */
  seen(target: Target): SeenRequest[] {
    return this.requests.filter((request) => isMeant(target, request));
  }

  /** Resolves as soon as there were so many requests since the start (or since `forget`). */
  async asked(target: Target, times = 1): Promise<void> {
    while (this.seen(target).length < times) await once(this.#events, 'request');
  }

  /** Resolves as soon as so many pieces of answers that drip are out since the start (or since `forget`). */
  async dripped(target: Target, pieces: number): Promise<void> {
    const count = () => this.seen(target).reduce((sum, request) => sum + request.pieces, 0);
    while (count() < pieces) await once(this.#events, 'piece');
  }

  /** Begins a new count of requests. */
  forget(): void {
    this.requests.length = 0;
  }

  async listen(): Promise<void> {
    await once(this.#server.listen(0, '127.0.0.1'), 'listening');
  }

  async close(): Promise<void> {
    this.#server.closeAllConnections();
    await new Promise((closed) => this.#server.close(closed));
  }

  #answer({ route, mirror, repository: name }: Addressee, question: Question): Answer {
    const repository = this.#repositories.get(name ?? '');
    const isCdn = mirror === 'jsdelivr';
    switch (route) {
      case 'list':
        if (isCdn) return this.jsDelivr.answerList(question, repository);
        return answerTree(question, repository, this.seen({ route, mirror: 'github' }).length);
      case 'day':
        return isCdn ? this.jsDelivr.answerFile(question, repository) : answerRaw(question, repository);
      case 'archive':
        return answerArchive(question, repository);
      case 'hf-day':
      case 'hf-paper':
        return this.huggingFace.answer(question);
      case 'arxiv':
        return this.site.answer(question.path);
      case 'sign-in':
        return textAnswer('text/html; charset=utf-8', '<!doctype html><title>Sign in</title><form></form>');
      case 'elsewhere':
        if (question.host === THUMBNAILS) return answerPicture(this.picturesAt);
        return textAnswer('text/plain', 'The stand-in knows no such host.', 404);
    }
  }

  #titleOf(id: string): string | undefined {
    const titles = [...this.#repositories.values()].map((repository) => repository.titleOf(id));
    return titles.find(Boolean) ?? this.huggingFace.titleOf(id);
  }
}

function answerPicture(movedTo: string | null): Answer {
  const answer = textAnswer('image/svg+xml', PICTURE);
  return movedTo === null ? answer : { ...answer, status: 302, headers: { location: movedTo } };
}
