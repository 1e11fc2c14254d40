/**
 * Whether an address is on Hugging Face's own hosts: the setting names them, so no other host may learn anything.
 * Where one leads from there, the policy in `entrypoints/popup/index.html` sees to it.
 */
export function isPictureHost(address: string): boolean {
  if (!URL.canParse(address)) return false;
  const { protocol, hostname } = new URL(address);
  return protocol === 'https:' && (hostname === 'huggingface.co' || hostname.endsWith('.huggingface.co'));
}
