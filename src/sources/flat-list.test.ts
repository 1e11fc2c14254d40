import { describe, expect, it } from 'vitest';
import { flatVersion, readFlatList } from './flat-list';
import { ListingError } from './listing-error';

const hash = '47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU=';
const dateOf = (path: string) => (path.endsWith('.md') ? path.slice(0, 10) : null);

describe('readFlatList', () => {
  it('lists the files that are days, with version and size', () => {
    const files = [
      { name: '/2025-02-27.md', hash, size: 12 },
      { name: '/README.txt', hash, size: 3 },
    ];
    expect(readFlatList({ type: 'gh', version: 'main', files }, dateOf)).toEqual([
      { date: '2025-02-27', version: `sha256:${hash}`, size: 12 },
    ]);
  });

  it.each([
    null,
    'text',
    [],
    { status: 403, message: 'Package size exceeded the configured limit of 50 MB.' },
    { files: [{ type: 'directory', name: 'paper_logs', files: [] }] },
    { files: [{ name: '/2025-02-27.md', hash: 'short', size: 1 }] },
    { files: [{ name: '/2025-02-27.md', hash, size: -1 }] },
    { files: [{ name: '2025-02-27.md', hash, size: 1 }] },
  ])('refuses %j', (body) => {
    expect(() => readFlatList(body, dateOf)).toThrow(ListingError);
    expect(() => readFlatList(body, dateOf)).toThrow('wrong-shape');
  });
});

it.each([
  // As `openssl dgst -sha256 -binary | base64` says.
  ['', '47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU='],
  ['hello\n', 'WJG1tSLV3whtD/CxEPvZ0hu0/HFjrzTQgoai6Eb2vgM='],
])('the version of %j is its SHA-256 in base64', async (text, version) => {
  expect(await flatVersion(new TextEncoder().encode(text))).toBe(`sha256:${version}`);
});
