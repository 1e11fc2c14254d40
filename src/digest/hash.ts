/** The hash of some bytes, in hexadecimal. */
export async function hashOf(bytes: BufferSource, algorithm: 'SHA-1' | 'SHA-256' = 'SHA-256'): Promise<string> {
  const hash = new Uint8Array(await crypto.subtle.digest(algorithm, bytes));
  return Array.from(hash, (byte) => byte.toString(16).padStart(2, '0')).join('');
}
