import { posix } from 'node:path';

/** A part of the project, and all that it may import beside itself. */
interface Room {
  /** Its folder or, without their endings, its single files. */
  paths: readonly string[];
  rooms: readonly string[];
  /** Packages of others, each with everything below its name. */
  packages: readonly string[];
}

/** A module: its path from the root of the project, and what it imports, as it is written there. */
export interface Module {
  path: string;
  imports: readonly string[];
}

/** What every context may know: the contracts between them. */
const CONTRACTS = ['digest', 'storage keys', 'settings', 'sync state', 'messages'];

/** Who may import what. A part that is not built yet stands here too, so that it has its place when it comes. */
const ROOMS: Readonly<Record<string, Room>> = {
  digest: { paths: ['src/digest'], rooms: [], packages: ['zod/mini'] },
  search: { paths: ['src/search'], rooms: ['digest'], packages: [] },
  export: { paths: ['src/export'], rooms: ['digest'], packages: [] },
  'storage keys': { paths: ['src/storage-keys'], rooms: [], packages: [] },
  settings: {
    paths: ['src/settings', 'src/watch-settings'],
    rooms: ['digest', 'storage keys'],
    packages: ['zod/mini', 'wxt/browser'],
  },
  'sync state': { paths: ['src/sync-state'], rooms: ['digest', 'storage keys'], packages: ['zod/mini'] },
  messages: {
    paths: ['src/messages', 'src/messaging'],
    rooms: ['digest', 'settings', 'sync state'],
    packages: ['wxt/browser'],
  },
  i18n: { paths: ['src/i18n'], rooms: CONTRACTS, packages: ['wxt/browser'] },
  http: { paths: ['src/http'], rooms: ['digest'], packages: ['zod/mini', 'wxt/browser'] },
  archive: { paths: ['src/archive'], rooms: [], packages: [] },
  sources: { paths: ['src/sources'], rooms: ['digest', 'archive'], packages: ['zod/mini'] },
  store: { paths: ['src/store'], rooms: ['digest'], packages: ['idb', 'zod/mini'] },
  library: { paths: ['src/library'], rooms: ['digest'], packages: ['idb', 'zod/mini'] },
  sync: {
    paths: ['src/sync'],
    rooms: ['digest', 'sources', 'store', 'http', 'archive', 'settings', 'sync state', 'storage keys'],
    packages: ['zod/mini', 'wxt/browser'],
  },
  background: {
    paths: ['src/background'],
    rooms: [...CONTRACTS, 'search', 'export', 'sources', 'store', 'library', 'http', 'archive', 'sync'],
    packages: ['zod/mini', 'wxt/browser'],
  },
  ui: { paths: ['src/ui'], rooms: [...CONTRACTS, 'i18n', 'search', 'export'], packages: ['preact', 'wxt/browser'] },
  content: { paths: ['src/content'], rooms: [...CONTRACTS, 'i18n', 'ui'], packages: ['preact', 'wxt/browser'] },
  'background script': {
    paths: ['entrypoints/background'],
    rooms: ['background', 'settings', 'store'],
    packages: ['wxt'],
  },
  'content scripts': { paths: ['entrypoints/arxiv', 'entrypoints/panel'], rooms: ['content'], packages: ['wxt'] },
  pages: {
    paths: ['entrypoints/popup', 'entrypoints/options', 'entrypoints/library'],
    rooms: ['ui'],
    packages: ['preact', 'wxt'],
  },
};

/** Every import that the table does not allow, each as a sentence; every module that stands in no room. */
export function violationsIn(modules: readonly Module[], rooms = ROOMS): string[] {
  return modules.flatMap(({ path, imports }) => {
    const home = roomOf(path, rooms);
    if (!home) return [`${path} is in no room of the table`];
    const { rooms: mayImport, packages } = rooms[home]!;
    return imports.flatMap((name) => {
      if (!name.startsWith('.')) {
        const isAllowed = packages.some((one) => name === one || name.startsWith(`${one}/`));
        return isAllowed ? [] : [`${path} imports the package ${name}, which ${home} may not`];
      }
      const target = resolve(path, name);
      if (isForTests(target)) return [`${path} imports ${target}, which is for tests`];
      const room = roomOf(target, rooms);
      if (!room) return [`${path} imports ${target}, which is in no room of the table`];
      return room === home || mayImport.includes(room)
        ? []
        : [`${path} imports ${target}: ${home} may not import ${room}`];
    });
  });
}

/** True for a test, for a sample of data, and for everything in a folder `testing`: no module that is built imports them. */
export function isForTests(path: string): boolean {
  return /\.test$|\/testing\/|\/sample(?:-[\w-]+)?$/.test(bare(path));
}

/** The rooms that import each other, directly or by way of others: each circle once for every room in it. */
export function circlesIn(rooms = ROOMS): string[] {
  return Object.keys(rooms).filter((name) =>
    reachableFrom(rooms[name]!.rooms, (one) => rooms[one]?.rooms ?? []).has(name),
  );
}

/** Every path that a module imports, and what those import; without endings. */
export function importedBy(path: string, modules: readonly Module[]): Set<string> {
  const direct = new Map(modules.map((one) => [bare(one.path), pathsOf(one)]));
  const next = (one: string) => direct.get(one) ?? direct.get(`${one}/index`) ?? [];
  return reachableFrom(next(bare(path)), next);
}

/**
 * The imports and re-exports in a module's text, as Prettier writes them.
 * @param kind `values` leaves out what only types are taken from: a build drops that
 */
export function importsOf(text: string, kind: 'all' | 'values' = 'all'): string[] {
  const fixed = [...text.matchAll(/^(?:import|export)\s+(?:([^;'"]*?)\s+from\s+)?'([^']+)';$/gm)]
    .filter(([, clause = '']) => kind === 'all' || !isOfTypes(clause))
    .map(([, , name]) => name!);
  const later = [...text.matchAll(/\bimport\('([^']+)'\)/g)].map(([, name]) => name!);
  return [...fixed, ...later];
}

function isOfTypes(clause: string): boolean {
  return /^type\s/.test(clause) || /^\{\s*type\s[^,}]*(?:,\s*type\s[^,}]*)*,?\s*\}$/.test(clause);
}

function pathsOf({ path, imports }: Module): string[] {
  return imports.filter((name) => name.startsWith('.')).map((name) => resolve(path, name));
}

function resolve(from: string, name: string): string {
  return bare(posix.join(posix.dirname(from), name));
}

function bare(path: string): string {
  return path.replace(/\.(?:tsx?|css)(?:\?\w+)?$/, '');
}

function roomOf(path: string, rooms: Readonly<Record<string, Room>>): string | undefined {
  const target = bare(path);
  const isHome = (home: string) => target === home || target.startsWith(`${home}/`);
  return Object.keys(rooms).find((name) => rooms[name]!.paths.some(isHome));
}

function reachableFrom(starts: readonly string[], next: (one: string) => readonly string[]): Set<string> {
  const seen = new Set<string>();
  const waiting = [...starts];
  for (let one = waiting.pop(); one !== undefined; one = waiting.pop()) {
    if (seen.has(one)) continue;
    seen.add(one);
    waiting.push(...next(one));
  }
  return seen;
}
