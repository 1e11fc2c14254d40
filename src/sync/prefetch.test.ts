import { expect, test } from 'vitest';
import { prefetch } from './prefetch';

async function* numbers(count: number, failure?: Error): AsyncGenerator<number> {
  for (let number = 1; number <= count; number++) yield number;
  if (failure) throw failure;
}

async function all(items: AsyncIterable<[number, string]>): Promise<{ got: [number, string][]; failure: unknown }> {
  const got: [number, string][] = [];
  try {
    for await (const item of items) got.push(item);
    return { got, failure: null };
  } catch (failure) {
    return { got, failure };
  }
}

test('begins the work on an item before the one before it is handed on, and no earlier', async () => {
  const begun: number[] = [];
  const work = async (number: number) => {
    begun.push(number);
    return `${number}!`;
  };
  const items = prefetch(numbers(3), work);
  const seen: number[][] = [];
  for await (const [item] of items) seen.push([item, ...begun]);
  expect(seen).toEqual([
    [1, 1, 2],
    [2, 1, 2, 3],
    [3, 1, 2, 3],
  ]);
});

test.each([0, 1, 2, 5])('hands on all of %d items before a failure that ends them', async (count) => {
  const failure = new Error('cut off');
  const { got, failure: told } = await all(prefetch(numbers(count, failure), async (number) => `${number}!`));
  expect(got).toEqual(Array.from({ length: count }, (_, index) => [index + 1, `${index + 1}!`]));
  expect(told).toBe(failure);
});

test('tells a failure of the work, once all before it was handed on', async () => {
  const failure = new Error('no hash');
  const work = async (number: number) => {
    if (number === 3) throw failure;
    return `${number}!`;
  };
  const { got, failure: told } = await all(prefetch(numbers(3), work));
  expect(got.map(([item]) => item)).toEqual([1, 2]);
  expect(told).toBe(failure);
});

test('ends its items where the reader stops early', async () => {
  let isEnded = false;
  async function* items() {
    try {
      yield* numbers(9);
    } finally {
      isEnded = true;
    }
  }
  for await (const [item] of prefetch(items(), async () => '')) if (item === 2) break;
  expect(isEnded).toBe(true);
});
