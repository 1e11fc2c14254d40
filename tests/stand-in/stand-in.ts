import { EventEmitter, once } from 'node:events';
import { createServer } from 'node:https';
import { setTimeout as wait } from 'node:timers/promises';
import { textAnswer, type Answer, type Question } from './answer';
import { ArxivSite } from './arxiv-site';
import { selfSignedCertificate } from './certificate';
import { DigestRepository } from './digest-repository';
import { deliver, SIGN_IN_HOST, type Fault } from './fault';
import { answerApi, answerArchive, answerRaw } from './github';

/** What a request was for: the list of days, one day, all days, arXiv, a sign-in page, or none of ours. */
export type Route = 'list' | 'day' | 'archive' | 'arxiv' | 'sign-in' | 'elsewhere';

/** One request as it came in; status and bytes of the body are 0 until it is answered. */
export interface SeenRequest extends Pick<Question, 'host' | 'path'> {
  route: Route;
  status: number;
  bytes: number;
}

const ROUTES: Record<string, Route> = {
  'api.github.com': 'list',
  'raw.githubusercontent.com': 'day',
  'codeload.github.com': 'archive',
  'arxiv.org': 'arxiv',
  'www.arxiv.org': 'arxiv',
  'export.arxiv.org': 'arxiv',
  [SIGN_IN_HOST]: 'sign-in',
};

/** Where browsers themselves call, whatever extension they run. */
const BROWSERS_OWN = /(^|\.)(google|googleapis|gvt1|gstatic|mozilla|firefox)\.(com|net|org)$/;

/** Starts a stand-in for arXiv and GitHub on a free local port. It never asks anyone anything. */
export async function startStandIn(digestFolder?: string): Promise<StandIn> {
  const standIn = new StandIn(new DigestRepository(digestFolder));
  await standIn.listen();
  return standIn;
}

/** One local HTTPS server that answers for every host by the `Host` header. */
export class StandIn {
  readonly site: ArxivSite;
  readonly requests: SeenRequest[] = [];
  readonly #arrivals = new EventEmitter();
  readonly #faults = new Map<Route, { fault: Fault; times: number }>();
  readonly #delays = new Map<Route, number>();
  readonly #server = createServer(selfSignedCertificate(), (request, response) => {
    const { host = '', 'if-none-match': ifNoneMatch } = request.headers;
    const question: Question = { host: host.replace(/:\d+$/, ''), path: request.url ?? '/', ifNoneMatch };
    const route = ROUTES[question.host] ?? 'elsewhere';
    const seen: SeenRequest = { host: question.host, path: question.path, route, status: 0, bytes: 0 };
    this.requests.push(seen);
    this.#arrivals.emit('request');
    void wait(this.#delays.get(seen.route) ?? 0, null, { ref: false }).then(() => {
      const answer = this.#answer(seen.route, question);
      deliver(response, answer, this.#takeFault(seen.route));
      Object.assign(seen, { status: response.headersSent ? response.statusCode : 0, bytes: answer.body.length });
    });
  });

  constructor(readonly repository: DigestRepository) {
    this.site = new ArxivSite((id) => repository.titleOf(id));
  }

  get port(): number {
    const address = this.#server.address();
    if (address === null || typeof address === 'string') throw new Error('The stand-in does not listen.');
    return address.port;
  }

  /** The requests for data, on any of its three routes. */
  get dataRequests(): SeenRequest[] {
    return this.requests.filter(({ route }) => route === 'list' || route === 'day' || route === 'archive');
  }

  /** The requests for which neither arXiv, GitHub nor the browser itself is a reason. */
  get strayRequests(): SeenRequest[] {
    return this.requests.filter(({ route, host }) => route === 'elsewhere' && !BROWSERS_OWN.test(host));
  }

  /** Spoils the next answers of a route: all of them unless told how many. */
  fail(route: Route, fault: Fault, times = Infinity): void {
    this.#faults.set(route, { fault, times });
  }

  /** Ends what `fail` began, on every route. */
  recover(): void {
    this.#faults.clear();
  }

  /** Holds back every answer of a route by so many milliseconds. */
  delay(route: Route, milliseconds: number): void {
    this.#delays.set(route, milliseconds);
  }

  /** Resolves as soon as a route was asked so often since the start (or since `forget`). */
  async asked(route: Route, times = 1): Promise<void> {
    while (this.requests.filter((request) => request.route === route).length < times) {
      await once(this.#arrivals, 'request');
    }
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

  #answer(route: Route, question: Question): Answer {
    switch (route) {
      case 'list':
        return answerApi(question, this.repository, this.requests.filter((seen) => seen.route === 'list').length);
      case 'day':
        return answerRaw(question, this.repository);
      case 'archive':
        return answerArchive(question, this.repository);
      case 'arxiv':
        return this.site.answer(question.path);
      case 'sign-in':
        return textAnswer('text/html; charset=utf-8', '<!doctype html><title>Sign in</title><form></form>');
      case 'elsewhere':
        return textAnswer('text/plain', 'The stand-in knows no such host.', 404);
    }
  }

  #takeFault(route: Route): Fault | undefined {
    const planned = this.#faults.get(route);
    if (!planned) return undefined;
    planned.times -= 1;
    if (planned.times <= 0) this.#faults.delete(route);
    return planned.fault;
  }
}
