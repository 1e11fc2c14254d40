import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { parseAst } from 'vitest/node';
import { describe, expect, it } from 'vitest';
import { addressesIn, dangersIn } from './bundle-code';

/** Every address that may stand in what we ship, by its beginning, and what it is for. */
const ADDRESSES = new Map([
  ['https://data.jsdelivr.com/v1/packages/', 'the lists'],
  ['https://cdn.jsdelivr.net/', 'the days'],
  ['https://api.github.com/repos/', 'the lists, where jsDelivr refuses'],
  ['https://raw.githubusercontent.com/', 'the days, where jsDelivr refuses'],
  ['https://codeload.github.com/', 'the archive of the first fill'],
  ['https://huggingface.co', 'the live source, and where relative pictures lie'],
  ['https://*.huggingface.co', 'the policy of the popup: from where pictures may come'],
  ['https://arxiv.org/abs/', 'links to papers'],
  ['https://github.com/', 'links to sources, and the form of the address of one'],
  ['https://creativecommons.org/licenses/', 'a link to a licence'],
  ['https://www.apache.org/licenses/', 'a link to a licence'],
  ['http://www.w3.org/1999/xhtml', 'a name of XML: nobody asks there'],
  ['http://www.w3.org/2000/svg', 'a name of XML'],
  ['http://www.w3.org/1998/Math/MathML', 'a name of XML'],
]);
/** The beginning of an address alone: what follows is a paper’s own, or the host that a user named and allowed. */
const BARE = /^https:\/\/(?:$|…|[.로])/;

/** What the popup says to the browser of the pictures that it may load, be they redirected. */
const PICTURES =
  `<meta http-equiv="Content-Security-Policy" ` +
  `content="img-src 'self' https://huggingface.co https://*.huggingface.co">`;

/**
 * preact sets `innerHTML` to the `__html` that a component gives it under this name, or to nothing where it
 * gave one before. None of ours does: that would be a danger of its own.
 */
const PREACT = 'dangerouslySetInnerHTML';

/** How the script that asks brings the one that draws: a file of the extension by its name, and nothing else. */
const PANEL = /^import\([\w.]+\.runtime\.getURL\(`\/panel\.js`\)\)/;

const BUILDS = ['chrome-mv3', 'firefox-mv3'].map((build) => {
  const root = fileURLToPath(new URL(`../../.output/${build}/`, import.meta.url));
  const files = existsSync(root) ? readdirSync(root, { recursive: true, encoding: 'utf8' }) : [];
  const read = (end: string) =>
    files.filter((name) => name.endsWith(end)).map((name) => ({ name, text: readFileSync(root + name, 'utf8') }));
  return { build, scripts: read('.js'), pages: read('.html'), styles: read('.css'), files };
});

// `npm test` builds first; a single `npx vitest run` may come before any build.
describe.skipIf(BUILDS.some(({ files }) => files.length === 0)).each(BUILDS)(
  'what is built as $build',
  ({ scripts, pages, styles, files }) => {
    it('has scripts, pages and styles, and nothing that could be run beside them', () => {
      expect(scripts.map(({ name }) => name)).toEqual(
        expect.arrayContaining(['background.js', 'arxiv.js', 'panel.js', expect.stringMatching(/^chunks\/popup/)]),
      );
      expect(pages.map(({ name }) => name).toSorted()).toEqual(['options.html', 'popup.html']);
      const others = files.filter((name) => /\.\w+$/.test(name) && !/\.(?:js|html|css|json|png|txt)$/.test(name));
      expect(others).toEqual([]);
    });

    it.each(scripts)('$name makes no code of text, loads none of elsewhere, and writes no HTML', ({ name, text }) => {
      const dangers = dangersIn(parseAst(text)).filter(
        ({ at }) => !(name === 'arxiv.js' && PANEL.test(text.slice(at))),
      );
      const isOfPreact = ({ what, value }: (typeof dangers)[number]) =>
        what === 'innerHTML' && text.includes(PREACT) && (value === '__html' || value === '');
      expect(dangers.filter((danger) => !isOfPreact(danger))).toEqual([]);
      expect(dangers.length).toBeLessThanOrEqual(2);
    });

    it.each([...scripts, ...styles, ...pages])('$name names no address but those of the list', ({ text }) => {
      const strange = addressesIn(text).filter(
        (address) => ![...ADDRESSES.keys()].some((known) => address.startsWith(known)) && !BARE.test(address),
      );
      expect(strange).toEqual([]);
    });

    it.each(pages)('$name has no script of its own, and none from elsewhere', ({ text }) => {
      const scriptsOf = [...text.matchAll(/<script\b([^>]*)>([^]*?)<\/script>/gi)];
      expect(scriptsOf.length).toBeGreaterThan(0);
      for (const [, attributes, body] of scriptsOf) {
        expect(body!.trim()).toBe('');
        expect(/\ssrc="([^"]*)"/.exec(attributes!)?.[1]).toMatch(/^\/chunks\/[\w-]+\.js$/);
      }
      expect([...text.matchAll(/<link\b[^>]*\shref="([^"]*)"/gi)].map(([, address]) => address)).toEqual(
        expect.arrayContaining([expect.stringMatching(/^\/assets\//)]),
      );
      expect(text.replace(PICTURES, '')).not.toMatch(
        /\son\w+\s*=|<(?:base|iframe|object|embed|style)\b|javascript:|http-equiv/i,
      );
      expect(text).not.toMatch(/(?:src|href)="(?:[a-z]+:|\/\/)/i);
    });

    it('lets the popup load no picture from anywhere but Hugging Face', () => {
      expect(pages.find(({ name }) => name === 'popup.html')?.text).toContain(PICTURES);
    });

    it.each(styles)('$name loads nothing', ({ text }) => {
      expect(text).not.toMatch(/@import|url\(\s*["']?(?!data:)/i);
    });
  },
);
