import { EventEmitter, once } from 'node:events';
import { setTimeout as wait } from 'node:timers/promises';
import type { Fault } from './fault';
import { isMeant, type Addressee, type Route, type Target } from './route';

interface PlannedFault {
  target: Target;
  fault: Fault;
  /** How many answers are still to be spoilt. */
  times: number;
}

/** What comes between a request and its answer, as a test asks for it: faults, delays, and to be held. */
export class Interceptor {
  readonly #released = new EventEmitter().setMaxListeners(0);
  readonly #delays = new Map<Route, number>();
  #faults: PlannedFault[] = [];
  #held: Target | null = null;

  /** Spoils the next answers to some requests: all of them unless told how many. What was said last holds. */
  fail(target: Target, fault: Fault, times = Infinity): void {
    this.#faults.unshift({ target, fault, times });
  }

  /** Ends what `fail` began. */
  recover(): void {
    this.#faults = [];
  }

  /** Holds back every answer of a route by so many milliseconds. */
  delay(route: Route, milliseconds: number): void {
    this.#delays.set(route, milliseconds);
  }

  /** Answers none of some requests until `release`: they come in and wait, and so does what drips. */
  hold(target: Target = 'data'): void {
    this.#held = target;
  }

  /** Ends what `hold` began. */
  release(): void {
    this.#held = null;
    this.#released.emit('release');
  }

  /** Resolves as soon as a request may be answered. */
  protected async mayAnswer(addressee: Addressee): Promise<void> {
    await wait(this.#delays.get(addressee.route) ?? 0, null, { ref: false });
    await this.isReleased(addressee);
  }

  /** Resolves as soon as nobody holds a request. */
  protected async isReleased(addressee: Addressee): Promise<void> {
    while (this.#held && isMeant(this.#held, addressee)) await once(this.#released, 'release');
  }

  /** What befalls the next answer to a request, which is counted as given. */
  protected takeFault(addressee: Addressee): Fault | undefined {
    const planned = this.#faults.find(({ target, times }) => times > 0 && isMeant(target, addressee));
    if (planned) planned.times -= 1;
    return planned?.fault;
  }
}
