import { browser } from 'wxt/browser';
import { isPublicHost } from '../../digest/public-host';

/**
 * Asks the user to allow notifications. Browsers accept this only while they handle a click: nothing may
 * be awaited before it.
 */
export function askToNotify(): Promise<boolean> {
  return browser.permissions.request({ permissions: ['notifications'] });
}

/** True where this browser lets the extension notify. */
export function mayNotify(): Promise<boolean> {
  return browser.permissions.contains({ permissions: ['notifications'] });
}

/** Asks the user to let the extension fetch from the host of an address, likewise within a click. */
export function askForHost(host: string): Promise<boolean> {
  return browser.permissions.request({ origins: [pattern(host)] });
}

/**
 * Removes the permission for a host that is no longer fetched from. One that the manifest names stays: the built-in
 * sources need it, and Firefox would remove it.
 */
export async function giveHostBack(host: string): Promise<void> {
  if (browser.runtime.getManifest().host_permissions?.includes(pattern(host))) return;
  await browser.permissions.remove({ origins: [pattern(host)] }).catch(() => false);
}

/** A pattern has no port: it stands for all of them. */
function pattern(host: string): string {
  return `https://${host}/*`;
}

/** The address of a repository there is fetched from hosts that the manifest names. */
const GITHUB = new Set(['github.com', 'www.github.com']);

/** The host that has to be allowed before an address can be fetched; null where none has, or it is no such address. */
export function ownHost(address: string): string | null {
  if (!URL.canParse(address)) return null;
  const { protocol, hostname } = new URL(address);
  return protocol === 'https:' && isPublicHost(hostname) && !GITHUB.has(hostname) ? hostname : null;
}
