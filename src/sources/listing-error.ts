/** A listing that must not be used: it is of another shape, or does not name every file. */
export class ListingError extends Error {
  override readonly name = 'ListingError';

  constructor(
    readonly code: 'wrong-shape' | 'truncated',
    options?: ErrorOptions,
  ) {
    super(`The listing is ${code}`, options);
  }
}
