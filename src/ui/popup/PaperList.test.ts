import { expect, test } from 'vitest';
import { isPictureHost } from './PaperList';

test.each([
  ['https://huggingface.co/avatars/a.svg', true],
  ['https://cdn-thumbnails.huggingface.co/a.png', true],
  ['http://cdn-thumbnails.huggingface.co/a.png', false],
  ['https://pictures.example.org/a.png', false],
  ['https://huggingface.co.example.org/a.png', false],
  ['https://nothuggingface.co/a.png', false],
  ['https://huggingface.co@example.org/a.png', false],
  ['/avatars/a.svg', false],
])('%s: %o', (address, allowed) => {
  expect(isPictureHost(address)).toBe(allowed);
});
