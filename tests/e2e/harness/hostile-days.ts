import { abstractPage } from '../../stand-in/arxiv-page';
import type { StandIn } from '../../stand-in/stand-in';
import { ABSENT_ID, TODAY } from './sample-days';

/** Where a request that hostile text asks for would go. */
const EVIL = 'https://evil.example';

/** Runs where it is run: then the page has `hit`. */
const RUN = 'globalThis.hit=1';

/** Texts that would run a script, ask for something, or dress the page where they were taken for more than text. */
const MARKUP = [
  `<img src=${EVIL}/img.png onerror="${RUN}">`,
  `<script src="${EVIL}/script.js">${RUN}</script>`,
  `<svg onload="${RUN}"><use href="${EVIL}/use.svg#a"/></svg>`,
  `</style><style>* { color: red !important } @import "${EVIL}/style.css";</style>`,
  `"><b style="position:fixed;inset:0" onpointerenter="${RUN}">`,
  `<iframe srcdoc="<script>parent.hit=1</script>"></iframe><base href="${EVIL}/">`,
  `![picture](${EVIL}/markdown.png)`,
  `[script](javascript:${RUN}) [data](data:text/html,<script>${RUN}</script>)`,
  `$\\href{javascript:${RUN}}{x}$ $\\style{position:fixed}{x}$`,
].join(' ');
/** Reverses what follows it, also with the isolation around it closed; the last one is in TeX's way to write it. */
const BIDI = 'reversed \u202Ethis \u2069\u202Eand \u2066\u2067this\u202B\u202D \\u202e';
const CONTROLS = 'nul\u0000 bell\u0007 escape\u001B[31m';
const TALL = `Z${'\u0300\u0301\u0488'.repeat(200)}lgo`;
const WIDE = `${'W'.repeat(2_000)} (${'가'.repeat(3)})${'은'.repeat(300)} ${'\u00A0x'.repeat(300)}`;
const HOSTILE = `${MARKUP} ${BIDI} ${CONTROLS} ${TALL} ${WIDE}`;
/** JSON alone can write these. */
const SURROGATES = 'high \uD800 low \uDC00 end';

/** Hostile papers, one of each source, on a day of its own, and what each begins its title with. */
export const HOSTILE_PAPERS = [
  { id: '2502.66601', date: '2025-02-27', mark: 'Markdown', votes: 9_007_199_254_740_991 },
  { id: '2601.66602', date: '2026-01-22', mark: 'Korean', votes: 666 },
  { id: '2611.66603', date: TODAY, mark: 'Live', votes: 8_888_888_888_888 },
];
const [IN_MARKDOWN, IN_KOREAN, LIVE] = HOSTILE_PAPERS as [Hostile, Hostile, Hostile];
type Hostile = (typeof HOSTILE_PAPERS)[number];

/** Pictures that may not be asked for, whatever the user allowed. */
const PICTURES = [
  `javascript:${RUN}`,
  `data:image/svg+xml,<svg xmlns="http://www.w3.org/2000/svg" onload="${RUN}"/>`,
  `${EVIL}/thumbnail.png`,
  `https://huggingface.co@evil.example/thumbnail.png`,
  `https://huggingface.co.evil.example/thumbnail.png`,
  `https://evil.example/?https://huggingface.co/thumbnail.png`,
  `//evil.example/thumbnail.png`,
  'http://huggingface.co/thumbnail.png',
  `https://evil.example/"onerror="${RUN}`,
];

/** The one picture that may be asked for where the user wants pictures. */
export const PICTURE = { host: 'cdn-thumbnails.huggingface.co', path: '/picture.png' };

/**
 * Adds hostile papers to the days of all three sources, and serves each a plain abstract page,
 * like the one of `ABSENT_ID`.
 */
export function writeHostileDays({ repository, korean, huggingFace, site }: StandIn): void {
  repository.writeDay(IN_MARKDOWN.date, markdownDay(IN_MARKDOWN));
  const raw = wirePaper(IN_KOREAN);
  korean.writeDay(IN_KOREAN.date, JSON.stringify([koreanEntry(raw), ...sameAgain(koreanEntry(raw), '2601.666')]));
  const day = [LIVE, ...PICTURES.map((_, index) => ({ ...LIVE, id: `2611.666${index + 10}`, votes: index }))];
  huggingFace.writeDay(
    LIVE.date,
    day.map((one, index) => ({
      ...one,
      title: '',
      abstract: '',
      raw: {
        paper: wirePaper(one),
        entry: { title: 1, thumbnail: [`https://${PICTURE.host}${PICTURE.path}`, ...PICTURES][index] },
      },
    })),
  );
  for (const id of [ABSENT_ID, ...HOSTILE_PAPERS.map((one) => one.id)]) {
    site.setPage(`/abs/${id}`, abstractPage({ id, title: 'A Plain Title' }, 'current'));
  }
}

function markdownDay({ date, id, mark, votes }: Hostile): string {
  const entry = (name: string, title: string, picture: string) =>
    [
      `### [${title}](https://arxiv.org/abs/${name})`,
      picture,
      `Vote: ${votes}`,
      `Authors: ${HOSTILE}`,
      `- ***__proto__***: ${HOSTILE}`,
      `- ***constructor***: {'__proto__': '${MARKUP.replaceAll("'", '')}', 'toString': ['${BIDI}', '<b>']}`,
      `- ***${BIDI} <img src=x onerror=${RUN}>***: ${HOSTILE}`,
      `- ***What's New***: 1) ${TALL}\n  - ${WIDE}\n    - **${BIDI}**: ${MARKUP}`,
    ].join('\n\n');
  return [
    `## Daily Papers (${date})`,
    entry(id, `${mark} ${HOSTILE}`, `![](javascript:${RUN})`),
    ...PICTURES.map((url, index) => entry(`2502.667${index + 10}`, `${BIDI} ${TALL}`, `![](${url})`)),
    entry('2502.66690', WIDE, `<video src="${EVIL}/video.mp4" autoplay></video>`),
    // No ids of arXiv.
    entry('../../evil', 'BAD-ID', ''),
    entry(`2502.1"onclick="${RUN}`, 'BAD-ID', ''),
    `### [BAD-ID](javascript:${RUN})`,
  ].join('\n\n');
}

function wirePaper({ id, mark, votes }: Hostile): object {
  const text = `${HOSTILE} ${SURROGATES}`;
  return {
    id,
    title: `${mark} ${text}`,
    upvotes: votes,
    summary: text,
    ai_summary: text,
    ai_keywords: ['__proto__', 'constructor', BIDI, MARKUP, TALL, WIDE],
    authors: [{ name: text }],
    githubRepo: `https://github.com/\u202Egnp/\u2069\u202E${'x'.repeat(500)}`,
    githubStars: 727,
    projectPage: `javascript:${RUN}`,
    organization: { name: '__proto__', fullname: text },
  };
}

/** `__proto__` is a key like any other in JSON; a literal of JavaScript would set the prototype. */
function koreanEntry(paper: object): object {
  const text = `${HOSTILE} ${SURROGATES}`;
  const entry = { paper, translation_title: text, purpose: text, method: [text, '__proto__', text], conclusion: text };
  return Object.defineProperty({ ...entry, keywords: ['__proto__', BIDI] }, '__proto__', {
    value: { polluted: true },
    enumerable: true,
  });
}

/** The same papers under other ids, one for each picture. */
function sameAgain(entry: object, prefix: string): object[] {
  const { paper } = entry as { paper: object };
  return PICTURES.map((thumbnail, index) => ({
    ...entry,
    paper: { ...paper, id: `${prefix}${index + 10}` },
    thumbnail,
    mediaUrl: thumbnail,
  }));
}
