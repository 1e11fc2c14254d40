import { expect, test, vi } from 'vitest';
import { browser } from 'wxt/browser';
import { giveHostBack, ownHost } from './permissions';

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

test('a host is given back, but none that the built-in sources need', async () => {
  const remove = vi.fn<typeof browser.permissions.remove>(async () => true);
  Object.assign(browser.permissions, { remove });
  vi.spyOn(browser.runtime, 'getManifest').mockReturnValue({
    manifest_version: 3,
    name: '',
    version: '1',
    host_permissions: ['https://raw.githubusercontent.com/*', 'https://huggingface.co/*'],
  });
  for (const host of ['raw.githubusercontent.com', 'digests.example.org', 'huggingface.co']) await giveHostBack(host);
  expect(remove.mock.calls).toEqual([[{ origins: ['https://digests.example.org/*'] }]]);
});
