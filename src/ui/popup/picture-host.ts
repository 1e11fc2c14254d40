/**
 * True for an address on Hugging Face's own hosts, the only ones that the setting names. Redirects are held to the
 * same hosts by the policy in `entrypoints/popup/index.html`.
 */
export function isPictureHost(address: string): boolean {
  if (!URL.canParse(address)) return false;
  const { protocol, hostname } = new URL(address);
  return protocol === 'https:' && (hostname === 'huggingface.co' || hostname.endsWith('.huggingface.co'));
}
