import { expect, test } from 'vitest';
import { ownHost } from './permissions';

test.each([
  ['https://digests.example.org/papers/', 'digests.example.org'],
  ['https://example.org:8443/x', 'example.org'],
  ['https://github.com/owner/repo', null],
  ['https://www.github.com/owner/repo', null],
  ['https://github.com.example.org/owner/repo', 'github.com.example.org'],
  ['https://localhost/x', null],
  ['https://192.168.0.1/x', null],
  ['https://nas.local/x', null],
  ['http://example.org/', null],
  ['owner/repo', null],
  ['', null],
])('%s wants %s allowed', (address, host) => {
  expect(ownHost(address)).toBe(host);
});
