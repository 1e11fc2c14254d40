import { readFileSync } from 'node:fs';
import { textAnswer, type Answer } from './answer';
import { abstractPage, htmlPaper, missingPage, type PageLayout } from './arxiv-page';

const OUR_STYLE = new URL('../fixtures/pages/arxiv.css', import.meta.url);

/** arxiv.org, www.arxiv.org and export.arxiv.org: any id has an abstract page, a PDF and an HTML paper. */
export class ArxivSite {
  /** How abstract pages are laid out from now on; `missing` has none. */
  layout: PageLayout | 'missing' = 'current';
  /** The style sheet that every page gets: a file's path or address. */
  style: string | URL = OUR_STYLE;
  readonly #pages = new Map<string, string>();

  /** @param titleOf tells the title of a paper where it is known */
  constructor(private readonly titleOf: (id: string) => string | undefined) {}

  /** Serves this HTML at a path from now on, e.g. a saved page at `/abs/0704.0001`. */
  setPage(path: string, text: string): void {
    this.#pages.set(path, text);
  }

  answer(address: string): Answer {
    const path = address.replace(/[?#].*$/, '').replace(/(?<=.)\/+$/, '');
    const saved = this.#pages.get(path);
    if (saved !== undefined) return html(saved);
    if (/^\/static\/.*\/arXiv\.css$/.test(path)) return textAnswer('text/css', readFileSync(this.style, 'utf8'));
    const [, kind, name] = /^\/(abs|pdf|html)\/(.+)$/.exec(decodeURI(path)) ?? [];
    if (!name) return html(missingPage('nothing'), 404);
    if (kind === 'pdf') return textAnswer('application/pdf', SMALLEST_PDF);
    const paper = { id: name.replace(/v\d+$/, ''), title: this.titleOf(name.replace(/v\d+$/, '')) ?? `Paper ${name}` };
    if (kind === 'html') return html(htmlPaper(paper));
    return this.layout === 'missing' ? html(missingPage(name), 404) : html(abstractPage(paper, this.layout));
  }
}

function html(text: string, status = 200): Answer {
  const answer = textAnswer('text/html; charset=utf-8', text, status);
  return { ...answer, headers: { ...answer.headers, 'content-security-policy': "frame-ancestors 'none'" } };
}

/** One empty page; readers rebuild the cross-reference table that it leaves out. */
const SMALLEST_PDF = `%PDF-1.4
1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj
2 0 obj<</Type/Pages/Kids[3 0 R]/Count 1>>endobj
3 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 300 200]>>endobj
trailer<</Root 1 0 R>>
%%EOF
`;
