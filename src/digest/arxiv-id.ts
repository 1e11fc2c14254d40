/**
 * arXiv identifiers (https://info.arxiv.org/help/arxiv_identifier.html): `YYMM.NNNN` from 2007-04,
 * `YYMM.NNNNN` from 2015-01, and before that `archive/YYMMNNN` or `archive.SC/YYMMNNN`, each with
 * an optional version `vN`. The project names a paper by its id without version.
 */
const NEW_ID = /^(\d{2}(?:0[1-9]|1[0-2])\.\d{4,5})(?:v\d+)?$/;
const OLD_ID = /^([a-z]+(?:-[a-z]+)*)(?:\.[a-z]{2}|\.[a-z]+(?:-[a-z]+)+)?\/(\d{2}(?:0[1-9]|1[0-2])\d{3})(?:v\d+)?$/i;

const ABSTRACTS = 'https://arxiv.org/abs/';
const HOSTS = new Set(['arxiv.org', 'www.arxiv.org', 'export.arxiv.org']);
const PAPER_PATH = /^\/(?:abs|pdf|html)\/(.+?)(?:\.pdf)?\/*$/;

/** The id without version in its one spelling, or null where the text is not an arXiv id; `arXiv:` may precede it. */
export function parseArxivId(text: string): string | null {
  const bare = text.replace(/^arxiv:/i, '');
  const fresh = NEW_ID.exec(bare);
  if (fresh) return fresh[1]!;
  const old = OLD_ID.exec(bare);
  return old ? `${old[1]!.toLowerCase()}/${old[2]!}` : null;
}

/** The id of the paper that an abstract, PDF or HTML page of arXiv shows, or null for any other address. */
export function arxivIdOfUrl(address: string): string | null {
  // How sources write nearly all of them. `URL` comes to the same answer, but took a sixth of reading all digests.
  const plain = address.startsWith(ABSTRACTS) ? NEW_ID.exec(address.slice(ABSTRACTS.length)) : null;
  if (plain) return plain[1]!;
  if (!URL.canParse(address)) return null;
  const url = new URL(address);
  if (!HOSTS.has(url.hostname)) return null;
  const path = PAPER_PATH.exec(url.pathname.replace(/\/{2,}/g, '/'));
  return path ? parseArxivId(decode(path[1]!)) : null;
}

/** The address of a paper's abstract page. */
export function abstractUrl(id: string): string {
  return ABSTRACTS + id;
}

function decode(path: string): string {
  try {
    return decodeURIComponent(path);
  } catch {
    return path;
  }
}
