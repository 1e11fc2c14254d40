import { ArchiveError } from './error';

/** Bytes as they come from a network or a decoder. */
export type Bytes = Uint8Array<ArrayBuffer>;

/** Reads so many bytes at a time from chunks of any length. Skipped bytes are not kept. */
export class ByteReader {
  /** Bytes taken and skipped until now. */
  position = 0;
  readonly #chunks: AsyncIterator<Bytes>;
  #rest: Bytes = new Uint8Array(0);

  constructor(chunks: AsyncIterable<Bytes>) {
    this.#chunks = chunks[Symbol.asyncIterator]();
  }

  /** True where another byte follows; waits for it. */
  async hasMore(): Promise<boolean> {
    while (this.#rest.length === 0) {
      const { done, value } = await this.#chunks.next();
      if (done) return false;
      this.#rest = value;
    }
    return true;
  }

  /**
   * The next `size` bytes, copied only where they lie in several chunks.
   * @throws ArchiveError where fewer are left
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

  /** @throws ArchiveError where fewer bytes are left */
  async skip(size: number): Promise<void> {
    for (let left = size; left > 0;) left -= (await this.#part(left)).length;
  }

  /** Ends the chunks' transfer. */
  async close(): Promise<void> {
    await this.#chunks.return?.();
  }

  /** What is left of the current chunk: at least one byte, at most `most`. */
  async #part(most: number): Promise<Bytes> {
    if (!(await this.hasMore())) throw new ArchiveError('damaged', 'the archive ends too early');
    const part = this.#rest.subarray(0, most);
    this.#rest = this.#rest.subarray(most);
    this.position += part.length;
    return part;
  }
}
