import { isPublicHost } from '../../digest/public-host';

/** The address of a repository there is fetched from hosts that the manifest names. */
const GITHUB = new Set(['github.com', 'www.github.com']);

/** The host that has to be allowed before an address can be fetched; null where none has, or it is no such address. */
export function ownHost(address: string): string | null {
  if (!URL.canParse(address)) return null;
  const { protocol, hostname } = new URL(address);
  return protocol === 'https:' && isPublicHost(hostname) && !GITHUB.has(hostname) ? hostname : null;
}
