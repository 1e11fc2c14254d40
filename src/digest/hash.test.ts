import { expect, test } from 'vitest';
import { hashOf } from './hash';

// As `sha1sum` and `sha256sum` say.
test('a hash is told in hexadecimal, zeros at the front included', async () => {
  const bytes = new TextEncoder().encode('a\n');
  expect(await hashOf(bytes, 'SHA-1')).toBe('3f786850e387550fdab836ed7e6dc881de23001b');
  expect(await hashOf(bytes)).toBe('87428fc522803d31065e7bce3cf03fe475096631e5e07bbd7a0fde60c4cf25c7');
  expect(await hashOf(new Uint8Array([39]))).toMatch(/^[\da-f]{64}$/);
});
