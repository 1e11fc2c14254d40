import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { throttle } from './throttle';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

test('the first call acts at once, those of a pause once after it, and one call alone only once', () => {
  const act = vi.fn<() => void>();
  const { call } = throttle(act, 1000);
  for (let step = 0; step < 20; step++) call();
  expect(act).toHaveBeenCalledTimes(1);
  vi.advanceTimersByTime(1000);
  expect(act).toHaveBeenCalledTimes(2);
  call();
  vi.advanceTimersByTime(999);
  expect(act).toHaveBeenCalledTimes(2);
  vi.advanceTimersByTime(5000);
  expect(act).toHaveBeenCalledTimes(3);
});

test('nothing comes after the end', () => {
  const act = vi.fn<() => void>();
  const { call, stop } = throttle(act, 1000);
  call();
  call();
  stop();
  vi.advanceTimersByTime(5000);
  expect(act).toHaveBeenCalledOnce();
});
