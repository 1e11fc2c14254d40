/** What a server says to one request, before any fault. */
export interface Answer {
  status: number;
  headers: Record<string, string>;
  body: Buffer;
}

/** What was asked, as far as the stand-in cares. */
export interface Question {
  host: string;
  path: string;
  /** The `If-None-Match` header, where there is one. */
  ifNoneMatch: string | undefined;
}

/** A text answer; the status is 200 unless told. */
export function textAnswer(type: string, text: string, status = 200): Answer {
  return { status, headers: { 'content-type': type }, body: Buffer.from(text) };
}

/** The answer, or 304 without a body where the asker has this version already (RFC 9110, 13.1.2). */
export function conditional(question: Question, etag: string, answer: Answer): Answer {
  const headers = { ...answer.headers, etag };
  const known = question.ifNoneMatch?.split(/\s*,\s*/).map(weakly);
  return known?.includes(weakly(etag)) ? { status: 304, headers, body: Buffer.alloc(0) } : { ...answer, headers };
}

function weakly(etag: string): string {
  return etag.replace(/^W\//, '');
}
