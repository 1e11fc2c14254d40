/**
 * Pages like arXiv's, in our own words: the hooks that an extension finds on the real ones
 * (`#content > #abs-outer > .leftcolumn > #content-inner > #abs`, meta tags, the side column), and
 * nothing else of them.
 */

/** `current` has the header of June 2026, `old-header` the one before, `2018` neither wrapper nor new header. */
export type PageLayout = 'current' | 'old-header' | '2018' | 'withdrawn';

/** A paper as its page names it. */
export interface PagePaper {
  id: string;
  title: string;
}

/** An abstract page. */
export function abstractPage(paper: PagePaper, layout: PageLayout): string {
  const title = escape(paper.title);
  const meta = `<meta name="citation_title" content="${title}">
<meta name="citation_arxiv_id" content="${paper.id}">
<link rel="canonical" href="https://arxiv.org/abs/${paper.id}">`;
  return page(`[${paper.id}] ${title}`, meta, layout === '2018' ? page2018(paper) : pageOfToday(paper, layout));
}

/** What arXiv says of a paper that it does not have: `#content` and nothing in it to hold on to. */
export function missingPage(id: string): string {
  const words = `<h1>Article ${escape(id)} not found</h1><p>There is no such article in this stand-in.</p>`;
  return page('Article not found', '', `${NEW_HEADER}<main><div id="content">${words}</div></main>`);
}

/** A paper in HTML. */
export function htmlPaper(paper: PagePaper): string {
  const article = `<article class="ltx_document"><h1 class="ltx_title">${escape(paper.title)}</h1>
<div class="ltx_abstract"><h6>Abstract</h6><p>${ABSTRACT}</p></div></article>`;
  return page(
    paper.title,
    '',
    `<header class="arxiv-html-header"></header><div class="ltx_page_main">${article}</div>`,
  );
}

const ABSTRACT = `We describe a made-up method on made-up data, in enough words to fill a few lines of a column.
It reads a page, finds the place after the abstract and stays there. Every figure in this paragraph is invented,
the method has no name, and its results are compared with nothing, so that nobody can be wrong about them.`;

const NEW_HEADER = `<header class="ds-site-header"><a href="https://arxiv.org/" class="ds-site-header-logo">arXiv</a>
<nav class="ds-site-header-nav" aria-label="Main navigation"><a href="https://arxiv.org/login">Log in</a></nav></header>`;

const OLD_HEADER = `<header><div id="cu-identity">A university</div><div id="header">
<div class="header-breadcrumbs"><a href="https://arxiv.org/">arXiv</a> &gt; cs</div></div></header>`;

function pageOfToday(paper: PagePaper, layout: PageLayout): string {
  const header = layout === 'old-header' ? OLD_HEADER : NEW_HEADER;
  const notice = layout === 'withdrawn' ? '<span class="error">This paper has been withdrawn by its author</span>' : '';
  return `${header}<main><div id="content"><div id="abs-outer">
<div class="leftcolumn"><div class="subheader"><h1>Computer Science &gt; Stand-Ins</h1></div>
<div id="content-inner"><div id="abs">${notice}
<div class="dateline">[Submitted on 1 Feb 2025]</div>${titleAndAbstract(paper)}${META_TABLE}</div></div>
<div class="submission-history"><h2>Submission history</h2><strong>[v1]</strong> Sat, 1 Feb 2025</div></div>
${sideColumn(paper)}</div></div></main><footer><a href="https://info.arxiv.org/about">About</a></footer>`;
}

function page2018(paper: PagePaper): string {
  return `<div id="header"><h1><a href="https://arxiv.org/">arXiv.org</a></h1></div>
<div id="content"><div id="abs">${sideColumn(paper)}
<div class="leftcolumn"><div class="subheader"><h1>Stand-Ins</h1></div>${titleAndAbstract(paper)}${META_TABLE}
<div class="submission-history"><h2>Submission history</h2></div></div></div></div>`;
}

function titleAndAbstract(paper: PagePaper): string {
  return `<h1 class="title mathjax"><span class="descriptor">Title:</span>${escape(paper.title)}</h1>
<div class="authors"><span class="descriptor">Authors:</span><a href="https://arxiv.org/search/?query=Doe">Jae Doe</a></div>
<blockquote class="abstract mathjax"><span class="descriptor">Abstract:</span> ${ABSTRACT}</blockquote>`;
}

const META_TABLE = `<div class="metatable"><table><tr><td class="tablecell label">Subjects:</td>
<td class="tablecell subjects">Stand-Ins (cs.SI)</td></tr></table></div>`;

function sideColumn({ id }: PagePaper): string {
  return `<div class="extra-services"><div class="full-text"><h2>Access Paper:</h2>
<ul><li><a href="/pdf/${id}" class="abs-button download-pdf">View PDF</a></li></ul></div></div>`;
}

function page(title: string, head: string, body: string): string {
  return `<!DOCTYPE html>
<html lang="en"><head><meta charset="utf-8"><title>${escape(title)}</title>
<meta name="viewport" content="width=device-width, initial-scale=1">
<link rel="stylesheet" href="/static/browse/0.3.4/css/arXiv.css">${head}</head>
<body>${body}</body></html>`;
}

function escape(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;');
}
