/** The same promise, of which it is no error of nobody's if it fails: it is awaited later, and tells then. */
export function handled<T>(promise: Promise<T>): Promise<T> {
  promise.catch(() => undefined);
  return promise;
}
