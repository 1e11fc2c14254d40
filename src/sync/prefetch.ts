/** An item, and the work on it that goes on. */
interface Begun<T, R> {
  item: T;
  result: Promise<R>;
}

/**
 * Begins some work on each item as soon as it is there, and hands both on once the item after it is
 * there too: so whoever reads them hardly waits for the work. Where the items end with a failure,
 * what came before it is handed on first.
 */
export async function* prefetch<T, R>(
  items: AsyncIterable<T>,
  begin: (item: T) => Promise<R>,
): AsyncGenerator<[item: T, result: R]> {
  let last: Begun<T, R> | null = null;
  let end: { failure: unknown } | null = null;
  try {
    for await (const item of items) {
      const former: Begun<T, R> | null = last;
      last = { item, result: begin(item) };
      last.result.catch(() => undefined); // thrown when its turn comes
      if (former) yield [former.item, await former.result];
    }
  } catch (failure) {
    end = { failure };
  }
  if (last) yield [last.item, await last.result];
  if (end) throw end.failure;
}
