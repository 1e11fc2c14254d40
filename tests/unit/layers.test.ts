import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { circlesIn, importedBy, importsOf, isForTests, violationsIn, type Module } from './layers';

const ROOT = fileURLToPath(new URL('../../', import.meta.url));
const PATHS = ['src', 'entrypoints']
  .flatMap((folder) =>
    readdirSync(ROOT + folder, { recursive: true, encoding: 'utf8' }).map((path) => `${folder}/${path}`),
  )
  .map((path) => path.replaceAll('\\', '/'))
  .filter((path) => /\.tsx?$/.test(path) && !isForTests(path));
const TEXTS = new Map(PATHS.map((path) => [path, readFileSync(ROOT + path, 'utf8')]));
const room = (...rooms: string[]) => ({ paths: [], rooms, packages: [] });
const modules = (kind: 'all' | 'values'): Module[] =>
  [...TEXTS].map(([path, text]) => ({ path, imports: importsOf(text, kind) }));

describe('the layers', () => {
  it('are kept by every module', () => {
    expect(PATHS.length).toBeGreaterThan(200);
    expect(violationsIn(modules('all'))).toEqual([]);
  });

  it('have no circle', () => expect(circlesIn()).toEqual([]));

  it('keep data out of what pages load', () => {
    const scripts = PATHS.filter((path) => path.startsWith('entrypoints/') && path !== 'entrypoints/background.ts');
    expect(scripts.length).toBeGreaterThan(2);
    for (const script of scripts) {
      const reached = [...importedBy(script, modules('all'))];
      expect(reached).toContain('src/messages');
      expect(
        reached.filter((path) => /^src\/(?:store|sources|sync|background|http|archive|library)\//.test(path)),
      ).toEqual([]);
    }
  });

  it('configure zod before any schema is made', () => {
    const all = modules('values');
    const schemas = all.filter(({ path, imports }) => imports.includes('zod/mini') && path !== 'src/digest/parse.ts');
    expect(schemas.length).toBeGreaterThan(5);
    expect(schemas.filter(({ path }) => !importedBy(path, all).has('src/digest/parse'))).toEqual([]);
  });
});

// The modules of the project break no rule: here is shown that one which did would be found.
describe('the search for violations', () => {
  it.each([
    ['src/digest/a.ts', '../store/open', 'digest may not import store'],
    ['src/digest/a.ts', 'idb', 'imports the package idb, which digest may not'],
    ['src/digest/a.ts', 'zod', 'imports the package zod'],
    ['src/ui/popup/a.tsx', '../../sync/run', 'ui may not import sync'],
    ['src/messages.ts', './store/open', 'messages may not import store'],
    ['src/settings.ts', './ui/shared/use-settings', 'settings may not import ui'],
    ['entrypoints/popup/main.tsx', '../../src/background/handlers', 'pages may not import background'],
    ['src/store/a.ts', '../cupboard/b', 'which is in no room'],
    ['src/sync/a.ts', './testing/world', 'which is for tests'],
    ['src/ui/panel/a.tsx', './sample-view', 'which is for tests'],
    ['src/cupboard/a.ts', './b', 'src/cupboard/a.ts is in no room'],
    ['src/helpers.ts', './digest/date', 'src/helpers.ts is in no room'],
  ])('finds %s importing %s', (path, name, message) => {
    expect(violationsIn([{ path, imports: [name] }])).toEqual([expect.stringContaining(message)]);
  });

  it.each([
    ['src/ui/sync/a.ts', '../shared/b'],
    ['src/ui/panel/a.tsx', 'preact/hooks'],
    ['src/ui/panel/a.tsx', './panel.css?inline'],
    ['src/background/a.ts', '../store'],
  ])('lets %s import %s', (path, name) => expect(violationsIn([{ path, imports: [name] }])).toEqual([]));

  it('finds a circle', () => {
    expect(circlesIn({ a: room('b'), b: room('c'), c: room('a'), d: room('a') })).toEqual(['a', 'b', 'c']);
  });

  it('reads every form of import', () => {
    const text = [
      "import a from './a';",
      "import type { B } from './b';",
      "import {\n  type C,\n  type D,\n} from './c';",
      "import { type E, e } from './e';",
      "import './f.css';",
      "export { g } from './g';",
      "export * as h from './h';",
      "export const text = 'no import';",
      "const i = () => import('./i');",
    ].join('\n');
    expect(importsOf(text)).toEqual(['./a', './b', './c', './e', './f.css', './g', './h', './i']);
    expect(importsOf(text, 'values')).toEqual(['./a', './e', './f.css', './g', './h', './i']);
  });
});
