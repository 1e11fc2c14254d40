import { expect, it } from 'vitest';
import { translateLabel } from './section-label';

it('says the known labels in both languages, whichever apostrophe they were written with', () => {
  expect(translateLabel("What's New", 'ko')).toBe('새로운 점');
  expect(translateLabel('What’s New', 'ko')).toBe('새로운 점');
  expect(translateLabel('What’s New', 'en')).toBe("What's New");
  expect(translateLabel('Performance Highlights', 'ko')).toBe('성능');
  expect(translateLabel('고찰', 'en')).toBe('Discussion');
});

it('does not know others, and no property of objects', () => {
  expect(translateLabel('비전 인코더 (Vision Encoder)', 'en')).toBeNull();
  expect(translateLabel('constructor', 'ko')).toBeNull();
});
