import type { Bytes } from '../sync/bytes';

/** Reads pieces of a wanted length from chunks of whatever length they come in; what it skips is held nowhere. */
export class ByteReader {
  /** Bytes taken and skipped until now. */
  position = 0;
  readonly #chunks: AsyncIterator<Bytes>;
  #rest: Bytes = new Uint8Array(0);

  constructor(chunks: AsyncIterable<Bytes>) {
    this.#chunks = chunks[Symbol.asyncIterator]();
  }

  /** Whether another byte follows. */
  async hasMore(): Promise<boolean> {
    while (this.#rest.length === 0) {
      const { done, value } = await this.#chunks.next();
      if (done) return false;
      this.#rest = value;
    }
    return true;
  }

  /**
   * So many bytes, copied only where they lie in several chunks.
   * @throws where there are fewer
   */
  async take(size: number): Promise<Bytes> {
    if (size === 0) return new Uint8Array(0);
    const first = await this.#part(size);
    if (first.length === size) return first;
    const whole = new Uint8Array(size);
    whole.set(first);
    for (let at = first.length; at < size;) {
      const part = await this.#part(size - at);
      whole.set(part, at);
      at += part.length;
    }
    return whole;
  }

  /** @throws where there are fewer bytes */
  async skip(size: number): Promise<void> {
    for (let left = size; left > 0;) left -= (await this.#part(left)).length;
  }

  /** Ends the chunks' transfer. */
  async close(): Promise<void> {
    await this.#chunks.return?.();
  }

  /** One byte at least, and no more than so many. */
  async #part(most: number): Promise<Bytes> {
    if (!(await this.hasMore())) throw new Error('The bytes end too early.');
    const part = this.#rest.subarray(0, most);
    this.#rest = this.#rest.subarray(most);
    this.position += part.length;
    return part;
  }
}
