import { hashOf } from '../digest/hash';

/**
 * The name that git gives to content: the SHA-1 of `blob <bytes>\0<content>`, in hexadecimal
 * (https://git-scm.com/book/en/v2/Git-Internals-Git-Objects), after `sha1:`. A tree lists it for
 * every file.
 */
export async function gitBlobVersion(bytes: Uint8Array<ArrayBuffer>): Promise<string> {
  const header = new TextEncoder().encode(`blob ${bytes.length}\0`);
  const blob = new Uint8Array(header.length + bytes.length);
  blob.set(header);
  blob.set(bytes, header.length);
  return `sha1:${await hashOf(blob, 'SHA-1')}`;
}
