import { readFileSync } from 'node:fs';

/** What the browser's network stack did, as far as a test of privacy cares. */
export interface NetLog {
  /** Every request that was begun, whoever began it, in its order. */
  urls: string[];
  /** Every address that a connection was wanted for, each once: also without a request. */
  connected: string[];
}

interface RawLog {
  constants: { logEventTypes: Record<string, number>; logEventPhase: Record<string, number> };
  events: { type: number; phase: number; params?: Record<string, unknown> }[];
}

/** The switches that make Chromium write its log (https://www.chromium.org/for-testers/providing-network-details/). */
export function netLogTo(file: string): string[] {
  return [`--log-net-log=${file}`, '--net-log-capture-mode=Everything'];
}

/** Reads the log of a browser that was closed. */
export function readNetLog(file: string): NetLog {
  const { constants, events } = JSON.parse(readFileSync(file, 'utf8')) as RawLog;
  const begin = constants.logEventPhase['PHASE_BEGIN'];
  const told = (type: string, name: string) => {
    const number = constants.logEventTypes[type];
    if (number === undefined) throw new Error(`This browser's log knows no ${type}.`);
    const found = events.filter((event) => event.type === number && event.phase === begin);
    return found.flatMap(({ params }) => (typeof params?.[name] === 'string' ? [params[name]] : []));
  };
  return {
    urls: told('URL_REQUEST_START_JOB', 'url'),
    connected: [...new Set(told('HTTP_STREAM_JOB_CONTROLLER', 'url'))],
  };
}
