/** Names that mean this machine or its own network; so does every name without a dot, and every bare IP address. */
const LOCAL_NAME = /(?:^|\.)(?:localhost|local|internal|lan|home\.arpa)\.?$/;
const IP_ADDRESS = /^\[|^[\d.]+$/;

/** True for a host name, as `URL.hostname` gives it, of the public internet. */
export function isPublicHost(hostname: string): boolean {
  return hostname.includes('.') && !LOCAL_NAME.test(hostname) && !IP_ADDRESS.test(hostname);
}
