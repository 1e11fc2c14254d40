import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { gzipSync } from 'node:zlib';

/** Where the real data is, seen from the root of the repository. */
export const SHARED = '../shared';

/** Facts of ../shared/DATASET.md on whole repositories, of which only samples are at hand. */
const FILES = { daily_papers_ko: 357, hf_korean_autoflow: 437 };
const DAYS_WITH_PAPERS = 298;
const DAILY_PAPERS_KO_ARCHIVE = 3_300_000;

/** From this month on the days of the API have as many papers as today's. */
const LIKE_TODAY = '2025-09';

/** Bytes of gzip, without headers. */
export interface ListedSizes {
  list: number;
  file: number;
  archive: number;
}

interface File {
  name: string;
  bytes: Buffer;
}

/** What the answers of listed sources weigh, by source, and a page of the API. */
export function measureSizes(): { listed: Record<string, ListedSizes>; page: number } {
  const ko = filesOf(`${SHARED}/corpus/paper_logs`, '.md');
  const ko2 = filesOf(`${SHARED}/ko2`, '.json').filter(({ bytes }) => bytes.length > 2);
  const hf = filesOf(`${SHARED}/hf`, '.json').filter(({ name }) => name >= LIKE_TODAY);
  const ko2Together = gzipSync(Buffer.concat(ko2.map(({ bytes }) => bytes))).length;
  return {
    listed: {
      daily_papers_ko: {
        list: listSize(ko, FILES.daily_papers_ko),
        file: meanSize(ko),
        archive: DAILY_PAPERS_KO_ARCHIVE,
      },
      hf_korean_autoflow: {
        list: listSize(ko2, FILES.hf_korean_autoflow),
        file: meanSize(ko2),
        archive: (ko2Together / ko2.length) * DAYS_WITH_PAPERS,
      },
    },
    page: meanSize(hf),
  };
}

/** A flat list as long as the repository's, out of the names and hashes of the files at hand. */
function listSize(files: readonly File[], length: number): number {
  const entries = Array.from({ length }, (_, index) => {
    const { name, bytes } = files[index % files.length]!;
    const hash = createHash('sha256').update(bytes).update(String(index)).digest('base64');
    return { name: `/${name}`, hash, size: bytes.length };
  });
  return gzipSync(JSON.stringify({ files: entries })).length;
}

function filesOf(root: string, ending: string): File[] {
  return readdirSync(root, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith(ending))
    .map((name) => ({ name, bytes: readFileSync(`${root}/${name}`) }));
}

function meanSize(files: readonly File[]): number {
  return files.reduce((sum, { bytes }) => sum + gzipSync(bytes).length, 0) / files.length;
}
