/** The same promise, which is awaited later and throws then: until then its failure counts as handled. */
export function handled<T>(promise: Promise<T>): Promise<T> {
  promise.catch(() => undefined);
  return promise;
}
